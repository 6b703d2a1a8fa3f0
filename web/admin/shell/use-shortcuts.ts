import { useEffect, useEffectEvent } from 'react';
import { keep, kept } from '../parts/kept.ts';
import { meaningOf, type ShortcutName } from './shortcuts.ts';

const setting = 'shop-admin.keys';
export const singleKeysOn = (): boolean => kept('local', setting) !== 'off';
export const setSingleKeys = (on: boolean): void => keep('local', setting, on ? null : 'off');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null;

/** A dialog has the keyboard to itself. */
const dialogIsOpen = (): boolean =>
  document.querySelector('dialog[open]') !== null ||
  [...document.querySelectorAll<HTMLElement>('.ant-modal-wrap')].some((wrap) => wrap.style.display !== 'none');

const patienceMs = 1500;

/** Hears the shortcuts given; the rest of the table stays for others. */
export const useShortcuts = (handlers: Partial<Record<ShortcutName, () => void>>): void => {
  const run = useEffectEvent((name: ShortcutName): boolean => {
    const handler = handlers[name];
    handler?.();
    return handler !== undefined;
  });
  useEffect(() => {
    let begun: { readonly key: string; readonly at: number } | null = null;
    const hear = (event: KeyboardEvent): void => {
      const mod = event.ctrlKey || event.metaKey;
      if (event.isComposing || event.defaultPrevented || dialogIsOpen()) return;
      if (!mod && (isTyping(event.target) || !singleKeysOn())) return;
      const before = begun !== null && event.timeStamp - begun.at < patienceMs ? begun.key : null;
      const meaning = meaningOf(before, { key: event.key, mod, alt: event.altKey });
      begun = meaning !== null && 'begun' in meaning ? { key: meaning.begun, at: event.timeStamp } : null;
      if (meaning !== null && 'name' in meaning && run(meaning.name)) event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
};

/** Moves the focus to the next or previous row of the list on the page. */
export const moveRow = (by: 1 | -1): void => {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  const inRow = document.activeElement?.closest('[data-row-of]')?.querySelector<HTMLElement>('[data-row]');
  const at = rows.findIndex((row) => row === inRow || row === document.activeElement);
  rows[at < 0 ? (by === 1 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
};
