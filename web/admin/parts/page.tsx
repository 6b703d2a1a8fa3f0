import { type ReactNode, useEffect, useRef } from 'react';
import { useShop } from '../session/staff.ts';

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

let first = true;

/** A page of the admin: names the tab and takes the focus to its heading, so that a screen reader hears where it is. */
export const Page = ({ title, aside, actions, before, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const shop = useShop();
  useEffect(() => {
    document.title = `${title} - ${shop.name}`;
  }, [title, shop.name]);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    if (!first) scrollTo(0, 0);
    first = false;
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
