import type { Inputs } from '../engine/inputs.ts';
import type { Io } from '../platform/platform.ts';
import type { View } from '../render/renderer.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { Run } from '../result/result.ts';
import { dictionaries } from '../words/language.ts';
import { surface } from './surface.ts';

/** As many rows as a table shows without being asked. */
export const ROWS_SHOWN = 20;

/** How a command's rows are to be shown. */
export async function createView(runs: readonly Run[], inputs: Inputs, options: ScoreOptions, io: Io): Promise<View> {
  const speaks = await surface(options, io, { isTerminal: options.output === undefined && io.stdout.isTerminal });
  // What machines read, and the plain lines, change with --lang alone.
  const forPeople = options.format === undefined || options.format === 'table' || options.format === 'markdown';
  const language = forPeople ? speaks.language : (options.lang ?? 'en');
  return {
    runs,
    language,
    words: dictionaries[language],
    style: speaks.style,
    precision: options.precision,
    columns: inputs.columns,
    labelWidth: inputs.labelWidth,
    classes: inputs.classes,
    ids: inputs.ids,
    hasGradient: options.gradient ?? false,
    isWeighted: inputs.selections.roles.weight !== undefined,
    showsInterval: options.ci ?? false,
    groups: inputs.groups,
    groupsShown: options.rows ?? ROWS_SHOWN,
    perSample: options.perSample !== false,
    hasBatches: options.repeat !== undefined,
    shows:
      options.worst !== undefined || options.best !== undefined
        ? 'ranked'
        : options.perSample === false || (options.repeat !== undefined && !showsBoth(options))
          ? 'summary'
          : 'samples',
  };
}

/** Whether a format has room for samples and for batches. */
const showsBoth = ({ format = 'table' }: ScoreOptions): boolean => ['table', 'markdown', 'json'].includes(format);
