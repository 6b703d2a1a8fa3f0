import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { KeepAlive } from '../http/keep-alive.ts';

const address = {
  name: '张三',
  phone: '13800138000',
  province: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园路 1 号',
};

const price = z.object({ currency: z.string(), minor: z.number() });
const product = z.object({ product: z.object({ variants: z.array(z.object({ sku: z.string() })) }) });
const quoted = z.object({ totals: z.object({ total: price }) });
const placed = z.object({ order: z.object({ id: z.string() }) });
const started = z.object({ payment: z.object({ next: z.object({ kind: z.string(), text: z.string() }) }) });
const seen = z.object({ order: z.object({ state: z.string() }) });

/** A shopper's browser on one kept-alive connection, and the payer's phone beside it. */
export class Shopper {
  readonly #shop: KeepAlive;
  readonly #sandboxes = new Map<string, KeepAlive>();
  #cookie = '';

  constructor(shop: KeepAlive) {
    this.#shop = shop;
  }

  /** The seven steps of a checkout; the payment has come in once it returns. Everyone who begins is somebody new. */
  async checkout(handle: string): Promise<void> {
    this.#cookie = '';
    const found = await this.#ask('GET', `/api/products/${handle}`, 200, product);
    const lines = [{ sku: found.product.variants[0]?.sku ?? '', quantity: 1 }];
    await this.#ask('POST', '/api/cart/quote', 200, quoted, { lines });
    const { totals } = await this.#ask('POST', '/api/cart/quote', 200, quoted, { lines, province: address.province });
    const wish = { lines, address, expectedTotal: totals.total };
    const { order } = await this.#ask('POST', '/api/orders', 201, placed, wish);
    const payments = `/api/orders/${order.id}/payments`;
    const { payment } = await this.#ask('POST', payments, 201, started, { channel: 'wechat' });
    await this.#payAt(payment.next.text);
    // The sandbox calls back at once, but the shopper's page may be quicker.
    while ((await this.#ask('GET', `/api/orders/${order.id}`, 200, seen)).order.state !== 'paid');
  }

  close(): void {
    for (const connection of [this.#shop, ...this.#sandboxes.values()]) connection.close();
  }

  async #ask<Shape extends z.ZodMiniType>(
    method: string,
    path: string,
    status: number,
    shape: Shape,
    body?: object,
  ): Promise<z.output<Shape>> {
    const text = body ? JSON.stringify(body) : '';
    const head = [
      `${method} ${path} HTTP/1.1`,
      'host: localhost',
      'accept: application/json',
      ...(this.#cookie ? [`cookie: ${this.#cookie}`] : []),
      ...(body
        ? [
            'content-type: application/json',
            `content-length: ${Buffer.byteLength(text)}`,
            `idempotency-key: ${randomUUID()}`,
          ]
        : []),
    ];
    const heard = await this.#shop.ask(`${head.join('\r\n')}\r\n\r\n${text}`);
    if (heard.status !== status)
      throw new Error(`${method} ${path} answered ${heard.status}: ${heard.body.toString()}`);
    const cookie = /\r\nset-cookie: (shop_guest=[^;]+)/i.exec(heard.head)?.[1];
    if (cookie) this.#cookie = cookie;
    return shape.parse(JSON.parse(heard.body.toString()));
  }

  async #payAt(code: string): Promise<void> {
    const url = new URL(code);
    const known = this.#sandboxes.get(url.port) ?? (await KeepAlive.open(Number(url.port)));
    this.#sandboxes.set(url.port, known);
    const body = 'action=pay&fault=none';
    const head = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}`;
    const { status } = await known.ask(`${head}\r\n\r\n${body}`);
    if (status !== 303) throw new Error(`the sandbox answered ${status}`);
  }
}
