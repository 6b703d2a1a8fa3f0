import { Button } from 'antd';
import { useText } from '../text/use-text.ts';

interface Props {
  readonly question: string;
  readonly busy: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** Before something that is not undone; the careful answer has the focus. */
export const Ask = ({ question, busy, onNo, onYes }: Props) => {
  const text = useText();
  return (
    <div className="security-ask" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <Button autoFocus onClick={onNo}>
        {text.security.keep}
      </Button>
      <Button danger loading={busy} onClick={onYes}>
        {text.security.remove}
      </Button>
    </div>
  );
};
