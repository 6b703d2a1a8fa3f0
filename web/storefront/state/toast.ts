/** One short sentence over the page, with at most one thing to do about it. */
export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string } & ({ readonly run: () => void } | { readonly href: string });
}

let present: Toast | null = null;
const hearing = new Set<(toast: Toast | null) => void>();

const show = (toast: Toast | null): void => {
  present = toast;
  for (const heard of hearing) heard(toast);
};

export const toasts = {
  say: (toast: Toast): void => show(toast),
  dismiss: (): void => show(null),
  subscribe: (heard: (toast: Toast | null) => void): (() => void) => {
    hearing.add(heard);
    heard(present);
    return () => {
      hearing.delete(heard);
    };
  },
};
