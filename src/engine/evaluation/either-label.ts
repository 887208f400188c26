import type { Domain } from '../../loss/domain.ts';
import { hint, type Note, note, problem } from '../../problem/problem.ts';
import type { LocatedMatrix } from '../../rows/block.ts';
import type { Place } from '../../words/message.ts';

/** Watches two labels that mean the same, of which one input uses one. */
export interface EitherLabel {
  /** Throws UserError, by its place, for a label beside the other one, in whatever rows of the input. */
  check(matrix: LocatedMatrix): void;
  /** Which of them is read as the other, if it is there. */
  warnings(): Note[];
}

export function createEitherLabel({ either }: Domain): EitherLabel {
  const firsts = new Map<number, Place>();
  return {
    check({ width, values, place }) {
      if (either === undefined) return;
      for (let offset = 0; offset < values.length; offset++) {
        const value = either.find((one) => one === values[offset]);
        if (value === undefined || firsts.has(value)) continue;
        const at = place(Math.floor(offset / width), offset % width);
        for (const [other, earlier] of firsts)
          throw problem(
            'both-labels',
            { value, other, earlier },
            { place: at, hints: [hint('labels-are-either', { labels: either })] },
          );
        firsts.set(value, at);
      }
    },
    warnings: () =>
      either !== undefined && firsts.has(either[0])
        ? [note('labels-read-as', { label: either[0], as: either[1] })]
        : [],
  };
}
