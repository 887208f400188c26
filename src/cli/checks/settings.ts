import { kebab } from '../../loss/parameter.ts';
import { losses } from '../../loss/registry.ts';
import { nearest } from '../../problem/nearest.ts';
import { hint, problem } from '../../problem/problem.ts';
import { findRemembered } from '../../request/flags/remembered.ts';
import { type CommandFlag, flagsOf } from '../../request/flags-of.ts';
import type { Given, Word } from '../../request/read.ts';
import { message } from '../../words/message.ts';
import type { Setting } from './checks-file.ts';
import type { Fields, Node } from './yaml.ts';

/** The keys of a check that are no flags. */
export const OPERANDS = ['loss', 'preds', 'labels'] as const;

/** The flags of all checks, by name, and those that a check may have. */
export interface Keys {
  readonly flags: readonly CommandFlag[];
  /** What stands for a text that names a file; the paths of a file of checks are relative to its folder. */
  locate(path: string, isFile: true | 'perhaps'): string;
}

/** What a setting of a check gives. Throws UserError, with its place, for an unknown key or another kind of value. */
export function readSetting(setting: Setting, keys: Keys): Given {
  const { name: key, owner, value } = setting;
  const flag = findKey(key, keys.flags);
  if (flag === undefined) throw unknownKey(setting, keys.flags);
  const { form, isFile } = flag.type;
  if (form === 'switch' || form === 'toggle') {
    const truth = value.kind === 'leaf' ? value.truth : undefined;
    if (truth === undefined) throw problem('not-true-or-false', { key }, { place: value.place, within: [owner] });
    return { flag, value: truth };
  }
  const located = (text: string): string => (isFile === undefined ? text : keys.locate(text, isFile));
  const toWord = (text: string, node: Node): Word => ({
    text: located(text),
    origin: { place: node.place, within: [owner, message('part-of-file', { name: key })] },
  });
  if (form === 'values' && value.kind === 'list' && value.items.length > 0)
    return { flag, value: value.items.map((item) => toWord(textOf(setting, item, false), item)) };
  const isPairs = form === 'pairs' && value.kind === 'fields';
  return { flag, value: [toWord(isPairs ? pairsOf(setting, value) : textOf(setting, value, true), value)] };
}

/** The flag that a key is; those of the whole run are no keys. */
const findKey = (key: string, flags: readonly CommandFlag[]): CommandFlag | undefined =>
  flags.find(({ name, isOfRun }) => kebab(name) === key && isOfRun !== true);

/** Throws UserError for a key that no check has, of whatever losses. */
export function checkKey(setting: Setting): void {
  const { name } = setting;
  if (OPERANDS.some((operand) => operand === name)) return;
  const flags = flagsOf('check', losses, () => true);
  if (findKey(name, flags) === undefined) throw unknownKey(setting, flags);
}

function unknownKey({ key, name: written, place, owner }: Setting, flags: readonly CommandFlag[]) {
  const plain = written.replace(/^-*(no-)?/, '').toLowerCase();
  const isOutside = flags.some(({ name, isOfRun }) => isOfRun === true && kebab(name) === plain) || plain === 'help';
  const known = flags.filter(({ isOfRun }) => isOfRun !== true).map(({ name }) => kebab(name));
  const meant = findRemembered(plain, flags);
  const near = meant ? kebab(meant.name) : nearest(plain, [...known, 'name', ...OPERANDS]);
  const remedy = isOutside
    ? hint('flag-of-all-checks', { flag: plain })
    : near
      ? hint('did-you-mean', { name: near })
      : hint('keys-are-flags', {});
  return problem('unknown-key', { key }, { place, within: [owner], hints: [remedy] });
}

/** `cat=2,dog=1`. */
const pairsOf = (setting: Setting, { fields }: Fields): string =>
  fields.map(({ key, value }) => `${key}=${textOf(setting, value, false)}`).join(',');

/** The text of a value; of a list the texts between commas, where it may be one. */
export function textOf(setting: Setting, value: Node, mayBeList: boolean): string {
  const { key, owner } = setting;
  if (value.kind === 'leaf' && value.text !== '') return value.text;
  if (value.kind === 'list' && mayBeList && value.items.length > 0)
    return value.items.map((item) => textOf(setting, item, false)).join(',');
  const isEmpty = value.kind !== 'fields' && (value.kind !== 'list' || value.items.length === 0);
  throw problem(isEmpty ? 'no-value' : 'not-one-text', { key }, { place: value.place, within: [owner] });
}
