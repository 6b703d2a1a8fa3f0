import { useText } from '../text/use-text.ts';
import type { deskState } from './desk.ts';

const tone = {
  to_ship: 'warn',
  awaiting_payment: 'plain',
  shipped: 'accent',
  delivered: 'ok',
  cancelled: 'quiet',
} as const;

export const StateTag = ({ state }: { state: ReturnType<typeof deskState> }) => {
  const text = useText();
  return <span className={`tag ${tone[state]}`}>{text.orders.views[state]}</span>;
};
