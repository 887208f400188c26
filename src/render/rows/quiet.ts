import type { Renderer } from '../renderer.ts';
import { headlines } from './plain.ts';

/** The headline and a newline, for `loss=$(lossctl mse -q p.csv y.csv)`. */
export const renderer: Renderer = {
  keep: () => ({}),
  start: (view) => ({
    begin: () => '',
    rows: () => [],
    *end(report) {
      yield headlines(report, view);
    },
  }),
};
