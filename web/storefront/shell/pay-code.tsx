import { Icon } from '../parts/icon.tsx';
import { Qr } from './qr.tsx';
import { useShellText } from './shell-context.tsx';

/**
 * On a wide screen the code is scanned by the phone; on a phone it can only be scanned by another one, so where the provider's code is
 * an address that this phone can open, that comes first.
 */
export const PayCode = ({ qr }: { readonly qr: string }) => {
  const text = useShellText().pay;
  const opens = /^https?:\/\//.test(qr);
  return (
    <>
      {opens && (
        <a class="btn go big wide phone-only" href={qr} target="_blank" rel="noreferrer">
          {text.open}
        </a>
      )}
      <div class="qr-place">
        <Qr content={qr} label={text.qr} />
        <p class="row">
          <span class="mark">
            <Icon name="wechat" />
          </span>
          <b class="pc-only">{text.scan}</b>
          <b class="phone-only">{opens ? text.scanOther : text.scan}</b>
        </p>
        {opens && (
          <a class="link sm tap pc-only" href={qr} target="_blank" rel="noreferrer">
            {text.open}
          </a>
        )}
      </div>
    </>
  );
};
