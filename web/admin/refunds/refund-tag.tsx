import type { Refund } from '../../../contracts/after-sales/refund.ts';
import { useText } from '../text/use-text.ts';

const tone = {
  requested: 'warn',
  approved: 'accent',
  refunding: 'accent',
  refunded: 'ok',
  rejected: 'quiet',
  needs_attention: 'bad',
} as const;

export const RefundTag = ({ refund }: { refund: Pick<Refund, 'state'> }) => {
  const text = useText();
  return <span className={`tag ${tone[refund.state]}`}>{text.refunds.states[refund.state]}</span>;
};
