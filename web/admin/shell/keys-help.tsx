import { Switch } from 'antd';
import { useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { useText } from '../text/use-text.ts';
import { places, shortcuts } from './shortcuts.ts';
import { setSingleKeys, singleKeysOn } from './use-shortcuts.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const shown = (key: string): string => (key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key.toUpperCase());

/** The list of shortcuts, and the switch for those of a single key: speech input may set them off. */
export const KeysHelp = ({ onGone }: { onGone: () => void }) => {
  const text = useText();
  const [open, setOpen] = useState(true);
  const [single, setSingle] = useState(singleKeysOn);
  const change = (on: boolean): void => {
    setSingle(on);
    setSingleKeys(on);
  };
  return (
    <Dialog
      title={text.keys.title}
      dirty={false}
      open={open}
      onClose={() => setOpen(false)}
      onGone={onGone}
      footer={null}
    >
      {places.map((where) => (
        <KeysOf key={where} where={where} />
      ))}
      <div className="keys-switch">
        <Switch id="single-keys" checked={single} onChange={change} />
        <label htmlFor="single-keys">
          {text.keys.single}
          <small>{text.keys.singleHint}</small>
        </label>
      </div>
    </Dialog>
  );
};

const KeysOf = ({ where }: { where: (typeof places)[number] }) => {
  const text = useText();
  return (
    <section className="keys">
      <h2>{text.keys[where]}</h2>
      <dl>
        {shortcuts
          .filter((s) => s.where === where)
          .map((s) => (
            <div key={s.name}>
              <dt>{text.keys[s.name]}</dt>
              <dd>
                <Keys keys={s.keys} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
};

const Keys = ({ keys }: { keys: readonly string[] }) => {
  const text = useText();
  const [first = '', second] = keys;
  return (
    <>
      <kbd>{shown(first)}</kbd>
      {second !== undefined && (
        <>
          {first === 'mod' ? ' ' : <span className="dim"> {text.keys.after} </span>}
          <kbd>{shown(second)}</kbd>
        </>
      )}
    </>
  );
};
