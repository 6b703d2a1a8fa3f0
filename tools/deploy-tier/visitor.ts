import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Somebody with a browser's cookies and nothing else. */
export class Visitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  /** How often it has asked so far. */
  asked = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async ask(method: string, path: string, body?: object): Promise<Answer> {
    this.asked++;
    const answer = await fetch(this.#origin + path, {
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(30_000),
    });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  /** @throws where the status is another, with what was said */
  async get<Shape extends z.ZodMiniType>(path: string, shape: Shape): Promise<z.output<Shape>> {
    return this.#read(await this.ask('GET', path), 200, `GET ${path}`, shape);
  }

  async post<Shape extends z.ZodMiniType>(
    path: string,
    body: object,
    status: number,
    shape: Shape,
  ): Promise<z.output<Shape>> {
    return this.#read(await this.ask('POST', path, body), status, `POST ${path}`, shape);
  }

  #read<Shape extends z.ZodMiniType>(answer: Answer, status: number, what: string, shape: Shape): z.output<Shape> {
    if (answer.status !== status)
      throw new Error(`${what} answered ${answer.status} instead of ${status}: ${answer.text.slice(0, 400)}`);
    return shape.parse(JSON.parse(answer.text));
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    this.#cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
}
