import { useEffect, useRef } from 'react';
import { Link } from 'wouter';

interface Props<View extends string> {
  readonly label: string;
  readonly path: string;
  readonly views: readonly { readonly view: View; readonly label: string }[];
  readonly present: View;
  /** Other parts of the address that go along to each view. */
  readonly also?: string;
}

/** Views of a list: links, so that each has an address, Back works and a new tab opens it. */
export const Tabs = <View extends string>({ label, path, views, present, also = '' }: Props<View>) => {
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view may be out of sight on a phone
  useEffect(() => {
    const tab = bar.current?.querySelector('[aria-current]');
    if (bar.current && tab instanceof HTMLElement)
      bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2;
  }, [present]);
  return (
    <nav ref={bar} className="tabs" aria-label={label}>
      {views.map(({ view, label: name }) => (
        <Link
          key={view}
          href={`${path}?view=${view}${also === '' ? '' : `&${also}`}`}
          aria-current={view === present ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
};
