import { Button } from 'antd';
import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Blank, Failure, RowsToCome } from '../parts/states.tsx';
import { useMay } from '../session/staff.ts';
import { useText } from '../text/use-text.ts';
import { type Asking, CategoryDialog } from './category-dialog.tsx';
import { CategoryRow } from './category-row.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { type Leaf, type Root, type Categories as State, useCategories } from './use-categories.ts';
import '../styles/forms.css';
import '../styles/catalogue.css';

/** The category tree as shoppers see it, in their order. */
export const Categories = () => {
  const text = useText();
  const may = useMay('catalogue.write');
  const state = useCategories();
  const [asking, ask] = useState<Asking | null>(null);
  const [removing, remove] = useState<Leaf | null>(null);
  return (
    <Page
      title={text.categories.title}
      actions={
        may &&
        state.tree && (
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => ask({ kind: 'new', parent: null })}>
            {text.categories.addRoot}
          </Button>
        )
      }
    >
      <p className="page-hint">{text.categories.hint}</p>
      <Tree state={state} ask={ask} remove={remove} />
      {asking && <CategoryDialog asking={asking} state={state} onGone={() => ask(null)} />}
      {removing && <RemoveDialog category={removing} state={state} onGone={() => remove(null)} />}
    </Page>
  );
};

interface TreeProps {
  readonly state: State;
  readonly ask: (asking: Asking) => void;
  readonly remove: (category: Leaf) => void;
}

const Tree = ({ state, ask, remove }: TreeProps) => {
  const text = useText();
  const { tree, error, retry } = state;
  if (!tree)
    return (
      <section className="card">{error ? <Failure error={error} retry={retry} /> : <RowsToCome rows={6} />}</section>
    );
  if (tree.items.length === 0)
    return (
      <section className="card">
        <Blank icon="tree" title={text.categories.none}>
          {text.categories.noneText}
        </Blank>
      </section>
    );
  return (
    <ul className="category-tree" aria-label={text.categories.tree}>
      {tree.items.map((root, n) => (
        <RootCard key={root.slug} root={root} n={n} all={tree.items.length} state={state} ask={ask} remove={remove} />
      ))}
    </ul>
  );
};

interface RootProps extends TreeProps {
  readonly root: Root;
  readonly n: number;
  readonly all: number;
}

const RootCard = ({ root, n, all, state, ask, remove }: RootProps) => {
  const text = useText();
  const may = useMay('catalogue.write');
  return (
    <li className="card">
      <CategoryRow
        category={root}
        tint={root.tint}
        n={n}
        all={all}
        state={state}
        rename={() => ask({ kind: 'rename', category: root, tint: root.tint, parent: null })}
        remove={() => remove(root)}
      />
      <ul>
        {root.children.map((leaf, i) => (
          <li key={leaf.slug}>
            <CategoryRow
              category={leaf}
              tint={null}
              n={i}
              all={root.children.length}
              state={state}
              rename={() => ask({ kind: 'rename', category: leaf, tint: null, parent: root.slug })}
              remove={() => remove(leaf)}
            />
          </li>
        ))}
      </ul>
      {may && (
        <button type="button" className="add-leaf" onClick={() => ask({ kind: 'new', parent: root })}>
          <Icon name="plus" />
          {text.categories.addLeaf}
        </button>
      )}
    </li>
  );
};
