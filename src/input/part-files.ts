import type { Platform } from '../platform/platform.ts';
import { compareBytes } from './find-files.ts';

/** What stands for a number, or for a name that a program made up, where files are parts of one. */
const COUNTED = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{20,}|\d+/gi;
/** Spark writes these beside its parts: `_SUCCESS`, `_committed_123`, `.part-00000.crc`. */
const ASIDE = /^[._]/;

/**
 * The files of a folder whose names differ by their numbers alone, `part-00000.csv` and `part-00001.csv`, in the order of their names.
 * Undefined where others stand among them, or it is no folder: what is meant is for a glob to say then.
 */
export function partFiles(folder: string, files: Pick<Platform['files'], 'list'>): readonly string[] | undefined {
  const entries = files.list(folder).filter(({ name }) => !ASIDE.test(name));
  const kinds = new Set(entries.map(({ name }) => name.replace(COUNTED, '#')));
  if (kinds.size !== 1 || entries.some(({ name, isFolder }) => isFolder || name.search(COUNTED) < 0)) return undefined;
  return entries.map(({ name }) => `${folder.replace(/\/+$/, '')}/${name}`).sort(compareBytes);
}
