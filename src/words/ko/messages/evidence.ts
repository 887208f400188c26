import { listColumns } from '../../columns.ts';
import type { evidence as english } from '../../en/messages/evidence.ts';
import { escapeControls, quote, showRow } from '../../text.ts';

const MOST_COLUMNS = 6;

const KINDS = {
  number: '숫자가',
  missing: '결측값이',
  truth: '참·거짓이',
  date: '날짜가',
  amount: '금액이',
  word: '단어가',
};

export const evidence: typeof english = () => ({
  'first-row-is-header': ({ row }) => `첫 행 ${showRow(row)} 을 헤더로 읽음. 데이터이면 --no-header 추가`,
  'first-row-changes-result': ({ row, label, asData, asHeader }) =>
    `첫 행 ${showRow(row)} 을 데이터로 읽음: ${label} ${asData}, 헤더로 읽으면 ${asHeader}. --no-header 또는 --header로 지정`,
  'first-row-decides': ({ row }) => `첫 행 ${showRow(row)} 을 헤더로 읽느냐 데이터로 읽느냐에 따라 판정이 달라짐`,
  'header-or-data': () => '열 이름이면 --header, 데이터이면 --no-header로 지정',

  'choice-of-header': ({ file }) => `${escapeControls(file)}의 첫 행`,
  'reads-as-header': ({ row }) => `${showRow(row)} 은 헤더`,
  'reads-as-data': ({ row }) => `${showRow(row)} 은 데이터`,
  'told-by-flag': () => '플래그로 지정함',
  'name-above-values': ({ name, kind }) => `${quote(name)} 아래에 ${KINDS[kind]} 있음`,
  'count-goes-on': ({ first }) => `한 열이 ${first}부터 차례로 셈`,
  'numbers-as-below': ({ row }) => `${showRow(row)} 은 아래와 같은 종류의 숫자`,
  'numbers-as-names': () => '이름 없는 열에 도구가 붙이는 번호이고, 아래에는 다른 종류의 값이 있음',
  'choice-of-columns': ({ role, file }) => `${escapeControls(file)}의 ${role === 'pred' ? '예측값' : '실제값'}`,
  'reads-columns': ({ columns }) => `${listColumns(columns, MOST_COLUMNS)} 열`,
  'no-other-columns': () => '남은 다른 열이 없음',
  'known-name': ({ name, role }) => `${quote(name)}: ${role === 'pred' ? '예측값' : '실제값'}의 이름`,
  'name-of-other-role': ({ name }) => `${quote(name)}: 다른 것의 이름`,
  'identifier-name': ({ name }) => `${quote(name)}: 행을 구별하는 이름`,
  'choice-of-class-base': ({ file }) => `${escapeControls(file)}의 클래스 번호`,
  'counts-from': ({ base }) => `실제값이 ${base}부터 셈`,
  'labels-hold': ({ value }) => `실제값에 ${value}이(가) 있음`,
  'columns-count-from-one': ({ first, last }) => `열 이름이 ${quote(first)}부터 ${quote(last)}까지 1부터 셈`,
  'numbers-beside-index': () => '인덱스 옆의 이름 없는 열에 도구가 붙이는 번호이고, 데이터라면 값이 하나 빠져 있음',
  'values-as-below': ({ value }) => `${quote(value)}은(는) 아래와 같은 종류의 값`,
  'value-of-other-file': ({ value }) => `다른 파일에 있는 값: ${quote(value)}`,
  'value-comes-again': ({ value }) => `${quote(value)}이(가) 아래에 다시 나옴`,
  'name-of-class': ({ name }) => `${quote(name)}은(는) 클래스 이름`,
  'words-above-words': ({ name }) => `${quote(name)}이(가) 아래에 다시 나오지 않음`,
  'counts-agree': ({ rows }) => `그래야 두 파일의 행 수가 ${rows}로 같음`,
});
