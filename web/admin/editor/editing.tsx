import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import { ConflictPanel } from '../parts/conflict-panel.tsx';
import { askBeforeLeaving } from '../parts/leave.ts';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { Page } from '../parts/page.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { whenText } from '../parts/say.ts';
import { Notice } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import type { StaffStock } from '../products/stock.ts';
import { useMay } from '../session/staff.ts';
import { useShortcuts } from '../shell/use-shortcuts.ts';
import { useSpeech } from '../text/use-text.ts';
import { Anchors } from './anchors.tsx';
import { AttributesSection } from './attributes.tsx';
import { BackToList } from './back-to-list.tsx';
import { Basics } from './basics.tsx';
import { clashesOf } from './clashes.ts';
import { CopyProduct } from './copy-product.tsx';
import { Details } from './details.tsx';
import { type Editor, EditorContext } from './editor-context.ts';
import { schemaQuery } from './editor-queries.ts';
import { History, personName } from './history.tsx';
import { Pictures, withPicture } from './pictures.tsx';
import { PreviewCard } from './preview-card.tsx';
import { SeoSection } from './seo.tsx';
import { ShelfCard, statusKind } from './shelf-card.tsx';
import { type FormState, handOver, useForm } from './use-form.ts';
import { type Shelf, usePlace } from './use-place.ts';
import { type Saving, showFirstWrong, useSave } from './use-save.ts';
import { useUploads } from './use-uploads.ts';
import { OptionsSection } from './variant-grid.tsx';

interface Props {
  readonly saved: StaffProduct | null;
  readonly formerHandles: readonly string[];
  readonly stock: readonly StaffStock[];
}

const useSchema = (category: string) => {
  const { data } = useQuery(schemaQuery(category));
  return useMemo(
    () => (data && data.category === category ? [...data.inherited, ...data.own] : null),
    [data, category],
  );
};

/** Saves, and where it is wanted puts the product on the shelf; a new one gets its own address. */
const useFinish = (state: FormState, saving: Saving, shelf: Shelf, sending: number) => {
  const { text } = useSpeech();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const isNew = state.saved === null;
  return async (andShelve: boolean): Promise<void> => {
    if (sending > 0) return toast({ kind: 'bad', message: text.editor.stillSending(sending) });
    const before = state.saved;
    const product = await saving.save();
    if (!product) return;
    const refused = andShelve
      ? (await shelf.place(product, { status: 'on_shelf' }, text.editor.savedAndShelved)).product
      : undefined;
    if (!andShelve) {
      const moved = before !== null && before.handle !== product.handle;
      const told = product.status === 'on_shelf' ? text.editor.saved : text.editor.savedDraft;
      toast({ kind: 'ok', message: moved ? text.state.sentences(told, text.editor.handleMoved) : told });
    }
    await queries.invalidateQueries({ queryKey: ['product', product.id] });
    if (!isNew) return;
    if (refused) handOver(product.id, refused);
    askBeforeLeaving(null);
    go(`/products/${product.id}`, { replace: true });
  };
};

const availableBySku = (rows: readonly StaffStock[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(rows, ({ sku }) => sku)].map(([sku, of]) => [sku, of.reduce((n, r) => n + r.available, 0)]));

/** Everything the page works with. */
const useEditing = ({ saved: initial, stock: rows }: Pick<Props, 'saved' | 'stock'>) => {
  const state = useForm(initial);
  const { form, saved, edit, editUndoably, found } = state;
  const schema = useSchema(form.category);
  const saving = useSave(state, schema);
  const shelf = usePlace(state, saving);
  const uploads = useUploads((name) =>
    edit('#/pictures', (now) => ({ ...now, pictures: withPicture(now.pictures, name) })),
  );
  const stock = useMemo(() => availableBySku(rows), [rows]);
  const finish = useFinish(state, saving, shelf, uploads.underWay);
  const editor = useMemo<Editor>(
    () => ({ form, edit, editUndoably, wrong: (at) => found.get(at), saved, schema, stock }),
    [form, edit, editUndoably, found, saved, schema, stock],
  );
  return { state, saving, shelf, uploads, finish, editor };
};

/** The product editor: one page of parts, with the shelf and the card beside them and the save bar at its foot. */
export const Editing = ({ formerHandles, ...props }: Props) => {
  const { text, locale } = useSpeech();
  const mayWrite = useMay('catalogue.write');
  const { state, saving, shelf, uploads, finish, editor } = useEditing(props);
  const { saved, dirty, found } = state;
  useShortcuts(mayWrite ? { save: () => void finish(false) } : {});
  const title = saved ? saved.name[locale === 'en' ? 'en' : 'zh'] : text.editor.newTitle;
  return (
    <EditorContext value={editor}>
      <Page title={title} before={<BackToList />} aside={saved && <Head saved={saved} />}>
        <Anchors wrong={[...found.keys()]} />
        <Notices state={state} saving={saving} mayWrite={mayWrite} />
        <div className="editor">
          <fieldset className="editor-main stack" disabled={!mayWrite}>
            <legend className="unseen">{title}</legend>
            <Basics />
            <Pictures uploads={uploads} />
            <OptionsSection />
            <AttributesSection />
            <Details />
            <SeoSection formerHandles={formerHandles} />
            <History saved={saved} />
          </fieldset>
          <aside className="editor-aside stack">
            {saved && <ShelfCard product={saved} shelf={shelf} dirty={dirty} />}
            <PreviewCard />
          </aside>
        </div>
        {mayWrite && <Finish state={state} busy={saving.busy} finish={finish} />}
        <LeaveGuard dirty={dirty} discard={state.discard} />
      </Page>
    </EditorContext>
  );
};

interface FinishProps {
  readonly state: FormState;
  readonly busy: boolean;
  readonly finish: (andShelve: boolean) => Promise<void>;
}

/** The bar at the foot: a draft can be saved as it is, or put on the shelf in the same step. */
const Finish = ({ state, busy, finish }: FinishProps) => {
  const { text } = useSpeech();
  const { saved, dirty, found, kept } = state;
  const isDraft = saved === null || saved.status === 'draft';
  return (
    <SaveBar
      dirty={dirty}
      begun={saved !== null}
      busy={busy}
      keptAt={kept.keptAt}
      wrong={found.size}
      showWrong={showFirstWrong}
      discard={() => {
        state.discard();
        toast({ kind: 'ok', message: text.saving.discarded });
      }}
      save={() => void finish(false)}
      label={isDraft ? text.editor.saveDraft : text.editor.save}
      more={
        isDraft && (
          <Button disabled={busy || (!dirty && saved === null)} onClick={() => void finish(true)}>
            {text.editor.saveAndShelve}
          </Button>
        )
      }
    />
  );
};

const Head = ({ saved }: { saved: StaffProduct }) => {
  const { text } = useSpeech();
  return (
    <>
      <span className={`tag ${statusKind[saved.status]}`}>{text.shelf.status[saved.status]}</span>
      <span className="head-tools">
        <CopyProduct product={saved} />
      </span>
    </>
  );
};

interface NoticesProps {
  readonly state: FormState;
  readonly saving: Saving;
  readonly mayWrite: boolean;
}

/** What has to be known before one goes on: a draft found again, someone else's save, or that one may only look. */
const Notices = ({ state, saving, mayWrite }: NoticesProps) => {
  const { text, locale } = useSpeech();
  const { left, saved, version, discard } = state;
  const { clashing } = saving;
  useEffect(() => {
    if (clashing) scrollTo({ top: 0 });
  }, [clashing]);
  const older = left !== null && saved !== null && version !== saved.version;
  return (
    <>
      {!mayWrite && <Notice kind="plain">{text.editor.readOnly}</Notice>}
      {left && !clashing && (
        <Notice
          kind={older ? 'warn' : 'plain'}
          action={
            <Button type="link" onClick={discard}>
              {text.editor.dropDraft}
            </Button>
          }
        >
          {text.editor.restored(whenText(new Date(left.at).toISOString(), Date.now(), locale, text))}{' '}
          {older && text.editor.olderDraft}
        </Notice>
      )}
      {clashing && (
        <ConflictPanel
          key={clashing.changed.version}
          {...clashesOf(clashing.changed, locale, text)}
          lead={text.conflict.lead(
            clashing.changed.changedBy ? personName(clashing.changed.changedBy, text) : text.conflict.someone,
            whenText(clashing.changed.changedAt, Date.now(), locale, text),
          )}
          busy={saving.busy}
          resolve={(choices) =>
            void saving.resolve(choices).then((done) => done && toast({ kind: 'ok', message: text.editor.saved }))
          }
        />
      )}
    </>
  );
};
