import type { Platform } from '../platform/platform.ts';
import { compareBytes } from './find-files.ts';

/** What stands for a number, or for a name that a program made up, where files are parts of one. */
const COUNTED = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{20,}|\d+/gi;
/** Spark writes these beside its parts: `_SUCCESS`, `_committed_123`, `.part-00000.crc`. */
const ASIDE = /^[._]/;

/** What the datasets package writes beside its parts. */
const OF_DATASETS: ReadonlySet<string> = new Set(['dataset_info.json', 'state.json']);
/** A folder of the rows that have one value in a column: `region=north`. */
const PARTITION = /^[^=]+=/;

type Files = Pick<Platform['files'], 'list'>;

/**
 * The files of a folder whose names differ by their numbers alone, `part-00000.csv` and `part-00001.csv`, in the order of their names;
 * of a folder of partitions those of each. Undefined where others stand among them, or it is no folder: what is meant is for a glob to
 * say then.
 */
export function partFiles(folder: string, files: Files): readonly string[] | undefined {
  return filesIn(folder.replace(/\/+$/, ''), files)?.toSorted(compareBytes);
}

function filesIn(folder: string, files: Files): readonly string[] | undefined {
  const entries = files.list(folder).filter(({ name }) => !ASIDE.test(name) && !OF_DATASETS.has(name));
  if (entries.length === 0) return undefined;
  if (entries.every(({ name, isFolder, isLink }) => isFolder && !isLink && PARTITION.test(name))) {
    const parts = entries.map(({ name }) => filesIn(`${folder}/${name}`, files));
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }
  const kinds = new Set(entries.map(({ name }) => name.replace(COUNTED, '#')));
  if (kinds.size !== 1 || entries.some(({ name, isFolder }) => isFolder || name.search(COUNTED) < 0)) return undefined;
  return entries.map(({ name }) => `${folder}/${name}`);
}
