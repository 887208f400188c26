import { hasKernels } from '../kernels/instance.ts';
import { createSpanFinder, type Span } from '../kernels/span.ts';

export type { Span };

// From so many values on a kernel looks at them; for fewer it is not worth compiling.
const MANY = 256;

let ofMany: ((values: Float64Array) => Span) | undefined;

/** The least and the greatest of some numbers, both NaN where one of them is; of none Infinity and -Infinity. */
export function spanOf(values: Float64Array): Span {
  if (values.length < MANY) return [Math.min(...values), Math.max(...values)];
  ofMany ??= hasKernels() ? createSpanFinder() : findSpan;
  return ofMany(values);
}

/** The same where no kernel runs; more values than a call takes arguments. */
function findSpan(values: Float64Array): Span {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
