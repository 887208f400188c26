import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import { escapeControls, quote } from '../words/text.ts';
import type { Field, Fields, Node } from './yaml.ts';

/** What a key of a check becomes on a command line. */
export interface Key {
  /** The long name of a flag. */
  readonly name: string;
  /** `switch` is true or false, `value` takes one text, `values` may be given several times, `pairs` has names and numbers. */
  readonly kind: 'switch' | 'value' | 'values' | 'pairs';
  /** The words of a switch; undefined where it has no such form, and says nothing. */
  readonly on?: string | undefined;
  readonly off?: string | undefined;
  /** Throws UserError for a text that is no value of it. */
  test?(text: string): void;
  /** What stands for a text that names a file. */
  locate?(text: string): string;
}

/** What a file of checks may say. */
export interface Vocabulary {
  /** The keys of a check on these losses, which has also the keys `given`. Throws UserError for losses that are unknown. */
  keysOf(losses: string, given: readonly string[]): readonly Key[];
  /** Flags that are about all checks, and stand on the command line alone. */
  readonly outside: readonly string[];
  /** The path of a file that is named relative to the file of checks. */
  locate(path: string): string;
}

/** A check of a file, as a command line has it. */
export interface ConfiguredCheck {
  readonly name: string;
  /** Where it begins. */
  readonly place: string;
  readonly losses: string;
  /** Flags, then "--" and the operands. */
  readonly words: readonly string[];
}

const OPERANDS = ['loss', 'preds', 'labels'];

/** A field, and what it belongs to in the words of messages: `check "price"`, `defaults`. */
interface Setting extends Field {
  readonly owner: string;
}

/** Reads `defaults:` and `checks:`. Throws UserError, with line and column, for what a file of checks has not. */
export function readConfiguration(root: Node, vocabulary: Vocabulary): ConfiguredCheck[] {
  if (root.kind === 'empty') throw new UserError(`${root.place}: no checks: the file is empty`, EXAMPLE);
  const { fields } = fieldsOf(root, 'a file of checks', EXAMPLE);
  for (const { key, place } of fields) {
    if (key === 'checks' || key === 'defaults') continue;
    const near = nearest(key, ['checks', 'defaults']);
    throw new UserError(
      `${place}: unknown key ${quote(key)}; a file of checks has checks and defaults`,
      near ? `did you mean ${near}?` : 'what belongs to a check stands below it',
    );
  }
  const checks = nodeOf(fields, 'checks');
  if (checks === undefined) throw new UserError(`${root.place}: there is no "checks"`, EXAMPLE);
  if (checks.kind !== 'list' || checks.items.length === 0)
    throw new UserError(
      `${checks.place}: ${checks.kind === 'list' || checks.kind === 'empty' ? 'no checks: the list is empty' : 'checks is not a list'}`,
      EXAMPLE,
    );
  const defaults = nodeOf(fields, 'defaults');
  const shared = defaults === undefined || defaults.kind === 'empty' ? [] : fieldsOf(defaults, 'defaults').fields;
  const named = shared.find(({ key }) => key === 'name');
  if (named !== undefined) throw new UserError(`${named.place}: defaults: a name belongs to one check`);

  const places = new Map<string, string>();
  return checks.items.map((item, index) => {
    const { fields: own, place } = fieldsOf(item, `check ${index + 1}`);
    const name = readName(own, place, index);
    const before = places.get(name);
    if (before !== undefined)
      throw new UserError(
        `${place}: check ${quote(name)} is there twice, before at ${before}`,
        'a name is for one check',
      );
    places.set(name, place);
    const owner = `check ${quote(name)}`;
    const settings = [
      ...shared
        .filter(({ key }) => own.every((field) => field.key !== key))
        .map((field) => ({ ...field, owner: 'defaults' })),
      ...own.filter(({ key }) => key !== 'name').map((field) => ({ ...field, owner })),
    ];
    return { name, place, ...readCheck(settings, `${place}: ${owner}`, vocabulary) };
  });
}

const EXAMPLE = 'checks: holds a list, each with name, loss, preds, labels and a limit such as max';

const nodeOf = (fields: readonly Field[], name: string): Node | undefined =>
  fields.find(({ key }) => key === name)?.value;

function fieldsOf(node: Node, what: string, hint?: string): Fields {
  if (node.kind === 'fields') return node;
  throw new UserError(`${node.place}: ${what} is not a list of "key: value"`, hint);
}

function readName(fields: readonly Field[], place: string, index: number): string {
  const name = nodeOf(fields, 'name');
  if (name === undefined)
    throw new UserError(`${place}: check ${index + 1} has no name`, 'name: says what the verdict is called');
  const text = name.kind === 'leaf' ? name.text.trim() : '';
  if (text === '') throw new UserError(`${name.place}: check ${index + 1}: the name is no text`);
  if (text.includes(',') || escapeControls(text) !== text)
    throw new UserError(
      `${name.place}: check ${index + 1}: ${quote(text)} is not a name: commas and control characters are not for names`,
    );
  return text;
}

/** The words of a check; `where` begins the messages about what is not there. */
function readCheck(settings: readonly Setting[], where: string, { keysOf, outside, locate }: Vocabulary) {
  const [losses, preds, labels] = OPERANDS.map((operand) => {
    const setting = settings.find(({ key }) => key === operand);
    return setting && textOf(setting, setting.value, operand === 'loss');
  });
  if (losses === undefined) throw new UserError(`${where}: there is no loss`, 'loss: mse');
  if (preds === undefined) throw new UserError(`${where}: there are no predictions`, 'preds: FILE, and labels: FILE');
  const others = settings.filter(({ key }) => !OPERANDS.includes(key));
  const loss = settings.find(({ key }) => key === 'loss');
  const keys = within(loss ?? settings[0], loss?.value.place, () =>
    keysOf(
      losses,
      others.map(({ key }) => key),
    ),
  );
  const operands = [losses, locate(preds), ...(labels === undefined ? [] : [locate(labels)])];
  return { losses, words: [...others.flatMap((setting) => wordsOf(setting, keys, outside)), '--', ...operands] };
}

/** The words of a setting. */
function wordsOf(setting: Setting, keys: readonly Key[], outside: readonly string[]): string[] {
  const { key: name, place, owner, value } = setting;
  const key = keys.find((known) => known.name === name);
  if (key === undefined) {
    const plain = name
      .replace(/^-*(no-)?/, '')
      .replaceAll('_', '-')
      .toLowerCase();
    const near = nearest(plain, [...keys.map((known) => known.name), 'name', ...OPERANDS]);
    const hint = outside.includes(plain)
      ? `--${plain} is about all checks: it stands on the command line`
      : near
        ? `did you mean ${near}?`
        : 'keys are the flags of lossctl check by their long names: --help-all shows them';
    throw new UserError(`${place}: ${owner}: unknown key ${quote(name)}`, hint);
  }
  if (key.kind === 'switch') {
    const truth = value.kind === 'leaf' ? value.truth : undefined;
    if (truth === undefined) throw new UserError(`${value.place}: ${owner}: ${name} is not true or false`);
    return [truth ? key.on : key.off].filter((word) => word !== undefined);
  }
  const texts =
    key.kind === 'values' && value.kind === 'list' && value.items.length > 0
      ? value.items.map((item) => [textOf(setting, item, false), item.place])
      : [
          [
            key.kind === 'pairs' && value.kind === 'fields' ? pairsOf(setting, value) : textOf(setting, value, true),
            value.place,
          ],
        ];
  return texts.map(([text, at]) => {
    within(setting, at, () => key.test?.(text), name);
    return `--${name}=${key.locate?.(text) ?? text}`;
  });
}

/** `cat=2,dog=1`. */
const pairsOf = (setting: Setting, { fields }: Fields): string =>
  fields.map(({ key, value }) => `${key}=${textOf(setting, value, false)}`).join(',');

/** The text of a value; of a list the texts between commas, where it may be one. */
function textOf(setting: Setting, value: Node, mayBeList: boolean): string {
  const { key, owner } = setting;
  if (value.kind === 'leaf' && value.text !== '') return value.text;
  if (value.kind === 'list' && mayBeList && value.items.length > 0)
    return value.items.map((item) => textOf(setting, item, false)).join(',');
  const isEmpty = value.kind !== 'fields' && (value.kind !== 'list' || value.items.length === 0);
  throw new UserError(`${value.place}: ${owner}: ${key} ${isEmpty ? 'has no value' : 'is not one text'}`);
}

/** What `run` gives; what it refuses is placed, and named by a key. */
function within<T>({ owner, place }: Setting, at: string | undefined, run: () => T, key = ''): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = error.message.startsWith(`--${key}:`)
      ? error.message.slice(2)
      : key === ''
        ? error.message
        : `${key}: ${error.message}`;
    throw new UserError(`${at ?? place}: ${owner}: ${message}`, error.hint);
  }
}
