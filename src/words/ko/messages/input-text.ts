import type { inputNumbers as enNumbers, inputText as enText } from '../../en/messages/input-text.ts';
import { escapeControls, quote, showDelimiter } from '../../text.ts';

export const inputText: typeof enText = () => ({
  'duplicate-column': ({ name }) => `이름이 ${quote(name)}인 열이 둘임`,
  'ragged-row': ({ fields, width }) => `이 행의 필드는 ${fields}개, 첫 행의 필드는 ${width}개`,
  'empty-row': ({ width }) => `이 행은 비어 있고, 첫 행의 필드는 ${width}개`,
  'other-delimiter': ({ delimiter, fields }) =>
    `--delimiter ${showDelimiter(delimiter)}로 읽으면 이 줄들은 필드 ${fields}개씩`,
  'delimiter-varies': ({ first, other }) =>
    `구분자가 ${showDelimiter(first)}인 줄과 ${showDelimiter(other)}인 줄이 섞여 있음: 구분자는 하나만 읽음`,
  'decimal-point': ({ value }) => `소수점이 쉼표인 파일에 점으로 쓴 숫자: ${quote(value)}`,
  'second-header': () => '첫 헤더 아래에 이름만 있는 행이 하나 더 있음',
  'flatten-columns': () => 'pandas에서 한 줄로 합치기: df.columns = ["_".join(map(str, c)) for c in df.columns]',
  'leave-out-line': ({ line }) => `sed ${line}d FILE | lossctl ... - 로 그 줄을 뺄 수 있음`,
  'quote-delimiters': () => '구분자가 들어 있는 필드는 따옴표로 감싸야 함',
  'quote-not-closed': () => '열린 따옴표가 닫히지 않음',
  'quote-followed': () => '닫는 따옴표 뒤에 다른 글자가 있음',
  'quote-inside': () => '따옴표로 시작하지 않은 필드 안에 따옴표가 있음',
  'record-too-long': ({ most }) => `레코드 하나가 ${most} MiB보다 김: 닫히지 않은 따옴표가 있는지 확인 필요`,
  'csv-fault': ({ text }) => escapeControls(text),
  'blank-delimiter': () => '필드를 공백으로 나눈 파일이면 --delimiter " " 추가',

  'json-cut': () => 'JSON이 중간에서 끝남',
  'json-unexpected': ({ found }) => `JSON에 맞지 않는 문자: ${JSON.stringify(found)}`,
  'json-last-comma': () => 'JSON에서는 마지막 값 뒤에 쉼표를 쓰지 않음',
  'json-comment': () => 'JSON에는 주석이 없음',
  'json-double-quotes': () => '이름과 텍스트는 큰따옴표로 감싸야 함: json.dumps가 JSON을 씀',
  'json-python-words': () => 'json.dumps가 JSON을 씀: null, true, false, NaN',
  'json-too-deep': ({ deepest }) => `JSON이 ${deepest}단계보다 깊게 중첩됨`,
  'record-without-values': () => '값이 없는 레코드',
  'record-kind': ({ value, isNamed }) =>
    `${isNamed ? '객체' : '배열'} 아님: ${quote(value)} (첫 레코드는 ${isNamed ? '객체' : '배열'})`,
  'array-length': ({ name, found, length }) =>
    `${name === undefined ? '이 행' : `"${escapeControls(name)}"`}: ${found === undefined ? '배열이 아님' : `값이 ${found}개`}, 첫 레코드에는 ${length}개`,
  'rows-are-fields': () => '행이 객체의 필드로 쓰여 있어 순서가 보존되지 않음(pandas의 기본 방식)',
  'pandas-orient': () => 'df.to_json(name, orient="records"), Series는 orient="values"',
  'unequal-arrays': ({ name, count, other, otherCount }) =>
    `${quote(name)}의 값은 ${count}개, ${quote(other)}의 값은 ${otherCount}개`,
  'one-value-a-line': () => '한 줄에 값 하나이면 --input-format ndjson 추가',
  'one-value-over-lines': () => '여러 줄에 걸친 값 하나이면 --input-format json으로 읽음',
  'empty-line-between-records': () => '레코드 사이에 빈 줄이 있음',
  'comma-between-records': () => '레코드 사이에는 쉼표를 쓰지 않음',
  'record-on-one-line': () => '레코드는 한 줄에 온전히 있어야 함',
});

export const inputNumbers: typeof enNumbers = () => ({
  'not-utf-8-cell': () =>
    '텍스트는 UTF-8이어야 함: iconv -f WINDOWS-1252 -t UTF-8 FILE | lossctl ... - 로 대부분 읽을 수 있음',
  'comma-in-number': ({ joined }) => `쉼표가 소수점이면 --decimal , 추가, 자릿수 구분이면 ${joined} 사용`,
  'decimal-comma': ({ read }) =>
    read === undefined ? '소수점이 쉼표이면 --decimal , 추가' : `자릿수 구분 기호는 읽지 않음: ${read} 사용`,
  'grouped-digits': ({ read }) => `자릿수 구분 기호는 읽지 않음: ${read} 사용`,
  'percent-sign': () => '퍼센트 기호는 읽지 않음: 100으로 나눈 값 사용',
  'currency-sign': () => '통화 기호는 읽지 않음: 기호 제거',
  'other-base': ({ read }) => `십진수만 읽음: ${read} 사용`,
  'spreadsheet-error': () => '스프레드시트의 오류 값: 수식을 고치거나 필드를 비워 둠',
  'spreadsheet-formula': () => '스프레드시트의 수식: 수식 대신 값 저장',
  'printed-tensor': () => '출력된 텐서: .item()으로 얻은 숫자 사용',
  'semicolon-delimiter': () => '필드를 ";"로 나눈 파일이면 --delimiter ";" 추가',
  'tab-delimiter': () => '필드를 탭으로 나눈 파일이면 --input-format tsv 추가',
  'look-alike-number': ({ read }) => `숫자처럼 보이는 다른 문자가 있음: ${read} 사용`,
});
