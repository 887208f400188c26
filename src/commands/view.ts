import type { View } from '../document/view.ts';
import type { Inputs } from '../engine/inputs/inputs.ts';
import type { Platform } from '../platform/platform.ts';
import type { ScoreOptions } from '../request/options.ts';
import { NO_ROWS, type RowsKept } from '../result/keep.ts';
import type { Run } from '../result/run.ts';
import { type Surface, surface } from './surface.ts';

/** As many rows as a table shows without being asked. */
const ROWS_SHOWN = 20;

/** How a command speaks on its standard output, or into the file that stands for it. */
export function outputSurface(options: ScoreOptions, platform: Platform): Promise<Surface> {
  const output = options.output === undefined ? platform.stdout : { isTerminal: false, columns: 0 };
  return surface(options, platform, output);
}

/** How a command's rows are to be shown. */
export function createView(
  runs: readonly Run[],
  inputs: Inputs,
  options: ScoreOptions,
  { language, words, wording }: Pick<Surface, 'language' | 'words' | 'wording'>,
): View {
  const isRanked = options.worst !== undefined || options.best !== undefined;
  return {
    runs,
    language,
    words,
    wording,
    precision: options.precision,
    columns: inputs.columns,
    labelWidth: inputs.labelWidth,
    classes: inputs.classes,
    classWords: inputs.words,
    ids: inputs.ids,
    hasGradient: options.gradient ?? false,
    isWeighted: inputs.selections.roles.weight !== undefined,
    showsInterval: options.ci ?? false,
    groups: inputs.groups,
    shown: inputs.shown,
    edges: edgesOf(options),
    constant: options.skill ? 'any' : 'one-pass',
    groupsShown: options.rows ?? ROWS_SHOWN,
    // Who asks for some rows wants these, unless all are asked for as well.
    perSample: options.perSample ?? !isRanked,
    hasBatches: options.repeat !== undefined,
    shows: isRanked
      ? 'ranked'
      : options.perSample === false || (options.repeat !== undefined && !showsBoth(options))
        ? 'summary'
        : 'samples',
  };
}

/** The rows a table shows: all of 20, else the first and last 5; of `--rows N` all, else the first and last half. */
function edgesOf({ rows }: Pick<ScoreOptions, 'rows'>): RowsKept {
  if (rows === undefined) return { ...NO_ROWS, all: ROWS_SHOWN, first: 5, last: 5 };
  const last = rows === Infinity ? 0 : Math.floor(rows / 2);
  return { ...NO_ROWS, all: rows, first: rows - last, last };
}

/** Whether a format has room for samples and for batches. */
const showsBoth = ({ format = 'table' }: ScoreOptions): boolean => ['table', 'markdown', 'json'].includes(format);
