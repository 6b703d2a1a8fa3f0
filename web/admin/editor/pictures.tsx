import { useState } from 'react';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';
import { useEditor } from './editor-context.ts';
import { noText, type PictureForm } from './form.ts';
import { moved } from './lists.ts';
import { PictureDrop } from './picture-drop.tsx';
import { PicturePanel } from './picture-panel.tsx';
import { PictureTile } from './picture-tile.tsx';
import { Section } from './section.tsx';
import { UploadList } from './upload-list.tsx';
import type { Uploads } from './use-uploads.ts';

const most = 30;

/** A picture that has just arrived goes last; one that is there already, since its bytes are the same, is not shown twice. */
export const withPicture = (pictures: readonly PictureForm[], name: string): readonly PictureForm[] =>
  pictures.some((picture) => picture.name === name)
    ? pictures
    : [...pictures, { name, alt: noText, option: '', value: '' }];

/** The product's pictures: the order, the words for each, and which option value it shows. */
export const Pictures = ({ uploads }: { uploads: Uploads }) => {
  const text = useText();
  const { form, edit, wrong } = useEditor();
  const [chosen, choose] = useState<string | null>(null);
  const [dragged, drag] = useState<number | null>(null);
  const at = form.pictures.findIndex(({ name }) => name === chosen);
  const picture = form.pictures[at];
  const add = (files: readonly File[]): void => {
    const room = Math.max(0, most - form.pictures.length - uploads.underWay);
    uploads.add(files.slice(0, room));
    if (files.length > room) toast({ kind: 'bad', message: text.pictures.tooMany(files.length - room) });
  };
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= form.pictures.length || from === to) return;
    edit('#/pictures', (now) => ({ ...now, pictures: moved(now.pictures, from, to) }));
    toast({ kind: 'ok', message: text.pictures.moved(to + 1) });
  };
  return (
    <Section
      name="pictures"
      title={text.editor.section.pictures}
      aside={<small>{form.pictures.length > 0 ? `${form.pictures.length} / ${most}` : ''}</small>}
    >
      <PictureDrop add={add}>
        <p className="dim">{text.pictures.hint}</p>
        {wrong('#/pictures') !== undefined && (
          <p className="error" role="alert">
            {wrong('#/pictures')}
          </p>
        )}
        <ul className="picture-tiles">
          {form.pictures.map((p, n) => (
            <PictureTile
              key={p.name}
              picture={p}
              n={n}
              all={form.pictures.length}
              chosen={p.name === chosen}
              choose={() => choose(p.name === chosen ? null : p.name)}
              dragged={dragged}
              drag={drag}
              move={move}
            />
          ))}
        </ul>
        <UploadList uploads={uploads} />
        {picture && (
          <PicturePanel
            key={picture.name}
            picture={picture}
            n={at}
            all={form.pictures.length}
            move={move}
            close={() => choose(null)}
          />
        )}
      </PictureDrop>
    </Section>
  );
};
