import type { ReactNode } from 'react';

export const sections = ['basics', 'pictures', 'options', 'attributes', 'details', 'seo', 'history'] as const;
export type SectionName = (typeof sections)[number];

interface Props {
  readonly name: SectionName;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the editor, with an address of its own within the page. */
export const Section = ({ name, title, aside, children }: Props) => (
  <section className="card" id={name} aria-labelledby={`${name}-title`} tabIndex={-1}>
    <div className="card-head">
      <h2 id={`${name}-title`}>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);
