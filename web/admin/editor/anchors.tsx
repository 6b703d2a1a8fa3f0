import { useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { type SectionName, sections } from './section.tsx';

const sectionOf = (at: string): SectionName => {
  if (at.startsWith('row:') || at.startsWith('#/variants') || at.startsWith('#/options')) return 'options';
  if (at.startsWith('#/pictures')) return 'pictures';
  if (at.startsWith('#/attributes')) return 'attributes';
  if (at.startsWith('#/description') || at.startsWith('#/specification')) return 'details';
  return at.startsWith('#/handle') || at.startsWith('#/seo') ? 'seo' : 'basics';
};

/** The section that is being read: the last one whose head has passed the top of the page. */
const usePresent = (): SectionName => {
  const [present, setPresent] = useState<SectionName>('basics');
  useEffect(() => {
    const look = (): void => {
      const passed = sections.filter((name) => {
        const top = document.getElementById(name)?.getBoundingClientRect().top;
        return top !== undefined && top < 160;
      });
      const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 8;
      setPresent((atEnd ? sections.at(-1) : passed.at(-1)) ?? 'basics');
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);
  return present;
};

/** The way to each part of the page, marked where something has to be mended. */
export const Anchors = ({ wrong }: { wrong: readonly string[] }) => {
  const text = useText();
  const present = usePresent();
  const marked = new Set(wrong.map(sectionOf));
  return (
    <nav className="anchors" aria-label={text.editor.sections}>
      {sections.map((name) => (
        <a key={name} href={`#${name}`} aria-current={present === name ? 'location' : undefined}>
          {text.editor.section[name]}
          {marked.has(name) && <i className="wrong-dot" role="img" aria-label={text.saving.wrong(1)} />}
        </a>
      ))}
    </nav>
  );
};
