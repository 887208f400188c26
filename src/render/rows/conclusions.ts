import { conclusionsOf } from '../../document/conclusions.ts';
import type { CompareRenderer } from '../renderer.ts';

/** The conclusions of a comparison alone, each on its line. */
export const render: CompareRenderer = function* (comparison, view) {
  for (const { text } of conclusionsOf(comparison, view)) yield `${text}\n`;
};
