import { flagged, type NameFlags } from '../../flag.ts';
import type { Flags, FlagValue, Place, Say, Text } from '../../message.ts';
import { plural, quote } from '../../text.ts';

/** A part of a prediction and how many columns it has. */
export interface PartWidth {
  readonly name: string;
  readonly isSingle: boolean;
  readonly width: number;
}

/** A loss, with what a name of it sets. */
interface NamedLoss {
  readonly loss: string;
  readonly values: Flags;
}

/** What a name is read as: a loss under a convention, and what is to be said of it. */
export interface NameMeaning extends NamedLoss {
  readonly name: string;
  readonly convention?: string | undefined;
  /** What it is of several prediction columns, where their number is not known and that is another loss. */
  readonly several?: string | undefined;
  readonly note?: Text | undefined;
}

type Of<Name extends string, T = string> = { readonly [Key in Name]: T };
type PlaceText = (place: Place) => string;
type Value = FlagValue | readonly number[];

const showLoss = ({ loss: name, values }: NamedLoss, flag: NameFlags): string => {
  const texts = Object.entries(values).map(([parameter, value]) => `${bareName(parameter, flag)} ${value}`);
  return texts.length > 0 ? `${name} with ${texts.join(', ')}` : name;
};

const show = (value: Value): string => {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'object' ? value.join(', ') || 'none' : String(value);
};

/** A parameter as the reader writes its name: `from-logits`, or `fromLogits`. */
const bareName = (parameter: string, flag: NameFlags): string => flag({ [parameter]: null }).replace(/^--/, '');

/** Names of losses, their parameters, conventions and parts. */
export const loss = () => ({
  'unknown-loss': ({ text }: Of<'text'>) => `unknown loss ${quote(text)}`,
  'unknown-name-in-library': ({ text, library }: Of<'text' | 'library'>) =>
    `${quote(text)} is not a loss of ${library} that lossctl knows`,
  'name-of-several-losses': ({ text }: Of<'text'>) => `${quote(text)} means different losses in different libraries`,
  'name-senses': ({ senses }: Of<'senses', readonly NameMeaning[]>, _say: Say, _place: PlaceText, flag: NameFlags) =>
    senses.map((sense) => `${sense.name} is ${showLoss(sense, flag)}`).join(', '),
  'name-unlike': (text: Text, say: Say) => say(text),
  'list-shows-losses': ({ command }: Of<'command'>) => `${command} shows every loss`,
  'list-shows-names': ({ command }: Of<'command'>) => `${command} shows what libraries call each loss`,
  'name-read-as': (
    { name, convention, several, note, ...named }: NameMeaning,
    say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) =>
    `${name} is read as ${showLoss(named, flag)}${several === undefined ? '' : `, of several prediction columns as ${several},`}${convention === undefined ? '' : ` under the convention ${convention}`}${note === undefined ? '' : `: ${say(note)}`}`,

  'unknown-convention': ({ text, known }: Of<'text'> & Of<'known', readonly string[]>) =>
    `unknown convention ${quote(text)}: known are ${known.join(', ')}`,
  'unknown-reduction': ({ text, known }: Of<'text'> & Of<'known', readonly string[]>) =>
    `unknown reduction ${quote(text)}: known are ${known.join(', ')}`,
  'no-elementmean': ({ loss: name }: Of<'loss'>) =>
    `the loss of a sample of ${name} is no sum over columns: elementmean has no meaning`,
  'no-skill': ({ loss: name }: Of<'loss'>) => `${name} has no best constant prediction, and so no skill`,

  'unknown-parameter': (
    { loss: name, parameter }: Of<'loss' | 'parameter'>,
    _say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) => `${name} has no parameter ${flag({ [parameter]: null })}`,
  'known-parameters': (
    { parameters }: Of<'parameters', readonly string[]>,
    _say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) => `it has ${parameters.map((name) => flag({ [name]: null })).join(', ')}`,
  'not-parameter-truth': ({ value }: Of<'value', Value>) => `${show(value)} is not true or false`,
  'not-parameter-choice': ({ value, choices }: Of<'value', Value> & Of<'choices', readonly string[]>) =>
    `${show(value)} is not one of ${choices.join(', ')}`,
  'not-parameter-number': ({ value }: Of<'value', Value>) => `${show(value)} is not a number`,
  'not-parameter-numbers': ({ value }: Of<'value', Value>) => `${show(value)} is not numbers with commas between them`,
  'parameter-outside-domain': ({ value, domain }: Of<'value', Value> & Of<'domain', Text>, say: Say) =>
    `${show(value)} is not in ${say(domain)}`,
  'parameter-is-idle': (
    { flags, reason }: Of<'flags', Flags> & Of<'reason', Text>,
    say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) => `${flag(flags)} changes nothing here: ${say(reason)}`,

  'no-class-named': ({ text }: Of<'text'>) => `${quote(text)} names no class: write NAME=NUMBER`,
  'not-a-class-name': ({ name, classes }: Of<'name'> & Of<'classes', readonly string[]>) =>
    `${quote(name)} is not one of the classes ${classes.join(', ')}`,
  'where-class-names-stand': (_: Of<'flags', Flags>) =>
    'class names come from the header of the predictions, or from --classes',
  'class-weighed-twice': ({ name }: Of<'name'>) => `${quote(name)} is named twice`,

  'part-widths': ({ parts }: { readonly parts: readonly PartWidth[] }) => {
    const found = parts.map(({ name, width }) => `${name} has ${plural(width, 'column')}`).join(', ');
    const several = parts.flatMap(({ name, isSingle }) => (isSingle ? [] : name));
    const singles = parts.flatMap(({ name, isSingle }) => (isSingle ? name : []));
    const rules = [
      ...(singles.length > 0 ? [`${singles.join(' and ')} must have one`] : []),
      ...(several.length > 1 ? [`${several.join(' and ')} must have as many`] : []),
    ];
    return `${found}: ${rules.join(', ')}`;
  },
  'no-base-column': ({ loss: name }: { readonly loss: string }) => `${name} needs the column that it divides by`,
  'name-base-column': flagged((flags) => `name it: ${flags} COLUMN`),

  /** What a loss declares to be done; `{}` in it stands for the flags. */
  'declared-remedy': (
    { text, flags }: Of<'text', Text> & Of<'flags', Flags>,
    say: Say,
    _place: PlaceText,
    flag: NameFlags,
  ) => say(text).replace('{}', () => flag(flags)),
});
