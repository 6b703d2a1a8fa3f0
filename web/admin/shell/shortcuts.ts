/** Every shortcut of the admin, as pressed. `mod` is Ctrl, or Command on a Mac. */
export const shortcuts = [
  { name: 'palette', keys: ['mod', 'k'], where: 'everywhere' },
  { name: 'help', keys: ['?'], where: 'everywhere' },
  { name: 'goToday', keys: ['g', 't'], where: 'everywhere' },
  { name: 'goOrders', keys: ['g', 'o'], where: 'everywhere' },
  { name: 'goRefunds', keys: ['g', 'r'], where: 'everywhere' },
  { name: 'goProducts', keys: ['g', 'p'], where: 'everywhere' },
  { name: 'goCategories', keys: ['g', 'c'], where: 'everywhere' },
  { name: 'goBrands', keys: ['g', 'b'], where: 'everywhere' },
  { name: 'goTuning', keys: ['g', 's'], where: 'everywhere' },
  { name: 'refresh', keys: ['r'], where: 'everywhere' },
  { name: 'next', keys: ['j'], where: 'lists' },
  { name: 'previous', keys: ['k'], where: 'lists' },
  { name: 'ship', keys: ['s'], where: 'order' },
  { name: 'print', keys: ['p'], where: 'order' },
  { name: 'newProduct', keys: ['n'], where: 'products' },
  { name: 'save', keys: ['mod', 's'], where: 'products' },
] as const;

export type ShortcutName = (typeof shortcuts)[number]['name'];
export const places = ['everywhere', 'lists', 'order', 'products'] as const;

export interface Press {
  readonly key: string;
  readonly mod: boolean;
  /** A held Alt makes other letters; Shift is part of the key itself. */
  readonly alt: boolean;
}

/** What a key press means after the keys pressed before it: a shortcut, the start of one, or nothing. */
export const meaningOf = (
  before: string | null,
  press: Press,
): { readonly name: ShortcutName } | { readonly begun: string } | null => {
  if (press.alt) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const keys = press.mod ? ['mod', key] : before === null ? [key] : [before, key];
  const whole = shortcuts.find((s) => s.keys.length === keys.length && s.keys.every((k, n) => k === keys[n]));
  if (whole) return { name: whole.name };
  const starts = !press.mod && shortcuts.some((s) => s.keys.length === 2 && s.keys[0] === key);
  return starts ? { begun: key } : null;
};
