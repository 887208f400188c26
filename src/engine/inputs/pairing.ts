import type { ClassLabels } from '../../columns/class-label.ts';
import { namesOf, type Selection } from '../../columns/column-list.ts';
import { createDictionary, type Dictionary } from '../../columns/dictionary.ts';
import { createKeyColumn } from '../../columns/key-column.ts';
import { holdsValues, type Role, type RoleSelections } from '../../columns/role.ts';
import type { RowCondition } from '../../columns/row-condition.ts';
import type { Selections } from '../../columns/select.ts';
import { createShownColumn } from '../../columns/shown-column.ts';
import { isDelimited, type Table } from '../../input/table.ts';
import type { Threads } from '../../platform/platform.ts';
import { hint } from '../../problem/problem.ts';
import type { ScoreOptions } from '../../request/options.ts';
import { type LocatedMatrix, numberedRoles, roleEntries } from '../../rows/block.ts';
import { type LeftOut, pairByKey } from '../../rows/by-key.ts';
import { pairByPosition, type Source } from '../../rows/by-position.ts';
import { decode } from '../../rows/decode.ts';
import { chooseRows, type Pairing, type RowTest, type WantedRows } from '../../rows/filter.ts';
import type { RoleColumns } from '../../rows/role-columns.ts';
import { holdTogether, type Testimony, witnessRole } from '../../rows/together.ts';
import type { Place } from '../../words/message.ts';
import type { CellWords } from './class-reading.ts';
import { judgeRows } from './judge-rows.ts';
import type { SecondLook } from './second-look.ts';

/** In the order of which file rows come that pair by key. */
export type Order = 'predictions' | 'labels';

/** What numbers the values of each role that holds such: of groups, of clusters. */
export type Dictionaries = Readonly<Partial<Record<Role, Dictionary>>>;

/** What decides how rows are paired. */
export interface Plan {
  readonly selections: Selections;
  /** The condition that rows are held against. */
  readonly where: RowCondition | undefined;
  /** Where labels are those of classes: how they become class indices. */
  readonly classes: ClassLabels | undefined;
  /** What a word among the labels is. */
  readonly labelWords: CellWords;
  /** The same among the predictions. */
  readonly predictionWords: CellWords;
  readonly dictionaries: Dictionaries;
  readonly options: ScoreOptions;
  readonly threads: Threads | undefined;
  readonly order: Order;
  /** Reads the files again, where that can be. */
  readonly look: SecondLook | undefined;
}

/** The columns that are read of each file, with what each is for and how its cells become numbers. */
function columnsOf(plan: Plan): [Table, RoleColumns][] {
  const { selections, where } = plan;
  const readings = readingsOf(plan);
  return [
    ...roleEntries(selections.roles).map(([role, { table, indices }]): [Table, RoleColumns] => [
      table,
      { role, indices, ...readings[role] },
    ]),
    ...keysOf(selections).flatMap(({ table, indices }) =>
      indices.map((index, number): [Table, RoleColumns] => [
        table,
        { role: `key ${number}`, indices: [index], keys: createKeyColumn() },
      ]),
    ),
    ...selections.twins.witnesses.map(({ table, index }, number): [Table, RoleColumns] => [
      table,
      { role: witnessRole(number), indices: [index], isWitness: true },
    ]),
    ...selections.shown.map(({ table, indices }, number): [Table, RoleColumns] => [
      table,
      { role: `shown ${number}`, indices, shown: createShownColumn() },
    ]),
    ...(where?.columns ?? []).map(({ table, index, tests }, number): [Table, RoleColumns] => [
      table,
      { role: `condition ${number}`, indices: [index], tests },
    ]),
  ];
}

/** How the cells of each role become numbers, where they are not simply read as such. */
type Readings = Readonly<Partial<Record<Role, Omit<RoleColumns, 'role' | 'indices'>>>>;

function readingsOf(plan: Plan): Readings {
  const { selections, classes, labelWords, predictionWords, dictionaries, options } = plan;
  const isChosen = options.pred === undefined && selections.roles.prediction.indices.length > 1;
  const ofValues = roleEntries(dictionaries).map(([role, dictionary]) => [role, { dictionary }]);
  return {
    prediction: { ...predictionWords, ...(isChosen && { wordHint: hint('pred-names-columns', {}) }) },
    label: { ...labelWords, ...(classes && { classes }) },
    ...Object.fromEntries(ofValues),
  };
}

/** What numbers the values of each role that holds such. */
export function createDictionaries(roles: RoleSelections): Dictionaries {
  const ofValues = roleEntries(roles).filter(([role]) => holdsValues(role));
  return Object.fromEntries(ofValues.map(([role]) => [role, createDictionary()]));
}

/** The key columns of each file, where such were named. */
function keysOf({ keys }: Selections): Selection[] {
  return [keys?.preds, keys?.labels].filter((selection) => selection !== undefined);
}

/** Pairs the rows of the files, which are not read before they are asked for. */
export function pairRows(plan: Plan): Pairing {
  const { selections, where, options, threads, order, look } = plan;
  const { keys } = selections;
  const missing = options.missing ?? 'error';
  const chosen = columnsOf(plan);
  const source = (table: Table): Source => ({
    file: table.file,
    hasHeader: isDelimited(table) && table.header !== undefined,
    keyNames: namesOf(keysOf(selections).find((selection) => selection.table === table) ?? { table, indices: [] }),
    blocks: decode(
      table,
      chosen.flatMap(([from, role]) => (from === table ? role : [])),
      {
        missing,
        canSkip: true,
        allowNan: options.allowNan ?? false,
        asIs: options.asIs ?? false,
        // A join needs all rows.
        waits: keys === undefined && (options.limit !== undefined || where !== undefined),
      },
      threads,
    ),
  });
  const [first, ...others] = [...new Set(chosen.map(([table]) => table))].map(source);
  const choice: WantedRows = { where: where && testOf(where), skipMissing: missing === 'skip', limit: options.limit };
  if (keys === undefined || others.length === 0) {
    const pairs = pairByPosition(first, ...others);
    const { twins } = selections;
    if (twins.twins.length === 0) return chooseRows(pairs, choice);
    const judge = (found: readonly Testimony[], isWhole: boolean) => judgeRows(twins, found, isWhole, look);
    return chooseRows(holdTogether(pairs, twins, judge), choice);
  }
  if (order === 'labels') {
    const joined = pairByKey(others[0], first, options.onlyCommon ?? false);
    const leftOut = (): LeftOut | undefined => {
      const { predictions, labels } = joined.leftOut() ?? {};
      return predictions === undefined || labels === undefined
        ? undefined
        : { predictions: labels, labels: predictions };
    };
    return { ...chooseRows(joined.pairs, choice), leftOut };
  }
  const joined = pairByKey(first, others[0], options.onlyCommon ?? false);
  return { ...chooseRows(joined.pairs, choice), leftOut: joined.leftOut };
}

/** A condition held against rows whose cells have become outcomes. */
function testOf({ text, holds, check }: RowCondition): RowTest {
  let row = 0;
  let conditions: readonly LocatedMatrix[] = [];
  const outcomeAt = (column: number): number => conditions[column]?.values[row] ?? Number.NaN;
  const placeOf = (column: number): Place | undefined => conditions[column]?.place(row, 0);
  return {
    text,
    holds(pairs, index) {
      conditions = numberedRoles(pairs.roles, 'condition');
      row = index;
      check(outcomeAt, placeOf);
      return holds(outcomeAt);
    },
  };
}
