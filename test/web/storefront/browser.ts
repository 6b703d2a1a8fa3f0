/** As much of a browser as the shop's state needs: two storages, and events between tabs. */
export const installBrowser = () => {
  const storage = (): Storage => {
    const held = new Map<string, string>();
    return {
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, value) => void held.set(key, value),
      removeItem: (key) => void held.delete(key),
      clear: () => held.clear(),
      key: (at) => [...held.keys()][at] ?? null,
      get length() {
        return held.size;
      },
    };
  };
  const page = new EventTarget();
  const [local, session] = [storage(), storage()];
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => local });
  Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, get: () => session });
  Object.assign(globalThis, {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  });
  return {
    local,
    session,
    /** Another tab wrote: storage has changed already when the event comes. */
    otherTabWrote: (key: string, value: unknown): void => {
      local.setItem(key, JSON.stringify(value));
      page.dispatchEvent(Object.assign(new Event('storage'), { key }));
    },
    /** From now on the browser refuses its storage, as private windows of some do. */
    refuseStorage: (): void => {
      const refuse = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse });
      Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, get: refuse });
    },
  };
};
