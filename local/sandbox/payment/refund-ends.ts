/** Has each refund come to its end when its time has come, also after a restart. */
export const refundEnds = <Refund extends { readonly settlesAt: number }>(
  processing: readonly Refund[],
  end: (refund: Refund) => void,
  clock: () => number,
) => {
  const timers = new Set<NodeJS.Timeout>();
  const later = (refund: Refund): void => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        end(refund);
      },
      Math.max(0, refund.settlesAt - clock()),
    );
    timers.add(timer);
  };
  for (const refund of processing) later(refund);
  return {
    later,
    stop: (): void => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
};
