import type { ComponentChildren } from 'preact';
import { useSite } from '../site.tsx';
import { addressOf, type ListingQuery } from './listing-query.ts';

interface Props {
  readonly query: ListingQuery;
  readonly onGo: (query: ListingQuery) => void;
  readonly class?: string;
  readonly current?: boolean;
  readonly rel?: string | undefined;
  readonly children: ComponentChildren;
}

/** A real link to a listing that, clicked plainly, changes the list in place. */
export const SoftLink = ({ query, onGo, class: name, current, rel, children }: Props) => {
  const { to } = useSite();
  return (
    <a
      class={name}
      href={addressOf(query, to)}
      rel={rel}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        onGo(query);
      }}
    >
      {children}
    </a>
  );
};
