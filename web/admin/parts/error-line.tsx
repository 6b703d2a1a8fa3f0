import { Icon } from './icon.tsx';

/** What is wrong with the place above it; nothing where nothing is. */
export const ErrorLine = ({ error, id }: { error: string | undefined; id?: string }) =>
  error === undefined ? null : (
    <p className="error" id={id} role="alert">
      <Icon name="warn" />
      {error}
    </p>
  );
