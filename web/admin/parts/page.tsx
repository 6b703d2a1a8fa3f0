import { type ReactNode, useEffect, useRef } from 'react';
import { useShop } from '../session/staff.ts';
import { cameBackFrom } from './arrival.ts';

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

let first = true;

/** Onwards a page begins at its top; back, the browser scrolls to where one was and the focus goes to the row one came from. */
const arriveAt = (heading: HTMLElement | null): void => {
  const from = cameBackFrom();
  const row = from === null ? null : document.querySelector<HTMLElement>(`main a[href="${CSS.escape(from)}"]`);
  (row ?? heading)?.focus({ preventScroll: true });
  if (from === null) scrollTo(0, 0);
};

/** A page of the admin: names the tab and takes the focus to its heading, so that a screen reader hears where it is. */
export const Page = ({ title, aside, actions, before, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const shop = useShop();
  useEffect(() => {
    document.title = `${title} - ${shop.name}`;
  }, [title, shop.name]);
  useEffect(() => {
    if (first) first = false;
    else arriveAt(heading.current);
  }, []);
  return (
    <>
      <header className="page-head">
        {before}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
        <div className="page-actions">{actions}</div>
      </header>
      {children}
    </>
  );
};
