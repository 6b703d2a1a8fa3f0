import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Icon } from '../parts/icon.tsx';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';

interface Props {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

const download = (name: string, content: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** Shown once. The focus goes to its heading, since what was asked for before is gone. */
export const RecoveryCodes = ({ codes, onKept }: Props) => {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const all = `${codes.join('\n')}\n`;
  const copy = (): void => {
    navigator.clipboard.writeText(all).then(
      () => toast({ kind: 'ok', message: text.act.copied }),
      () => toast({ kind: 'bad', message: text.state.brokenText }),
    );
  };
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {text.recovery.title}
      </h2>
      <p>{text.recovery.text}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <Button icon={<Icon name="copy" />} onClick={copy}>
          {text.recovery.copy}
        </Button>
        <Button onClick={() => download(text.recovery.fileName, all)}>{text.recovery.download}</Button>
      </div>
      <Button type="primary" block onClick={onKept}>
        {text.recovery.kept}
      </Button>
    </section>
  );
};
