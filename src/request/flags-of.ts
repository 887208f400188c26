import { hasLabels, type Loss } from '../loss/loss.ts';
import { isList, type Parameter, type Value } from '../loss/parameter.ts';
import { parseValue } from '../loss/parameter-value.ts';
import { losses } from '../loss/registry.ts';
import type { Text } from '../words/message.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import type { Flag } from './flag.ts';
import { FLAGS } from './flags/index.ts';
import { COLUMNS, type ValueType } from './value-type.ts';

/** A flag as one command has it, with its place in the help. */
export interface CommandFlag extends Omit<Flag, 'commands'> {
  /** What a flag that follows from a declaration of a loss says of itself. */
  readonly help?: Text;
  /** The parameter that it is, if it is one. */
  readonly parameter?: Parameter;
  /** Whether it names the columns of a part of a prediction, or of what a headline divides by. */
  readonly isRole?: true;
}

/**
 * The flags of a command on some losses, the groups in the order of its help. Of parameters of other losses only those that
 * `isGiven` says are asked for; all of them where no loss is known.
 */
export function flagsOf(
  command: CommandName,
  shown: readonly Loss[],
  isGiven: (name: string) => boolean,
): readonly CommandFlag[] {
  const rows: readonly Flag[] = FLAGS;
  const ofCommand = rows.filter(({ commands }) => commands.includes(command));
  // The scale of smape is its own, of every other loss that of the predictions.
  const isOfLoss = ({ name }: CommandFlag): boolean => shown.some(({ parameters }) => name in parameters);
  const own = ofCommand.filter((flag) => !isOfLoss(flag)).map((flag) => adjust(flag, shown));
  const { groups } = COMMANDS[command];
  const isOfLosses = groups.some((group) => group === 'loss');
  const isTaken = ({ name }: CommandFlag): boolean => own.some((flag) => flag.name === name);
  const ofLosses = isOfLosses ? [...roleFlags(shown), ...parameterFlags(shown, isGiven)] : [];
  const others = ofLosses.filter((flag) => !isTaken(flag));
  return groups.flatMap((group) => insert(group, own, others));
}

/** The flags of a group, those of the losses at their place among the others. */
function insert(group: Flag['group'], own: readonly CommandFlag[], others: readonly CommandFlag[]): CommandFlag[] {
  const [flags, more] = [own, others].map((list) => list.filter((flag) => flag.group === group));
  const after = group === 'input' ? 'label' : 'reduction';
  const at = flags.findIndex(({ name }) => name === after) + 1;
  return [...flags.slice(0, at), ...more, ...flags.slice(at)];
}

/** Of losses without labels no help shows `--label`; a loss of several parts has flags for these in the place of `--pred`. */
function adjust(flag: CommandFlag, shown: readonly Loss[]): CommandFlag {
  if (flag.name === 'pred' && shown.some(({ parts }) => parts.length > 0)) return { ...flag, level: 'common' };
  if (flag.name === 'label' && shown.length > 0 && !shown.some(hasLabels)) return { ...flag, isHidden: true };
  return flag;
}

/** The flags that name columns which only some losses read. */
function roleFlags(shown: readonly Loss[]): CommandFlag[] {
  return [...new Map(shown.flatMap(rolesOf).map(({ name, help }) => [name, help]))].map(([name, help]) => ({
    name,
    help,
    group: 'input',
    level: 'short',
    type: COLUMNS,
    isRole: true,
  }));
}

/** The roles of a loss's own columns: the parts of its prediction, and what its headline divides by. */
const rolesOf = ({ parts, base }: Loss): readonly { readonly name: string; readonly help: Text }[] => [
  ...parts,
  ...(base === undefined ? [] : [base]),
];

/** Of parameters that share a name the last one counts, so those of `shown` come last. */
function parameterFlags(shown: readonly Loss[], isGiven: (name: string) => boolean): CommandFlag[] {
  const known = new Map([...losses, ...shown].flatMap(({ parameters }) => Object.entries(parameters)));
  const own = new Set(shown.flatMap(({ parameters }) => Object.keys(parameters)));
  return [...known].flatMap(([name, parameter]): CommandFlag[] => {
    const isOwn = own.has(name);
    if (!isOwn && shown.length > 0 && !isGiven(name)) return [];
    return [
      {
        name,
        parameter,
        help: parameter.help,
        group: 'loss',
        level: 'common',
        type: typeOf(name, parameter, isOwn || shown.length === 0),
        ...(!isOwn && { isHidden: true }),
      },
    ];
  });
}

/** What the losses have not is refused by its name, whatever its value is. */
function typeOf(name: string, parameter: Parameter, isRead: boolean): ValueType<Value> {
  if (typeof parameter.default === 'boolean') return { form: 'toggle', read: () => true };
  return {
    form: parameter.isByColumn ? 'pairs' : 'value',
    read: (text) => (isRead ? parseValue(name, parameter, text) : text),
    ...((isList(parameter.default) || parameter.isByColumn) && { joins: 'by-comma' as const }),
    ...(parameter.choices && { choices: parameter.choices }),
  };
}
