import { BothField } from '../parts/both-field.tsx';
import { Notice } from '../parts/states.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useShop } from '../session/staff.ts';
import { useSpeech } from '../text/use-text.ts';
import { useEditor } from './editor-context.ts';
import { Section } from './section.tsx';

interface Props {
  readonly formerHandles: readonly string[];
}

/** The product's address and how it looks among search results. */
export const SeoSection = ({ formerHandles }: Props) => {
  const { text, locale } = useSpeech();
  const { form, edit, wrong, saved } = useEditor();
  const tongue = locale === 'en' ? 'en' : 'zh';
  const changes = saved !== null && saved.handle !== form.handle.trim();
  return (
    <Section name="seo" title={text.editor.section.seo}>
      <div className="pad stack">
        <TextField
          label={text.editor.fields.handle}
          hint={text.editor.handleHint(`/p/${form.handle.trim() || '…'}`)}
          at="#/handle"
          className="mono"
          error={wrong('#/handle')}
          value={form.handle}
          onChange={(handle) => edit('#/handle', (now) => ({ ...now, handle }))}
        />
        {changes && <Notice kind="plain">{text.editor.handleChanged}</Notice>}
        {formerHandles.length > 0 && (
          <details>
            <summary>{text.editor.formerHandles}</summary>
            <ul className="former">
              {formerHandles.map((handle) => (
                <li key={handle}>
                  <code>/p/{handle}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
        <BothField
          label={text.editor.seoTitle}
          hint={text.editor.seoTitleHint(form.seoTitle[tongue].length)}
          at="#/seo/title"
          wrong={wrong}
          value={form.seoTitle}
          onChange={(seoTitle) => edit('#/seo/title', (now) => ({ ...now, seoTitle }))}
        />
        <BothField
          label={text.editor.seoDescription}
          hint={text.editor.seoDescriptionHint(form.seoDescription[tongue].length)}
          at="#/seo/description"
          lines={3}
          wrong={wrong}
          value={form.seoDescription}
          onChange={(seoDescription) => edit('#/seo/description', (now) => ({ ...now, seoDescription }))}
        />
        <Snippet />
      </div>
    </Section>
  );
};

/** About what a search engine shows; it may choose otherwise. */
const Snippet = () => {
  const { text, locale } = useSpeech();
  const shop = useShop();
  const { form } = useEditor();
  const tongue = locale === 'en' ? 'en' : 'zh';
  const name = `${form.brand[tongue]} ${form.name[tongue]}`.trim();
  return (
    <figure className="snippet">
      <figcaption className="dim">{text.editor.seoPreview}</figcaption>
      <p className="snippet-address">
        {`${location.host}${locale === 'en' ? '/en' : ''}/p/${form.handle.trim() || '…'}`}
      </p>
      <p className="snippet-title">{form.seoTitle[tongue].trim() || `${name} - ${shop.name}`}</p>
      <p className="two-lines">{form.seoDescription[tongue].trim() || form.summary[tongue]}</p>
    </figure>
  );
};
