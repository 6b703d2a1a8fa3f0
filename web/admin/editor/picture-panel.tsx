import { Button } from 'antd';
import { BothField } from '../parts/both-field.tsx';
import { Icon } from '../parts/icon.tsx';
import { said } from '../parts/say.ts';
import { SelectField } from '../parts/text-field.tsx';
import { useSpeech } from '../text/use-text.ts';
import { useEditor } from './editor-context.ts';
import type { PictureForm } from './form.ts';

interface Props {
  readonly picture: PictureForm;
  readonly n: number;
  readonly all: number;
  readonly move: (from: number, to: number) => void;
  readonly close: () => void;
}

/** What is to be said of the chosen picture, and its place without a mouse. */
export const PicturePanel = ({ picture, n, all, move, close }: Props) => {
  const { text } = useSpeech();
  const { edit, editUndoably, wrong } = useEditor();
  const at = `#/pictures/${n}`;
  const put = (change: Partial<PictureForm>) =>
    edit(at, (now) => ({
      ...now,
      pictures: now.pictures.map((p) => (p.name === picture.name ? { ...p, ...change } : p)),
    }));
  return (
    <section className="picture-panel stack-small" aria-label={text.pictures.chosen}>
      <div className="picture-panel-head">
        <b>{text.pictures.nth(n + 1, all)}</b>
        <Button disabled={n === 0} icon={<Icon name="left" />} onClick={() => move(n, n - 1)}>
          {text.pictures.earlier}
        </Button>
        <Button disabled={n === all - 1} icon={<Icon name="right" />} onClick={() => move(n, n + 1)}>
          {text.pictures.later}
        </Button>
        {n > 0 && <Button onClick={() => move(n, 0)}>{text.pictures.makeMain}</Button>}
        <Button
          danger
          icon={<Icon name="trash" />}
          onClick={() => {
            close();
            editUndoably('#/pictures', text.pictures.removed, (now) => ({
              ...now,
              pictures: now.pictures.filter(({ name }) => name !== picture.name),
            }));
          }}
        >
          {text.pictures.remove}
        </Button>
        <button type="button" className="icon-button" aria-label={text.act.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <OfValue picture={picture} at={at} put={put} />
      <BothField
        label={text.pictures.alt}
        hint={text.pictures.altHint}
        at={`${at}/alt`}
        wrong={wrong}
        value={picture.alt}
        onChange={(alt) => put({ alt })}
      />
    </section>
  );
};

interface OfProps {
  readonly picture: PictureForm;
  readonly at: string;
  readonly put: (change: Partial<PictureForm>) => void;
}

/** Neither code has a colon or a slash. */
const OfValue = ({ picture, at, put }: OfProps) => {
  const { text, locale } = useSpeech();
  const { form, wrong } = useEditor();
  if (form.options.every(({ values }) => values.length === 0)) return null;
  return (
    <SelectField
      label={text.pictures.of}
      at={`${at}/of`}
      error={wrong(`${at}/of`)}
      value={picture.option === '' ? '' : `${picture.option}:${picture.value}`}
      onChange={(chosen) => {
        const [option = '', value = ''] = chosen.split(':');
        put({ option, value });
      }}
    >
      <option value="">{text.pictures.ofAll}</option>
      {form.options.map((option) => (
        <optgroup key={option.code} label={said(option.name, locale)}>
          {option.values.map(({ code, name }) => (
            <option key={code} value={`${option.code}:${code}`}>
              {said(name, locale) || name.zh}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
};
