import type { formText as zh } from './forms.zh-CN.ts';
import { plural } from './plural.ts';

export const formText: typeof zh = {
  say: { inLanguage: (label, tongue) => `${label} (${tongue})` },
  leave: {
    title: 'You have unsaved changes',
    text: 'If you leave now, shoppers will not see them. A draft stays on this device, so you can go on later.',
    discard: 'Discard changes',
    keepDraft: 'Leave, keep draft',
    stay: 'Stay and edit',
  },
  saving: {
    clean: 'All saved',
    dirty: 'Unsaved changes',
    kept: (time) => `Draft kept here at ${time}`,
    wrong: (n) => plural(n, 'place to mend', 'places to mend'),
    discard: 'Discard',
    discarded: 'Changes discarded',
    undo: 'Undo',
  },
  conflict: {
    title: 'Someone else saved first; compare, then save',
    lead: (who, when) => `${who} saved at ${when}. Everything you typed is still here; nothing is lost.`,
    someone: 'Someone',
    both: (n) => `You both changed ${plural(n, 'thing', 'things')}. Choose one of each:`,
    taken: (n) => `${plural(n, 'more change', 'more changes')} only they made; kept as well`,
    allMine: 'All mine',
    allTheirs: 'All theirs',
    mine: 'Mine',
    theirs: 'Theirs',
    before: (value) => `Before: ${value}`,
    nothing: 'empty',
    open: (n) => `${n} still to choose`,
    ready: 'All chosen, ready to save',
    save: 'Save like this',
  },
};
