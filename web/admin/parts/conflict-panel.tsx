import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import type { Clash, Side } from './clash.ts';
import { Icon } from './icon.tsx';

interface Props {
  /** Who and when, in a sentence. */
  readonly lead: ReactNode;
  readonly clashes: readonly Clash[];
  /** What only the other one changed, in words; it is taken over as it is. */
  readonly taken: readonly Clash[];
  readonly busy: boolean;
  /** Goes on with the choices made. */
  readonly resolve: (choices: ReadonlyMap<string, Side>) => void;
}

/** Someone else saved first: field by field what they wrote and what one has typed; nothing of either is lost until one chooses. */
export const ConflictPanel = ({ lead, clashes, taken, busy, resolve }: Props) => {
  const text = useText();
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = (key: string, side: Side): void => setChoices(new Map(choices).set(key, side));
  const chooseAll = (side: Side): void => setChoices(new Map(clashes.map(({ key }) => [key, side])));
  const open = clashes.filter(({ key }) => !choices.has(key)).length;
  return (
    <section className="card conflict" aria-labelledby="conflict-title" role="alert">
      <div className="card-head">
        <h2 id="conflict-title" ref={heading} tabIndex={-1}>
          {text.conflict.title}
        </h2>
      </div>
      <div className="pad stack">
        <p>{lead}</p>
        {taken.length > 0 && <Taken taken={taken} />}
        {clashes.length > 0 && (
          <>
            <p className="conflict-all">
              <span>{text.conflict.both(clashes.length)}</span>
              <Button onClick={() => chooseAll('mine')}>{text.conflict.allMine}</Button>
              <Button onClick={() => chooseAll('theirs')}>{text.conflict.allTheirs}</Button>
            </p>
            <ul className="clashes">
              {clashes.map((clash) => (
                <ClashRow key={clash.key} clash={clash} chosen={choices.get(clash.key)} choose={choose} />
              ))}
            </ul>
          </>
        )}
        <div className="conflict-foot">
          <span className="dim" role="status">
            {open > 0 ? text.conflict.open(open) : text.conflict.ready}
          </span>
          <Button type="primary" disabled={open > 0} loading={busy} onClick={() => resolve(choices)}>
            {text.conflict.save}
          </Button>
        </div>
      </div>
    </section>
  );
};

const Taken = ({ taken }: { taken: readonly Clash[] }) => {
  const text = useText();
  return (
    <details>
      <summary>{text.conflict.taken(taken.length)}</summary>
      <dl className="conflict-taken">
        {taken.map(({ key, label, before, theirs }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <del>{before === '' ? text.conflict.nothing : before}</del>
              <Icon name="right" />
              <ins>{theirs === '' ? text.conflict.nothing : theirs}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

interface RowProps {
  readonly clash: Clash;
  readonly chosen: Side | undefined;
  readonly choose: (key: string, side: Side) => void;
}

const ClashRow = ({ clash: { key, label, before, theirs, mine }, chosen, choose }: RowProps) => {
  const text = useText();
  const sides = [
    { side: 'mine', value: mine, name: text.conflict.mine },
    { side: 'theirs', value: theirs, name: text.conflict.theirs },
  ] as const;
  return (
    <li>
      <fieldset>
        <legend>
          <b>{label}</b> <small>{text.conflict.before(before === '' ? text.conflict.nothing : before)}</small>
        </legend>
        <div className="clash-sides">
          {sides.map(({ side, value, name }) => (
            <label key={side} className={chosen === side ? 'on' : undefined}>
              <input type="radio" name={`clash-${key}`} checked={chosen === side} onChange={() => choose(key, side)} />
              <span>
                <small>{name}</small>
                <span className="clash-value">{value === '' ? text.conflict.nothing : value}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
};
