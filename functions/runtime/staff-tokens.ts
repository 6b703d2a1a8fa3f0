import { hashOf, newToken } from './ids.ts';

/** A session's token and a ticket, with the hashes that are kept of them: signing in ends in one or the other. */
export const newTokens = () => {
  const [session, ticket] = [newToken(), newToken()];
  return { session, ticket, sessionHash: hashOf(session), ticketHash: hashOf(ticket) };
};
