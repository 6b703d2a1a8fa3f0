/**
 * Stands in for the table's stream, which the local engine keeps at too high a price: after a function that may have written events,
 * the outbox is swept at once. Runs never overlap; a nudge during a run makes one more, so nothing waits for the minute's sweep.
 */
export const outboxNudge = (sweep: () => Promise<unknown>, onError: (error: unknown) => void) => {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await sweep();
      } catch (error) {
        onError(error);
      }
    } while (again);
  };
  const nudge = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = run().finally(() => {
      running = null;
    });
  };
  return {
    nudge,
    settled: async (): Promise<void> => {
      while (running) await running;
    },
  };
};
