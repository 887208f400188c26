import { nearest } from '../../problem/nearest.ts';
import { hint, problem } from '../../problem/problem.ts';
import { type Message, message, type Place } from '../../words/message.ts';
import { escapeControls } from '../../words/text.ts';
import type { Field, Fields, Node } from './yaml.ts';

/** A key and its value, and what they belong to: a check, or the defaults. Its name has `-` where `_` may be written. */
export interface Setting extends Field {
  readonly name: string;
  readonly owner: Message;
}

/** A check of a file, before its keys are read. */
export interface CheckEntry {
  readonly name: string;
  /** Where it begins. */
  readonly place: Place;
  readonly owner: Message;
  /** Its own, and those of the defaults that it does not say otherwise. */
  readonly settings: readonly Setting[];
}

const EXAMPLE = [hint('checks-example', {})];

/** Reads `defaults:` and `checks:`; `checkKey` refuses a key that no check has. Throws UserError, with line and column, for what a file of checks has not. */
export function readEntries(root: Node, checkKey: (setting: Setting) => void): CheckEntry[] {
  if (root.kind === 'empty') throw problem('checks-empty-file', {}, { place: root.place, hints: EXAMPLE });
  const { fields } = fieldsOf(root, 'file');
  for (const { key, place } of fields) {
    if (key === 'checks' || key === 'defaults') continue;
    const near = nearest(key, ['checks', 'defaults']);
    const hints = [near ? hint('did-you-mean', { name: near }) : hint('belongs-below', {})];
    throw problem('unknown-top-key', { key }, { place, hints });
  }
  const items = itemsOf(nodeOf(fields, 'checks'), root.place);
  const defaults = nodeOf(fields, 'defaults');
  const ofDefaults = message('part-of-file', { name: 'defaults' });
  const shared = defaults === undefined || defaults.kind === 'empty' ? [] : fieldsOf(defaults, 'defaults').fields;
  const named = shared.find(({ key }) => key === 'name');
  if (named !== undefined) throw problem('default-name', {}, { place: named.place, within: [ofDefaults] });
  const settingsOf = (some: readonly Field[], owner: Message): Setting[] => {
    const settings = some.map((field) => ({ ...field, name: field.key.replaceAll('_', '-'), owner }));
    settings.forEach((setting, index) => {
      checkKey(setting);
      if (settings.findIndex(({ name }) => name === setting.name) < index)
        throw problem('key-twice', { key: setting.key }, { place: setting.place, within: [owner] });
    });
    return settings;
  };
  const common = settingsOf(shared, ofDefaults);

  const places = new Map<string, Place>();
  return items.map((item, index) => {
    const { fields: own, place } = fieldsOf(item, index + 1);
    // A key that is mistaken is named before what is missing, which may be just that.
    const text = textOfName(own);
    const owner = text === '' ? message('nameless-check', { number: index + 1 }) : message('check', { name: text });
    const settings = settingsOf(
      own.filter(({ key }) => key !== 'name'),
      owner,
    );
    const name = readName(own, place, index + 1);
    const before = places.get(name);
    if (before !== undefined)
      throw problem('name-twice', { name, before }, { place, hints: [hint('name-for-one', {})] });
    places.set(name, place);
    const inherited = common.filter(({ name: other }) => settings.every((setting) => setting.name !== other));
    return { name, place, owner, settings: [...inherited, ...settings] };
  });
}

function itemsOf(checks: Node | undefined, place: Place): readonly Node[] {
  if (checks === undefined) throw problem('checks-missing', {}, { place, hints: EXAMPLE });
  if (checks.kind === 'list' && checks.items.length > 0) return checks.items;
  const isEmpty = checks.kind === 'list' || checks.kind === 'empty';
  throw problem(isEmpty ? 'checks-empty-list' : 'checks-no-list', {}, { place: checks.place, hints: EXAMPLE });
}

const nodeOf = (fields: readonly Field[], name: string): Node | undefined =>
  fields.find(({ key }) => key === name)?.value;

function fieldsOf(node: Node, of: 'file' | 'defaults' | number): Fields {
  if (node.kind === 'fields') return node;
  throw problem('not-key-value', { of }, { place: node.place, hints: of === 'file' ? EXAMPLE : [] });
}

/** The name of a check as it is written; empty where it has none. */
function textOfName(fields: readonly Field[]): string {
  const name = nodeOf(fields, 'name');
  return name?.kind === 'leaf' ? name.text.trim() : '';
}

function readName(fields: readonly Field[], place: Place, number: number): string {
  const name = nodeOf(fields, 'name');
  if (name === undefined) throw problem('name-missing', { number }, { place, hints: [hint('name-says', {})] });
  const within = [message('nameless-check', { number })];
  const text = textOfName(fields);
  if (text === '') throw problem('name-no-text', {}, { place: name.place, within });
  if (text.includes(',') || escapeControls(text) !== text)
    throw problem('not-a-name', { text }, { place: name.place, within });
  return text;
}
