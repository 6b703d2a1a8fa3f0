import { listen } from '../../local/sandbox/http.ts';

/** Stands for the shop's door: keeps the first callback of each path as it came, acknowledged as its provider wants it. */
export const startReceiver = async () => {
  const first = new Map<string, string>();
  const { origin, stop } = await listen(0, ({ method, url, headers, body }) => {
    if (method === 'POST') {
      if (!first.has(url.pathname)) first.set(url.pathname, JSON.stringify({ headers, body }));
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'success' };
    }
    const text = first.get(url.pathname);
    return text === undefined ? { status: 204 } : { status: 200, body: text };
  });
  return { origin, stop };
};
