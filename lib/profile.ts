import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** How large, and how dear while nobody buys, a shop is. */
export interface Profile {
  readonly name: string;
  readonly logsKept: RetentionDays;
  /** Requests a second that the API takes before it answers 429: what keeps a flood from becoming a bill. */
  readonly requestsPerSecond: number;
  readonly requestsAtOnce: number;
  /** X-Ray follows workflows; paid by the trace. */
  readonly traced?: boolean;
}

/** Less than a dollar a month while nobody buys: nothing here is paid by the hour. */
const tiny: Profile = {
  name: 'tiny',
  logsKept: RetentionDays.ONE_MONTH,
  requestsPerSecond: 200,
  requestsAtOnce: 400,
};

const profiles: readonly Profile[] = [tiny];

/** @throws with the names there are, since it is read from the command line */
export const profileNamed = (name: string): Profile => {
  const found = profiles.find((p) => p.name === name);
  if (!found) throw new Error(`there is no profile "${name}"; choose ${profiles.map((p) => p.name).join(' or ')}`);
  return found;
};
