import type { ClassLabels } from '../columns/class-label.ts';
import type { Selection } from '../columns/column-list.ts';
import { createDictionary, type Dictionary } from '../columns/dictionary.ts';
import { createKeyColumn } from '../columns/key-column.ts';
import type { RowCondition } from '../columns/row-condition.ts';
import { namesOf, type Selections } from '../columns/select.ts';
import { isDelimited, type Table } from '../input/table.ts';
import type { Matrix } from '../math/matrix.ts';
import type { Threads } from '../platform/platform.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { LeftOut } from '../result/result.ts';
import { numberedRoles } from '../rows/block.ts';
import type { RoleColumns } from '../rows/block-builder.ts';
import { pairByKey } from '../rows/by-key.ts';
import { pairByPosition, type Source } from '../rows/by-position.ts';
import { decode } from '../rows/decode.ts';
import { type Choice, chooseRows, type Pairing, type RowTest } from '../rows/filter.ts';

/** In the order of which file rows come that pair by key. */
export type Order = 'predictions' | 'labels';

/** What decides how rows are paired. */
export interface Plan {
  readonly selections: Selections;
  /** The condition that rows are held against. */
  readonly where: RowCondition | undefined;
  /** Where labels are those of classes: how they become class indices. */
  readonly classes: ClassLabels | undefined;
  /** What a word among the labels is. */
  readonly labelWords: Pick<RoleColumns, 'readsTruth' | 'wordHint'>;
  /** What numbers the values of each column by which rows are grouped. */
  readonly dictionaries: readonly Dictionary[];
  readonly options: ScoreOptions;
  readonly threads: Threads | undefined;
  readonly order: Order;
}

/** The columns that are read of each file, with what each is for. */
function columnsOf({ selections, where, classes, labelWords, dictionaries, options }: Plan): [Table, RoleColumns][] {
  const { prediction, label, weight, base, cluster, groups } = selections;
  const isChosen = options.pred === undefined && prediction.indices.length > 1;
  const wordHint = isChosen ? '--pred names the columns of the predictions' : undefined;
  const optional = (role: 'weight' | 'base', selection: Selection | undefined): [Table, RoleColumns][] =>
    selection === undefined ? [] : [[selection.table, { role, indices: selection.indices }]];
  return [
    [prediction.table, { role: 'prediction', indices: prediction.indices, wordHint }],
    [label.table, { role: 'label', indices: label.indices, ...labelWords, ...(classes && { classes }) }],
    ...optional('weight', weight),
    ...optional('base', base),
    ...keysOf(selections).flatMap(({ table, indices }) =>
      indices.map((index, number): [Table, RoleColumns] => [
        table,
        { role: `key ${number}`, indices: [index], keys: createKeyColumn() },
      ]),
    ),
    ...(cluster === undefined
      ? []
      : [
          [cluster.table, { role: 'cluster', indices: cluster.indices, dictionary: createDictionary() }] satisfies [
            Table,
            RoleColumns,
          ],
        ]),
    ...groups.map(({ table, indices }, number): [Table, RoleColumns] => [
      table,
      { role: `group ${number}`, indices, dictionary: dictionaries[number] },
    ]),
    ...(where?.columns ?? []).map(({ table, index, tests }, number): [Table, RoleColumns] => [
      table,
      { role: `condition ${number}`, indices: [index], tests },
    ]),
  ];
}

/** The key columns of each file, where such were named. */
function keysOf({ keys }: Selections): Selection[] {
  return [keys?.preds, keys?.labels].filter((selection) => selection !== undefined);
}

/** Pairs the rows of the files, which are not read before they are asked for. */
export function pairRows(plan: Plan): Pairing {
  const { selections, where, options, threads, order } = plan;
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
        // A join needs all rows.
        waits: keys === undefined && (options.limit !== undefined || where !== undefined),
      },
      threads,
    ),
  });
  const [first, ...others] = [...new Set(chosen.map(([table]) => table))].map(source);
  const choice: Choice = { where: where && testOf(where), skipMissing: missing === 'skip', limit: options.limit };
  if (keys === undefined || others.length === 0) return chooseRows(pairByPosition(first, ...others), choice);
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
function testOf({ text, holds }: RowCondition): RowTest {
  let row = 0;
  let conditions: readonly Matrix[] = [];
  const outcomeAt = (column: number): number => conditions[column]?.values[row] ?? Number.NaN;
  return {
    text,
    holds(pairs, index) {
      conditions = numberedRoles(pairs.roles, 'condition');
      row = index;
      return holds(outcomeAt);
    },
  };
}
