import type { Platform } from '../platform/platform.ts';
import { hint, problem } from '../problem/problem.ts';
import { type Bytes, openBytes } from './bytes.ts';
import { checkFormat, detectFormat } from './detect-format.ts';
import { type FormatName, formatOf } from './formats.ts';
import { isGlob } from './glob.ts';
import { type Content, noRows, type OpenOptions, type Table } from './table.ts';

/** Opens a path, the files of a glob or the parts in a folder as one table, or standard input for `-`. Throws UserError for what cannot be read. */
export async function openTable(path: string, options: OpenOptions, platform: Platform): Promise<Table> {
  const paths = await findPaths(path, platform);
  if (paths.length === 1) return openFile(paths[0], options, platform);
  const { openSeries } = await import('./multi-file-table.ts');
  return openSeries(path, paths, options, {
    open: (one, own, like) => openFile(one, own, platform, like?.format),
    sizeOf: (one) => platform.files.size(one) ?? 0,
  });
}

async function findPaths(path: string, { files }: Platform): Promise<readonly string[]> {
  if (isGlob(path)) return (await import('./find-files.ts')).findFiles(path, files);
  if (path === '-' || files.size(path) !== undefined) return [path];
  return (await import('./part-files.ts')).partFiles(path, files) ?? [path];
}

/** Opens a file by its format, `usual` where it does not show another. */
async function openFile(path: string, options: OpenOptions, platform: Platform, usual?: FormatName): Promise<Table> {
  const size = path === '-' ? undefined : platform.files.size(path);
  const bytes = await openBytes(path, platform);
  const format = options.format === undefined ? await detectFormat(bytes, usual) : formatOf(options.format);
  await checkFormat(bytes, format, options.format !== undefined);
  if (format.magic.length === 0) await refuseBlank(bytes);
  const content = await format.open(bytes, options, platform);
  if (content.count === 0) throw noRows(bytes.where);
  if (content.width === 0) throw problem('no-columns', {}, bytes.where);
  const checkWhole = (): void => {
    const found = size === undefined ? undefined : platform.files.size(path);
    if (size === undefined || found === undefined || found === size) return;
    throw problem('file-changed', { before: size, after: found }, { ...bytes.where, hints: [hint('read-a-copy', {})] });
  };
  return nameTable(content, { file: bytes.file, format: format.name, checkWhole });
}

function nameTable({ heading, ...content }: Content, own: Pick<Table, 'file' | 'format' | 'checkWhole'>): Table {
  const read = heading && ((hasHeader: boolean) => nameTable(heading.read(hasHeader), own));
  return { ...content, ...own, ...(heading && read && { heading: { ...heading, read } }) };
}

/** Throws UserError for text in which nothing stands. */
async function refuseBlank(bytes: Bytes): Promise<void> {
  if ((await bytes.peek((text) => /\S/.test(text))).trim() === '') throw noRows(bytes.where);
}
