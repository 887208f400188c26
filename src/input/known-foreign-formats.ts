import { UserError } from '../problem/problem.ts';

/** So many bytes tell what a file is, and of text the first line. */
export const FOREIGN_LOOK = 64;

type Kind = readonly [start: RegExp, what: string, remedy: string];

const packed = (start: RegExp, name: string, program = name): Kind => [
  start,
  `packed by ${name}`,
  `gzip and zstd are unpacked here; ${program} -dc FILE | lossctl ... - reads this`,
];

const encoded = (start: RegExp, name: string): Kind => [
  start,
  `text in ${name}`,
  `UTF-8 is read: iconv -f ${name} -t UTF-8 FILE | lossctl ... -`,
];

/** Files that are not read, by how they begin, a character for each byte: what each is, and what to do about it. */
const KINDS: readonly Kind[] = [
  encoded(/^(\xff\xfe\0\0|\0\0\xfe\xff)/, 'UTF-32'),
  // Without a mark: text whose first two characters have one byte each.
  encoded(/^[^\0]\0[^\0]\0/, 'UTF-16LE'),
  encoded(/^\0[^\0]\0[^\0]/, 'UTF-16BE'),
  packed(/^BZh[1-9](1AY&SY|\x17rE8P\x90)/, 'bzip2'),
  packed(/^\xfd7zXZ\0/, 'xz'),
  packed(/^\x04"M\x18/, 'lz4'),
  [/^7z\xbc\xaf\x27\x1c/, 'a 7-Zip archive', '7z x -so FILE | lossctl ... - reads what is in it'],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel workbook', 'save the sheet as CSV'],
  [/^\x80[\x02-\x05]\x8a\nl/, 'a PyTorch file', 'numpy.save(name, torch.load(FILE).numpy()) writes what is read'],
  [/^\x80[\x02-\x05][\x95c}\](KX\x8c]/, 'a Python pickle', 'numpy.save or DataFrame.to_csv write what is read'],
  [/^\x89HDF\r\n/, 'an HDF5 file', 'h5py and pandas read it; numpy.save or DataFrame.to_csv write what is read'],
  [/^SQLite format 3\0/, 'an SQLite database', 'sqlite3 -csv -header FILE "select ..." | lossctl ... -'],
  [/^ORC(\n[\0-\x1f]|.{0,2}\0)/s, 'an ORC file', 'pandas.read_orc(FILE).to_parquet(name) writes what is read'],
  [/^Obj\x01/, 'an Avro file', 'polars.read_avro(FILE).write_parquet(name) writes what is read'],
  [/^MATLAB \d\.\d MAT-file/, 'a MATLAB file', 'numpy.save(name, scipy.io.loadmat(FILE)["p"]) writes what is read'],
  [/^%PDF-/, 'a PDF document', 'copy its table into a CSV file'],
  [/^(\x89PNG|\xff\xd8\xff|GIF8[79]a)/, 'a picture', 'name the file of numbers that it shows'],
  [
    /^version https:\/\/git-lfs/,
    'a pointer of Git LFS in place of the file',
    'git lfs pull puts the files in their places',
  ],
  [
    /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body)\b/i,
    'an HTML page',
    'was it saved in place of the file it links?',
  ],
  [/^(\xef\xbb\xbf)?\s*<\?xml/, 'an XML file', 'rows are read from CSV, JSON, Parquet and their kin'],
];

/** Throws UserError, which says what a file is and what to do about it, where it begins as one that is not read. */
export function checkForeign(first: Uint8Array, file: string): void {
  const start = String.fromCharCode(...first);
  const kind = KINDS.find(([pattern]) => pattern.test(start));
  if (kind !== undefined) throw new UserError(`${file}: this is ${kind[1]}`, kind[2]);
}

/** What an archive holds that is no file of numpy.savez, by the names of its members. */
export function foreignArchive(names: readonly string[], file: string): UserError {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\//)) return new UserError(`${file}: this is an Excel workbook`, 'save the sheet as CSV');
  if (has(/^content\.xml$/)) return new UserError(`${file}: this is an OpenDocument file`, 'save the sheet as CSV');
  if (has(/(^|\/)data\.pkl$/))
    return new UserError(
      `${file}: this is a PyTorch file`,
      'numpy.save(name, torch.load(FILE).numpy()) writes what is read',
    );
  return new UserError(
    `${file}: a ZIP archive with no arrays in it`,
    names.length === 1
      ? 'unzip -p FILE | lossctl ... - reads what is in it'
      : 'numpy.savez(name, pred=p, label=y) writes one with arrays; unzip takes out files',
  );
}
