import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Page } from '../parts/page.tsx';
import { Failure, Notice, RowsToCome } from '../parts/states.tsx';
import { useText } from '../text/use-text.ts';
import { AppSection } from './app-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';

export const securityKey = ['security'] as const;

/** How one's own account is secured. */
export const Security = () => {
  const text = useText();
  const asked = useQuery({ queryKey: securityKey, queryFn: ({ signal }) => read('getStaffSecurity', { signal }) });
  const { data } = asked;
  return (
    <Page title={text.security.title}>
      {asked.isError && !data && <Failure error={asked.error} retry={() => void asked.refetch()} />}
      {asked.isPending && <RowsToCome rows={3} tall />}
      {data?.managedBy === 'cognito' && <Notice kind="plain">{text.security.byPool}</Notice>}
      {data?.managedBy === 'shop' && (
        <div className="security">
          {data.required && <Notice kind="plain">{text.security.required}</Notice>}
          <AppSection security={data} />
          <PasskeysSection passkeys={data.passkeys} />
        </div>
      )}
    </Page>
  );
};
