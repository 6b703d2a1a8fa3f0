import { useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Icon } from './icon.tsx';
import { toast } from './toast.tsx';

/** Copies a number or an address; says so by its tick and to a screen reader. */
export const CopyButton = ({ of, label }: { of: string; label: string }) => {
  const text = useText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (): void => {
    navigator.clipboard.writeText(of).then(
      () => setCopied(true),
      // a browser that forbids it still lets people select: show them what
      () => toast({ kind: 'bad', message: of }),
    );
  };
  return (
    <button type="button" className="icon-button quiet" aria-label={label} title={label} onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} />
      <span className="unseen" role="status">
        {copied ? text.act.copied : ''}
      </span>
    </button>
  );
};
