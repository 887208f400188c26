// Messages that belong to no room alone.
import { asFlags } from '../../flag.ts';
import type { Say } from '../../message.ts';
import { escapeControls } from '../../text.ts';

export const shared = () => ({
  /** In front of what is said beside a result. */
  note: () => 'note',
  warning: () => 'warning',
  /** The flag that a problem is about, and what it says. */
  flag: (
    { name, value }: { readonly name: string; readonly value?: string },
    _say?: Say,
    _place?: unknown,
    flag = asFlags,
  ) => `${flag({ [name]: null })}${value === undefined ? '' : ` ${escapeControls(value)}`}`,
  'did-you-mean': ({ name }: { readonly name: string }) => `did you mean ${escapeControls(name)}?`,
});
