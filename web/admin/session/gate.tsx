import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import { call, type Expiry, RefusedError, read, whenSessionExpires } from '../api.ts';
import { draftPrefix } from '../parts/draft.ts';
import { forget } from '../parts/kept.ts';
import { Failure } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import { SessionEnded, SignInPage } from './sign-in.tsx';
import { type Session, SessionContext, type SignedIn } from './staff.ts';

const isSignedOut = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.code === 'not_signed_in';

const useSessionState = () => {
  const asked = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => read('getStaffSession', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [expired, setExpired] = useState<Expiry | null>(null);
  useEffect(() => whenSessionExpires(setExpired), []);
  return { asked, expired, ended: expired !== null || isSignedOut(asked.error), setExpired };
};

/** Everything of the last person is forgotten: what was read and what was half typed. */
const useForgetting = () => {
  const queries = useQueryClient();
  return useCallback((): void => {
    forget(draftPrefix);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [queries]);
};

/**
 * Shows the admin to signed-in staff, the sign-in to others. When a session ends under way the admin stays as it is beneath the
 * sign-in, so that nothing typed is lost; another person signing in starts afresh.
 */
export const SessionGate = ({ children }: { children: ReactNode }) => {
  const queries = useQueryClient();
  const { asked, expired, ended, setExpired } = useSessionState();
  const forgetAll = useForgetting();
  const session = asked.data;
  const welcome = async (staff: StaffMember): Promise<void> => {
    if (session && session.staff.id !== staff.id) forgetAll();
    await queries.refetchQueries({ queryKey: ['session'] });
    setExpired(null);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  if (session)
    return (
      <SignedInArea key={session.staff.id} session={session} forgetAll={forgetAll}>
        {children}
        {ended && <SessionEnded email={session.staff.email} again={expired === 'again'} onDone={welcome} />}
      </SignedInArea>
    );
  if (ended) return <SignInPage onDone={welcome} />;
  if (asked.isError)
    return (
      <main className="alone">
        <Failure error={asked.error} retry={() => void asked.refetch()} />
      </main>
    );
  return null;
};

interface AreaProps {
  readonly session: Session;
  readonly forgetAll: () => void;
  readonly children: ReactNode;
}

const SignedInArea = ({ session, forgetAll, children }: AreaProps) => {
  const queries = useQueryClient();
  const signOut = useCallback(async (): Promise<void> => {
    const outcome = await call('signOut');
    if (!outcome.ok && outcome.refusal.code !== 'not_signed_in') {
      toast({ kind: 'bad', message: outcome.refusal.title });
      return;
    }
    forgetAll();
    navigate('/admin');
    await queries.resetQueries({ queryKey: ['session'] });
  }, [queries, forgetAll]);
  const signedIn: SignedIn = useMemo(() => ({ ...session, signOut: () => void signOut() }), [session, signOut]);
  return <SessionContext value={signedIn}>{children}</SessionContext>;
};
