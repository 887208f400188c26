import { type ColumnName, listColumns, listNames, shellColumn, shellName, showColumn } from '../../columns.ts';
import type { columns as en } from '../../en/messages/columns.ts';
import { escapeControls, quote } from '../../text.ts';

const WANTED = { pred: '예측값', label: '실제값' };

const listForShell = (columns: readonly ColumnName[]): string => columns.map(shellColumn).join(',');

const showRange = ([first, last = first]: readonly ColumnName[]): string =>
  first === last ? `${showColumn(first)} 열` : `${showColumn(first)}부터 ${showColumn(last)}까지의 열`;

/** A share in percent: `95 %`. */
const formatShare = (share: number): string => `${Number((100 * share).toPrecision(6))} %`;

const FORMS: Readonly<Record<string, string>> = {
  variance: '분산',
  std: '표준편차',
  log: '분산의 로그',
  'log-std': '표준편차의 로그',
};

export const columns: typeof en = () => ({
  'no-second-file': () => '두 번째 파일이 없음',
  'odd-columns-left-out': ({ columns }) => `${listColumns(columns)} 열은 클래스가 아님: 빼면 행마다 합이 1`,
  'odd-columns': ({ columns }) =>
    `${listColumns(columns)} 열이 클래스 열 사이에 있으나 이름이나 값으로 보아 클래스가 아님`,
  'name-classes': ({ without, all }) =>
    `클래스만: --pred ${listForShell(without)}; 모든 열: --pred ${listForShell(all)}`,
  'column-named-twice': () => '같은 열을 두 번 지정함',
  'no-such-column': ({ column, known }) => `${quote(column)} 열이 없음; 있는 열: ${listColumns(known)}`,
  'no-such-column-in-files': ({ column, files }) => {
    const lists = files.map(({ file, columns: known }) => `${escapeControls(file)}의 열: ${listColumns(known)}`);
    return `${quote(column)} 열이 없음; ${lists.join('; ')}`;
  },
  'in-both-files': () => '두 파일에 모두 있음',
  'say-which-file': ({ flag, column }) =>
    `어느 파일인지 지정: --${flag} preds:${escapeControls(column)} 또는 --${flag} labels:${escapeControls(column)}`,
  'column-in-both-files': ({ column }) => `${quote(column)} 열이 두 파일에 모두 있음`,
  'say-which-column': ({ column }) =>
    `어느 파일인지 지정: preds:${escapeControls(column)} 또는 labels:${escapeControls(column)}`,
  'one-column-wanted': ({ count }) => `열 하나가 필요하나 ${count}개를 지정함`,

  'one-column-for-both': ({ file }) => `${escapeControls(file)}의 열이 하나뿐이나 예측값과 실제값이 모두 필요함`,
  'labels-as-second-file': () => '실제값을 두 번째 파일로 지정',
  'which-array': ({ flag, known }) => `${WANTED[flag]}이 든 배열을 정할 수 없음; 있는 배열: ${listColumns(known)}`,
  'name-array': ({ flag, example }) => `이름으로 지정: --${flag} 이름, 예: --${flag} ${escapeControls(example)}`,
  'which-column': ({ flag, known }) =>
    `${WANTED[flag]}이 든 열을 정할 수 없음; 남은 열 ${known.length}개${known.length === 0 ? '' : `: ${listColumns(known)}`}`,
  'pair-by-column': ({ flag, column }) =>
    `--id ${shellName(column)} 옵션은 그 열로 두 파일의 행을 짝지음; 아니면 열을 지정: --${flag} 이름`,
  'name-column': ({ flag, example }) =>
    `이름이나 위치로 지정: --${flag} 이름 또는 --${flag} 위치, 예: --${flag} ${example}`,
  'name-column-or-outputs': ({ flag, example, width }) =>
    `이름으로 지정: --${flag} ${example}; 행마다 출력이 여러 개라면 --pred 1-${width} --label 1-${width}`,
  'loss-without-labels': ({ loss }) => `${loss}에는 실제값이 없음`,
  'second-file-without-labels': ({ loss, second }) =>
    `${loss}에는 실제값이 없음; 남는 두 번째 파일: ${escapeControls(second)}`,

  'well-known-column': ({ taken, of }) => `${of.map(quote).join(', ')} 중 ${quote(taken)} 열을 사용함`,
  'name-contradicts': ({ column, flag }) =>
    flag === 'pred'
      ? `예측값으로 읽을 ${quote(column)} 열의 이름은 실제값의 이름`
      : `실제값으로 읽을 ${quote(column)} 열의 이름은 예측값의 이름`,
  'name-taken': ({ column, flag }) => `그래도 이 열을 읽으려면 --${flag} ${shellName(column)}`,
  'labels-of-both-bases': ({ count }) => `실제값에 0과 ${count}이(가) 모두 있어 클래스 열 ${count}개보다 하나 많음`,
  'zero-after-columns': ({ count, first, last }) =>
    `앞에 0도 ${count}도 없어 열 이름 ${quote(first)}~${quote(last)}처럼 1부터 세는 것으로 읽었으나 실제값 0이 나옴`,
  'labels-from-zero': ({ count, first, last }) =>
    `열 이름은 ${quote(first)}부터 ${quote(last)}까지 1부터 세지만 실제값에 0이 있고 ${count}이(가) 없어 0부터 세는 것으로 읽음`,
  'labels-as-columns': ({ count, first, last }) =>
    `실제값에 0도 ${count}도 없어 열 이름 ${quote(first)}~${quote(last)}처럼 1부터 세는 것으로 읽음; 0부터 세는 것이면 --class-base 0`,
  'classes-beside-probabilities': ({ column, probability }) =>
    `확률로 읽은 ${showColumn(column)} 열은 클래스처럼 모두 0 또는 1이고, 그 옆에 ${showColumn(probability)} 열이 있음`,
  'pred-to-choose': ({ column, probability }) =>
    `확률 열을 읽으려면 --pred ${shellColumn(probability)}, 지금 열을 그대로 읽으려면 --pred ${shellColumn(column)}`,
  'score-of-named-class': ({ score, column, word }) =>
    `${showColumn(column)} 열이 행마다 클래스를 나타내므로(${quote(word)}) ${showColumn(score)} 열은 그 클래스의 확률이며, 모든 행에서 같은 클래스의 확률이 아님`,
  'score-of-one-class': () => '모든 행에 같은 클래스의 확률을 쓰거나 클래스마다 열을 하나씩 쓴다',
  'swap-files': ({ preds, labels }) =>
    `예측값 파일이 먼저: lossctl 손실 ${escapeControls(preds)} ${escapeControls(labels)}`,
  'another-form': ({ part, column, said, wanted }) =>
    `${quote(column)} 열은 ${wanted === part ? part : `${part}(${wanted})`}로 읽히지만 이름이 뜻하는 것은 ${FORMS[said] ?? said}`,
  'say-form': ({ flag, form }) => `--${flag} ${form} 옵션이 변환함`,
  'no-column-of-level': ({ wanted, parameter, known }) =>
    `${parameter} 값에 맞는 분위수 ${wanted}의 열이 없음; 있는 열: ${listColumns(known)}`,
  'level-chooses': ({ parameter }) => `--${parameter}로 수준을 정하거나 --pred로 열을 지정`,
  'another-level': ({ column, said, wanted, parameter, value }) =>
    `${showColumn(column)} 열의 이름이 뜻하는 분위수는 ${said}, ${parameter} ${value}에 맞는 분위수는 ${wanted}`,
  'level-of-names': ({ parameter, value }) => `이름에 맞는 값은 --${parameter} ${value}`,
  'level-not-said': ({ parameter, value }) =>
    `${formatShare(1 - value)} 구간으로 읽음; Prophet의 기본 구간은 80 %: --${parameter} 0.2`,
  'identifier-as-prediction': ({ column, isAlone }) =>
    isAlone
      ? `${quote(column)} 열을 예측값으로 읽음; 다른 열은 --pred로 지정`
      : `${quote(column)} 열을 예측값의 하나로 읽음; 예측값의 열은 --pred로 지정`,
  'read-by-where-alone': ({ column }) => `${showColumn(column)} 열은 --where에만 쓰임; 예측값의 열은 --pred로 지정`,
  'number-is-position': ({ flag, name, column }) =>
    `--${flag} ${name}: 위치로 찾은 ${showColumn(column)} 열; 이름이 ${name}인 열은 --${flag} name:${name}`,
  'number-as-name': ({ name }) => `숫자는 1부터 세는 위치; 이름이 ${name}인 열은 name:${name}`,
  'targets-by-position': () => '이름이 서로 달라 실제값의 열을 위치로 예측값에 맞춤',
  'targets-by-name': () => '실제값의 열을 위치가 아니라 이름으로 예측값에 맞춤',
  'parts-by-position': ({ parts }) =>
    `위치로 읽음: ${parts.map(({ part, columns: own }) => `${showRange(own)} → ${part}`).join(', ')}`,

  'part-named-twice': ({ part }) => `--pred와 --${part}가 모두 ${part}의 열을 지정함`,
  'which-part-columns': ({ parts, known }) =>
    `${parts.join(', ')}의 열을 정할 수 없음; 남은 열 ${known.length}개${known.length === 0 ? '' : `: ${listColumns(known)}`}`,
  'name-parts': ({ parts }) => `열을 지정: ${parts.map((part) => `--${part} 열`).join(' ')}`,
  'parts-in-two-files': ({ first, second }) =>
    `예측값의 부분이 ${escapeControls(first)}, ${escapeControls(second)} 두 파일에 나뉘어 있음: 한 파일에 두어야 함`,
  'column-of-two-parts': ({ column }) => `${showColumn(column)} 열을 두 부분에 지정함`,

  'keys-named-once': () => '키 열은 파일마다 한 번씩 지정해야 함',
  'id-forms': () => '두 파일에 같은 이름이 있으면 --id 열, 아니면 --id preds:열,labels:열',
  'id-called-differently': ({ list, lacks }) => {
    const [preds, labels] = lacks === 'preds' ? ['열', list] : [list, '열'];
    return `열의 이름이 서로 다르면 --id preds:${escapeControls(preds)},labels:${escapeControls(labels)}`;
  },
  'unequal-key-columns': ({ preds, labels }) =>
    `키 열의 수가 다름: ${escapeControls(preds.file)} ${preds.count}개, ${escapeControls(labels.file)} ${labels.count}개`,
  'empty-key': () => '키가 비어 있음',
  'key-not-utf-8': ({ key }) => `올바른 UTF-8이 아닌 키: ${quote(key)}`,
  'save-as-utf-8': () => '파일을 UTF-8로 저장',

  'one-weight-column': ({ known }) => `행의 가중치는 하나이나 열이 ${known.length}개 있음: ${listColumns(known)}`,
  'where-weights-stand': () => '가중치는 별도 파일의 열 하나이거나, 다른 두 파일의 한 열(--weight 열)',

  'class-count': ({ names, columns: count }, _say, _place, flag) =>
    `${flag({ classes: null })}의 이름은 ${names}개, 예측값의 열은 ${count}개`,
  'class-named-twice': ({ name }) => `두 클래스의 이름이 같음: ${quote(name)}`,
  'not-a-class': ({ value, classes: { names, range } }) => {
    const indices = range && `${range[0]}–${range[1]}`;
    const listed = names && listNames(names);
    const known = listed !== undefined && indices !== undefined ? `${listed} (또는 ${indices})` : (listed ?? indices);
    return `클래스가 아님: ${quote(value)}; 클래스: ${known}`;
  },
  'name-two-classes': () => '실제값이 단어라면 --classes 음성,양성 옵션으로 0과 1인 이름을 지정',
  'words-are-classes': ({ without }) =>
    `accuracy, zero-one, hamming은 클래스 이름을 읽음${without.length > 0 ? `(${without.map((flag) => `--${flag}`).join(' ')} 없이)` : ''}`,
  'ignore-label': ({ label }) => `클래스를 뜻하지 않는 실제값은 --ignore-index ${label} 옵션으로 제외함`,
  'index-is-whole': () => '클래스 번호는 정수',
  'class-base': ({ base }) => `실제값을 ${base}부터 센다면 --class-base ${base}`,
  'column-per-class': ({ count }) => `예측값의 열은 클래스마다 하나이며 ${count}개 있음: 빠진 열이 있는지 확인`,
  'nearest-class': ({ name }) => `혹시 ${quote(name)}?`,
  'words-as-classes': ({ column, flag }) =>
    `열 ${showColumn(column)}의 단어를 클래스로 읽음; 다른 열은 --${flag}로 지정`,
  'list-classes': () => '모든 클래스 이름을 --classes로 지정',
  'class-names-from': ({ areNamed }) =>
    areNamed
      ? '클래스 이름은 예측값의 헤더에서 읽음; --classes는 이름을 바꾸고, --class-base는 실제값을 번호로 읽음'
      : '클래스 이름은 예측값의 헤더나 --classes에서 읽음',

  'condition-too-deep': ({ deepest, at }) => `${at}번째 문자에서 중첩이 ${deepest}단계를 넘음`,
  'condition-expects': ({ expected, at, found }) => {
    const words = typeof expected === 'string' ? { column: '열', value: '값' }[expected] : listExpected(expected);
    return found === undefined
      ? `끝에 빠진 것: ${words}`
      : `${at}번째 문자에 올 것: ${words}, 실제로 있는 것: ${quote(found)}`;
  },
  'condition-example': () => "조건의 형식은 열 연산자 값, 예: 'split == test and p > 0.5'",
  'sign-is': ({ sign }) => `여기서는 ${sign}`,
  'keyword-in-quotes': ({ word }) => `이름이나 값이면 따옴표로 묶음: '${word}'`,
  'equals-missing': ({ value, at }) => `${at}번째 문자: ${quote(value)} 같은 결측값은 어떤 값과도 같지 않음`,
  'test-for-missing': ({ column }) => `${escapeControls(column)} is missing`,
  'condition-quote-open': ({ at }) => `${at}번째 문자의 따옴표가 닫히지 않음`,
  'word-or-column': ({ word }) => `${quote(word)}: 여기서는 값이지만 열 이름이기도 하다`,
  'word-in-quotes': ({ word }) => `값이면 따옴표로 묶는다: "${escapeControls(word)}"`,
  'column-with-file': ({ word, file }) => `열이면 앞에 파일을 쓴다: ${file}:${escapeControls(word)}`,
  'too-many-comparisons': ({ most, column }) => `${quote(column)} 열의 비교가 ${most}개를 넘음`,
  'in-is-one-comparison': () => '열 in (값, ...)은 비교 하나',
});

function listExpected(words: readonly string[]): string {
  return words.length > 2 ? `${words.join(' ')} 중 하나` : words.map((word) => `"${word}"`).join(' 또는 ');
}
