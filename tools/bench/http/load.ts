import { type Heard, KeepAlive } from './keep-alive.ts';

export interface Load {
  readonly port: number;
  /** How many ask at once, each the next as soon as it has its answer. */
  readonly concurrency: number;
  readonly seconds: number;
  /** The next address to ask for. */
  readonly next: () => string;
}

export interface Measured {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Part of the answers that the shop had kept, by its `cache-status`. */
  readonly hitRate: number;
  /** Part of one core that asking took. */
  readonly generatorCpu: number;
}

const asText = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\naccept-language: zh-CN\r\n\r\n`;

const checked = ({ status, head, body }: Heard, path: string): boolean => {
  if (status !== 200) throw new Error(`${path} answered ${status}: ${body.toString('utf8').slice(0, 300)}`);
  return /\r\ncache-status: [^\r]*\bhit\b/.test(head);
};

export const part = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Asks for so long; an answer that is not 200 ends it. */
export const drive = async ({ port, concurrency, seconds, next }: Load): Promise<Measured> => {
  const connections = await Promise.all(Array.from({ length: concurrency }, () => KeepAlive.open(port)));
  const took: number[] = [];
  let hits = 0;
  const before = process.cpuUsage();
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    connections.map(async (connection) => {
      for (let at = performance.now(); at < until; ) {
        const path = next();
        if (checked(await connection.ask(asText(path)), path)) hits++;
        const now = performance.now();
        took.push(now - at);
        at = now;
      }
    }),
  );
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  for (const connection of connections) connection.close();
  const sorted = took.toSorted((a, b) => a - b);
  return {
    rate: (took.length * 1000) / ms,
    p50: part(sorted, 0.5),
    p99: part(sorted, 0.99),
    hitRate: hits / took.length,
    generatorCpu: (user + system) / 1000 / ms,
  };
};
