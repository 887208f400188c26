// Every flag, one row each.
import { INPUT } from './input.ts';
import { LOSS } from './loss.ts';
import { MODELS } from './models.ts';
import { OUTPUT } from './output.ts';
import { ROWS } from './rows.ts';
import { BASELINE, CHECKS, VERDICT } from './verdict.ts';

/** The flags of all commands, in the order of helps within each group. */
export const FLAGS = [...VERDICT, ...BASELINE, ...CHECKS, ...MODELS, ...INPUT, ...ROWS, ...LOSS, ...OUTPUT] as const;
