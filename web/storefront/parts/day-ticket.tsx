import type { ComponentChildren } from 'preact';
import { dayParts } from '../../shared/format.ts';
import { useSite } from '../site.tsx';

/** A promise is a date, shown as a thing: the shop's signature. Readers hear the words beside it instead. */
export const DayTicket = ({ day }: { readonly day: string }) => {
  const { locale } = useSite();
  const { weekday, date, month } = dayParts(day, locale);
  return (
    <div class="day" aria-hidden="true">
      <b>{weekday}</b>
      <span>{date}</span>
      <small>{month}</small>
    </div>
  );
};

export const Promised = ({
  day,
  title,
  children,
}: {
  readonly day: string;
  readonly title: string;
  readonly children?: ComponentChildren;
}) => (
  <div class="promise block">
    <DayTicket day={day} />
    <p>
      <b>{title}</b>
      {children && <span class="more-of-it">{children}</span>}
    </p>
  </div>
);
