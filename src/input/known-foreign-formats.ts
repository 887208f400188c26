import { hint, problem, type UserError, type Where } from '../problem/problem.ts';
import type { Text } from '../words/message.ts';

/** So many bytes tell what a file is, and of text the first line. */
export const FOREIGN_LOOK = 64;

interface Foreign {
  readonly what: Text;
  readonly remedy: Text;
}

type Kind = readonly [start: RegExp, foreign: Foreign];

const foreign = (what: Text, remedy: Text): Foreign => ({ what, remedy });

const packed = (name: string, program = name): Foreign =>
  foreign(
    { en: `packed by ${name}`, ko: `${name} 압축 파일` },
    {
      en: `gzip and zstd are unpacked here; ${program} -dc FILE | lossctl ... - reads this`,
      ko: `직접 푸는 것은 gzip과 zstd뿐. ${program} -dc FILE | lossctl ... - 로 읽을 수 있음`,
    },
  );

const encoded = (name: string): Foreign =>
  foreign(
    { en: `text in ${name}`, ko: `${name} 텍스트` },
    {
      en: `UTF-8 is read: iconv -f ${name} -t UTF-8 FILE | lossctl ... -`,
      ko: `UTF-8을 읽음: iconv -f ${name} -t UTF-8 FILE | lossctl ... -`,
    },
  );

/** What a program writes that is read. */
const writtenBy = (program: string, verb: 'writes' | 'write' = 'writes'): Text => ({
  en: `${program} ${verb} what is read`,
  ko: `읽을 수 있는 파일을 쓰는 방법: ${program}`,
});

/** What pandas reads and writes as CSV. */
const byPandas = (reader: string, options = ''): Text =>
  writtenBy(`pandas.read_${reader}(FILE${options}).to_csv(name, index=False)`);

const SAVE_AS_CSV: Text = {
  en: 'save the sheet as CSV, or pandas.read_excel(FILE).to_csv(name, index=False)',
  ko: '시트를 CSV로 저장하거나 pandas.read_excel(FILE).to_csv(name, index=False)',
};

const MATLAB: Text = { en: 'a MATLAB file', ko: 'MATLAB 파일' };

/** Text of features, of which lossctl reads no more than the labels in front. */
const LABELS_IN_FRONT: Text = {
  en: 'cut -d " " -f 1 FILE | lossctl ... - reads the labels in it',
  ko: 'cut -d " " -f 1 FILE | lossctl ... - 로 그 안의 실제값을 읽을 수 있음',
};
const PYTORCH = foreign(
  { en: 'a PyTorch file', ko: 'PyTorch 파일' },
  writtenBy('numpy.save(name, torch.load(FILE).numpy())'),
);

/** Files that are not read, by how they begin, a character for each byte: what each is, and what to do about it. */
const KINDS: readonly Kind[] = [
  [
    /^[XAB]\n(\0\0\0[\x02\x03]|[23]\n|[\x02\x03]\0\0\0)/,
    foreign(
      { en: 'an R object of saveRDS', ko: 'saveRDS로 쓴 R 객체' },
      writtenBy('write.csv(readRDS("FILE"), "name.csv", row.names = FALSE)'),
    ),
  ],
  [
    /^RD[XAB][23]\n/,
    foreign(
      { en: 'an R workspace (.RData)', ko: 'R 작업 공간(.RData)' },
      writtenBy('write.csv(get(load("FILE")), "name.csv", row.names = FALSE)'),
    ),
  ],
  [
    /^.{8}DUCK/s,
    foreign(
      { en: 'a DuckDB database', ko: 'DuckDB 데이터베이스' },
      {
        en: 'duckdb -readonly -csv FILE "from TABLE" | lossctl ... -',
        ko: 'duckdb -readonly -csv FILE "from TABLE" | lossctl ... -',
      },
    ),
  ],
  [
    /^[^\0].{3}\0{4}\{/s,
    foreign(
      { en: 'a safetensors file', ko: 'safetensors 파일' },
      writtenBy('numpy.savez(name, **safetensors.numpy.load_file(FILE))'),
    ),
  ],
  [/^(<stata_dta>|[\x69-\x73][\x01\x02]\x01\0)/, foreign({ en: 'a Stata file', ko: 'Stata 파일' }, byPandas('stata'))],
  [/^\$FL[23]/, foreign({ en: 'an SPSS file', ko: 'SPSS 파일' }, byPandas('spss'))],
  [/^\0{12}\xc2\xea\x81\x60/, foreign({ en: 'a SAS file', ko: 'SAS 파일' }, byPandas('sas', ', encoding="utf-8"'))],
  [
    /^HEADER RECORD\*{7}LIB/,
    foreign(
      { en: 'a SAS transport file', ko: 'SAS 전송 파일' },
      writtenBy('pyreadstat.read_xport(FILE)[0].to_csv(name, index=False)'),
    ),
  ],
  [
    /^[-+]?\d+(\.\d+)?( +qid:\d+)?( +\d+:[-+.\deE]+){2}/,
    foreign({ en: 'a libsvm file', ko: 'libsvm 파일' }, LABELS_IN_FRONT),
  ],
  [
    /^[-+]?[\d.]+ ([\d.]+ )?('\S+ ?)?\|\w* [^\s|:,]+:[-+.\d]/,
    foreign({ en: 'a Vowpal Wabbit file', ko: 'Vowpal Wabbit 파일' }, LABELS_IN_FRONT),
  ],
  [/^(\xff\xfe\0\0|\0\0\xfe\xff)/, encoded('UTF-32')],
  // Without a mark: text whose first two characters have one byte each.
  [/^[^\0]\0[^\0]\0/, encoded('UTF-16LE')],
  [/^\0[^\0]\0[^\0]/, encoded('UTF-16BE')],
  [/^BZh[1-9](1AY&SY|\x17rE8P\x90)/, packed('bzip2')],
  [/^\xfd7zXZ\0/, packed('xz')],
  [/^\x04"M\x18/, packed('lz4')],
  [
    /^7z\xbc\xaf\x27\x1c/,
    foreign(
      { en: 'a 7-Zip archive', ko: '7-Zip 아카이브' },
      {
        en: '7z x -so FILE | lossctl ... - reads what is in it',
        ko: '7z x -so FILE | lossctl ... - 로 그 안의 파일을 읽을 수 있음',
      },
    ),
  ],
  [/^\xd0\xcf\x11\xe0/, foreign({ en: 'an old Excel workbook', ko: '옛 Excel 통합 문서' }, SAVE_AS_CSV)],
  [/^\x80[\x02-\x05]\x8a\nl/, PYTORCH],
  [
    /^\x80[\x02-\x05].*joblib/s,
    foreign(
      { en: 'a joblib pickle', ko: 'joblib pickle' },
      writtenBy('pandas.DataFrame(joblib.load(FILE)).to_csv(name, index=False)'),
    ),
  ],
  [
    /^\x80[\x02-\x05][\x95c}\](KX\x8c]/,
    foreign(
      { en: 'a Python pickle', ko: 'Python pickle' },
      writtenBy('pandas.DataFrame(pandas.read_pickle(FILE)).to_csv(name, index=False)'),
    ),
  ],
  [
    /^\x89HDF\r\n/,
    foreign(
      { en: 'an HDF5 file', ko: 'HDF5 파일' },
      writtenBy(
        'numpy.save(name, h5py.File(FILE)["p"][:]), or pandas.read_hdf(FILE).to_csv(name, index=False)',
        'write',
      ),
    ),
  ],
  [
    /^SQLite format 3\0/,
    foreign(
      { en: 'an SQLite database', ko: 'SQLite 데이터베이스' },
      {
        en: 'sqlite3 -csv -header FILE "select ..." | lossctl ... -',
        ko: 'sqlite3 -csv -header FILE "select ..." | lossctl ... -',
      },
    ),
  ],
  [
    /^ORC(\n[\0-\x1f]|.{0,2}\0)/s,
    foreign({ en: 'an ORC file', ko: 'ORC 파일' }, writtenBy('pandas.read_orc(FILE).to_parquet(name)')),
  ],
  [
    /^Obj\x01/,
    foreign({ en: 'an Avro file', ko: 'Avro 파일' }, writtenBy('polars.read_avro(FILE).write_parquet(name)')),
  ],
  [/^MATLAB 7\.3 MAT-file/, foreign(MATLAB, writtenBy('numpy.save(name, h5py.File(FILE)["p"][:].T)'))],
  [/^MATLAB \d\.\d MAT-file/, foreign(MATLAB, writtenBy('numpy.save(name, scipy.io.loadmat(FILE)["p"])'))],
  [
    /^%PDF-/,
    foreign(
      { en: 'a PDF document', ko: 'PDF 문서' },
      { en: 'copy its table into a CSV file', ko: '표를 CSV 파일로 옮겨 쓸 것' },
    ),
  ],
  [
    /^(\x89PNG|\xff\xd8\xff|GIF8[79]a)/,
    foreign(
      { en: 'a picture', ko: '그림 파일' },
      { en: 'name the file of numbers that it shows', ko: '그림이 보여주는 숫자가 든 파일의 이름을 적을 것' },
    ),
  ],
  [
    /^version https:\/\/git-lfs/,
    foreign(
      { en: 'a pointer of Git LFS in place of the file', ko: '파일 대신 놓인 Git LFS 포인터' },
      {
        en: 'git lfs pull puts the files in their places',
        ko: 'git lfs pull로 파일을 받을 수 있음',
      },
    ),
  ],
  [
    /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body|table)\b/i,
    foreign(
      { en: 'an HTML page', ko: 'HTML 페이지' },
      {
        en: 'was it saved in place of the file it links? a table in it: pandas.read_html(FILE)[0].to_csv(name, index=False)',
        ko: '링크된 파일 대신 저장되었는지 확인 필요. 그 안의 표: pandas.read_html(FILE)[0].to_csv(name, index=False)',
      },
    ),
  ],
  [
    /^(\xef\xbb\xbf)?\s*<\?xml/,
    foreign(
      { en: 'an XML file', ko: 'XML 파일' },
      {
        en: 'rows are read from CSV, JSON, Parquet and their kin',
        ko: '행은 CSV, JSON, Parquet 등에서 읽음',
      },
    ),
  ],
];

const refuse = (where: Where, { what, remedy }: Foreign): UserError =>
  problem('foreign-format', { what }, { ...where, hints: [hint('remedy', { remedy })] });

/** Throws UserError, which says what a file is and what to do about it, where it begins as one that is not read. */
export function checkForeign(first: Uint8Array, where: Where): void {
  const start = String.fromCharCode(...first);
  const kind = KINDS.find(([pattern]) => pattern.test(start));
  if (kind !== undefined) throw refuse(where, kind[1]);
}

/** What an archive holds that is no file of numpy.savez, by the names of its members. */
const ARCHIVES: readonly Kind[] = [
  [/^xl\//, foreign({ en: 'an Excel workbook', ko: 'Excel 통합 문서' }, SAVE_AS_CSV)],
  [/^content\.xml$/, foreign({ en: 'an OpenDocument file', ko: 'OpenDocument 파일' }, SAVE_AS_CSV)],
  [/(^|\/)data\.pkl$/, PYTORCH],
];

/** The error of an archive without arrays. */
export function foreignArchive(names: readonly string[], where: Where): UserError {
  const kind = ARCHIVES.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (kind !== undefined) return refuse(where, kind[1]);
  const remedy = hint(names.length === 1 ? 'unzip-one' : 'unzip-many', {});
  return problem('archive-without-arrays', {}, { ...where, hints: [remedy] });
}
