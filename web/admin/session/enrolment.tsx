import type { SignInStep } from '../../../contracts/staff/signed-in.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { useText } from '../text/use-text.ts';
import { QrCode } from './qr-code.tsx';

export type Enrolled = NonNullable<SignInStep['enrolment']>;

/** What an authenticator app is shown: the code to scan, and the key for who cannot. */
export const Enrolment = ({ of: { secret, uri } }: { of: Enrolled }) => {
  const text = useText();
  const grouped = secret.replace(/(.{4})(?=.)/g, '$1 ');
  return (
    <div className="enrolment">
      <p>{text.enrol.scan}</p>
      <QrCode of={uri} label={text.enrol.qr} />
      <details>
        <summary>{text.enrol.typed}</summary>
        <p className="secret">
          <code>{grouped}</code>
          <CopyButton of={secret} label={text.enrol.copy} />
        </p>
      </details>
    </div>
  );
};
