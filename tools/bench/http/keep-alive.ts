import { connect, type Socket } from 'node:net';

/** What came back, as far as a bench looks at it. */
export interface Heard {
  readonly status: number;
  /** The header block as sent, its status line first. */
  readonly head: string;
  /** Where it came in chunks, with what frames them: only its status is of use then. */
  readonly body: Buffer;
}

const lastChunk = '0\r\n\r\n';

const connected = (port: number): Promise<Socket> =>
  new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', failed);
    socket.once('connect', () => {
      socket.off('error', failed);
      done(socket);
    });
  });

interface Waiting {
  readonly done: (heard: Heard) => void;
  readonly failed: (error: Error) => void;
}

/**
 * One kept-alive HTTP/1.1 connection to loopback, one request at a time: a load generator has to share two cores with the shop, and
 * Node's own client takes as long for a request as the shop does.
 */
export class KeepAlive {
  readonly #port: number;
  #socket: Socket;
  #received: Buffer[] = [];
  #length = 0;
  /** Bytes of the answer under way once its head is read; 0 before. */
  #whole = 0;
  #headEnd = 0;
  #chunked = false;
  #waiting: Waiting | null = null;

  private constructor(port: number, socket: Socket) {
    this.#port = port;
    this.#socket = socket;
    this.#listen(socket);
  }

  #listen(socket: Socket): void {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the shop closed the connection')));
  }

  static async open(port: number): Promise<KeepAlive> {
    return new KeepAlive(port, await connected(port));
  }

  /** A connection that the other side has closed meanwhile, since nothing was asked for some seconds, is opened anew. */
  async ask(request: string): Promise<Heard> {
    if (this.#socket.destroyed || this.#socket.readableEnded) {
      this.#socket = await connected(this.#port);
      this.#listen(this.#socket);
    }
    return new Promise((done, failed) => {
      if (this.#waiting) throw new Error('one request at a time');
      this.#waiting = { done, failed };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#length += chunk.length;
    if (this.#whole === 0) this.#readHead();
    if (this.#whole > 0 && this.#length >= this.#whole && this.#ended(chunk)) this.#answer();
  }

  /** Nothing is sent after an answer on a connection that asks one thing at a time, so its end is the end of what came. */
  #ended(chunk: Buffer): boolean {
    return (
      !this.#chunked ||
      Buffer.concat([...this.#received.slice(-2, -1), chunk])
        .toString('latin1')
        .endsWith(lastChunk)
    );
  }

  #readHead(): void {
    const soFar = this.#received.length === 1 ? this.#received[0] : Buffer.concat(this.#received);
    const at = soFar?.indexOf('\r\n\r\n') ?? -1;
    if (!soFar || at < 0) return;
    this.#received = [soFar];
    const head = soFar.toString('latin1', 0, at);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    this.#chunked = length === undefined && /\r\ntransfer-encoding: chunked/i.test(head);
    if (length === undefined && !this.#chunked) return this.#fail(new Error('an answer of unknown length'));
    this.#headEnd = at + 4;
    // In chunks it is at least as long as the last, empty one.
    this.#whole = this.#headEnd + (this.#chunked ? lastChunk.length : Number(length));
  }

  #answer(): void {
    const all = Buffer.concat(this.#received);
    const head = all.toString('latin1', 0, this.#headEnd);
    const waiting = this.#waiting;
    [this.#received, this.#length, this.#whole, this.#waiting] = [[], 0, 0, null];
    waiting?.done({ status: Number(head.slice(9, 12)), head, body: all.subarray(this.#headEnd) });
  }

  #fail(error: Error): void {
    this.#waiting?.failed(error);
    this.#waiting = null;
  }
}
