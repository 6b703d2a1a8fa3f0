import { randomUUID } from 'node:crypto';

/** One entry as it would reach a rule. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

interface PutEvents {
  readonly Entries?: readonly {
    readonly Source?: string;
    readonly DetailType?: string;
    readonly Detail?: string;
    readonly Time?: number;
  }[];
}

/** Amazon EventBridge `PutEvents` (AWS JSON 1.1): accepts what the service accepts, and counts what it does not. */
export const putEvents = (body: string, accept: (events: readonly BusEvent[]) => void): unknown => {
  const { Entries = [] } = JSON.parse(body) as PutEvents;
  if (Entries.length === 0 || Entries.length > 10)
    return { __type: 'ValidationException', message: 'Entries must have 1 to 10 items' };
  const taken: BusEvent[] = [];
  const answers = Entries.map((entry) => {
    const detail = parsed(entry.Detail);
    if (!entry.Source || !entry.DetailType || detail === undefined) {
      return {
        ErrorCode: 'MalformedDetail',
        ErrorMessage: 'Source, DetailType and a JSON object in Detail are required',
      };
    }
    const id = randomUUID();
    taken.push({
      version: '0',
      id,
      'detail-type': entry.DetailType,
      source: entry.Source,
      account: '000000000000',
      time: new Date((entry.Time ?? Date.now() / 1000) * 1000).toISOString(),
      region: 'local',
      resources: [],
      detail,
    });
    return { EventId: id };
  });
  accept(taken);
  return { FailedEntryCount: answers.filter((a) => 'ErrorCode' in a).length, Entries: answers };
};

const parsed = (text: string | undefined): unknown => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};
