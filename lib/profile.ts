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
  /** Folder of the build with this profile's Lambdas (tools/build/variants.ts). */
  readonly functions: string;
  /** OpenSearch, the merchant's own key, Secrets Manager, and a firewall where CloudFront has one: what is paid for while nobody buys. */
  readonly fortified: boolean;
}

/**
 * Nothing here is paid by the hour: $0.86 a month while nobody buys, most of it four alarms and one polled queue, and $0.08 where what AWS gives
 * for good is not used up (`npm run cost`, 2026-11-25, us-east-1).
 */
const tiny: Profile = {
  name: 'tiny',
  logsKept: RetentionDays.ONE_MONTH,
  requestsPerSecond: 200,
  requestsAtOnce: 400,
  functions: 'functions',
  fortified: false,
};

/** For a shop that sells: some 39 dollars a month while nobody buys (`npm run cost -- -c profile=standard`). */
const standard: Profile = {
  name: 'standard',
  logsKept: RetentionDays.THREE_MONTHS,
  requestsPerSecond: 2_000,
  requestsAtOnce: 4_000,
  functions: 'functions-standard',
  fortified: true,
  traced: true,
};

const profiles: readonly Profile[] = [tiny, standard];

/** @throws with the names there are, since it is read from the command line */
export const profileNamed = (name: string): Profile => {
  const found = profiles.find((p) => p.name === name);
  if (!found) throw new Error(`there is no profile "${name}"; choose ${profiles.map((p) => p.name).join(' or ')}`);
  return found;
};
