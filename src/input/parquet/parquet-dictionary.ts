import type { Reader } from '../byte-reader.ts';
import { corrupt } from '../corrupt-file.ts';
import { readHybrid } from './parquet-encoding.ts';
import type { Dense, Wide } from './parquet-values.ts';

/** Indices into a dictionary. */
export function readIndices(values: Reader, count: number): Int32Array {
  const indices = new Int32Array(count);
  if (count === 0) return indices;
  const width = values.view.getUint8(values.offset++);
  return width === 0 ? indices : readHybrid(values, width, indices);
}

/** The values of a dictionary at these indices. Throws an Error for one beyond it. */
export function lookUp(indices: Int32Array, dictionary: Dense | undefined): Dense {
  const size = dictionary?.numbers?.length ?? dictionary?.text?.length ?? 0;
  for (let at = 0; at < indices.length; at++)
    if (!(indices[at] >= 0 && indices[at] < size)) throw corrupt('dictionary-entry', { entry: indices[at], size });
  const { numbers, text, wide } = dictionary ?? {};
  const taken = numbers && new Float64Array(indices.length);
  if (numbers !== undefined && taken !== undefined)
    for (let at = 0; at < indices.length; at++) taken[at] = numbers[indices[at]];
  return {
    ...(taken === undefined ? {} : { numbers: taken }),
    ...(text === undefined ? {} : { text: Array.from(indices, (index) => text[index]) }),
    ...(wide === undefined ? {} : { wide: takeWide(indices, wide) }),
  };
}

function takeWide(indices: Int32Array, wide: Wide): Wide {
  const taken = Array.from(indices, (index) => wide[index]);
  return Array.isArray(wide) ? taken : BigInt64Array.from(taken);
}
