import type { input as en } from '../../en/messages/input.ts';
import { escapeControls, quote } from '../../text.ts';

const FILE_NAMES: Readonly<Record<string, string>> = { npy: '.npy', npz: '.npz', parquet: 'Parquet', arrow: 'Arrow' };

export const input: typeof en = () => ({
  'stdin-is-terminal': () => '"-"은 표준 입력을 읽는데, 표준 입력이 터미널임',
  'name-file-or-pipe': () => '파일 이름을 적거나 파이프로 데이터를 넣으면 됨',
  'too-large-for-json': () => 'JSON 값 하나로 읽기에는 너무 큼',
  'ndjson-is-streamed': () => '한 줄에 레코드 하나(NDJSON)이면 일정한 메모리로 읽음',
  'too-large-for-memory': () => '메모리에 담기에는 너무 큼',
  'name-file-itself': () => '디스크에 있는 파일 이름을 직접 적으면 됨',
  'file-changed': ({ before, after }) => `읽는 동안 파일이 바뀜: ${before}바이트였으나 지금은 ${after}바이트`,
  'read-a-copy': () => '파일에 쓰는 작업이 끝난 뒤에 읽거나 사본을 읽음',
  'file-ends-at': ({ found, wanted }) => `파일이 ${wanted}바이트 전인 ${found}바이트에서 끝남`,
  'not-utf-8': () => 'UTF-8 텍스트가 아님',
  'no-rows': ({ hasHeader }) => (hasHeader ? '헤더만 있고 행이 없음' : '행이 없음'),
  'first-row-may-be-data': () => '첫 행이 데이터이면 --no-header 추가',
  'no-columns': () => '열이 없음',

  'other-format': ({ found, given }, say) => `이 파일의 형식: ${say(found)}. --input-format의 값: ${given}`,
  'read-as-it-is': () => '--input-format이 없으면 파일마다 제 형식대로 읽음',
  'not-of-format': ({ format, start }) => `${FILE_NAMES[format] ?? format} 파일이 아님: 시작 부분이 ${quote(start)}`,
  'input-format-says': () => '--input-format으로 형식을 알려줄 수 있음',
  'foreign-format': ({ what }, say) => `읽지 않는 형식: ${say(what)}`,
  remedy: ({ remedy }, say) => say(remedy),

  'no-file-matches': ({ word, pattern }) =>
    `${escapeControls(word)}${pattern === undefined ? '' : ` (${escapeControls(pattern)} 중)`}: 일치하는 파일이 없음`,
  'no-such-directory': ({ folder }) => `디렉터리가 없음: ${escapeControls(folder)}`,
  'files-there': ({ names, more }) =>
    `있는 파일: ${names.map(escapeControls).join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
  'too-many-brace-words': ({ pattern, most }) => `${quote(pattern)}: 중괄호가 나타내는 단어가 ${most}개를 넘음`,
  'bad-character-set': ({ pattern }) => `${quote(pattern)}: 대괄호 안이 문자 집합이 아님`,
  'order-of-names': ({ before, after }) =>
    `이름순이므로 ${escapeControls(before)} 다음에 ${escapeControls(after)} 순서로 읽음`,

  'series-format': ({ format, first, firstFormat }) =>
    `형식은 ${format}, ${escapeControls(first)}의 형식은 ${firstFormat}: 하나로 읽는 파일은 형식이 같아야 함`,
  'series-no-header': ({ first }) => `헤더가 없음. ${escapeControls(first)}에는 있음`,
  'series-column-missing': ({ name, first }) => `${quote(name)} 열이 없음. ${escapeControls(first)}에는 있음`,
  'series-column-added': ({ name, first }) => `${quote(name)} 열이 있음. ${escapeControls(first)}에는 없음`,
  'series-column-moved': ({ column, name, first, firstName }) =>
    `${column}열: ${quote(name)}, ${escapeControls(first)}에서는 ${quote(firstName)}`,
  'series-one-order': () => 'glob으로 읽는 파일들은 열의 순서가 같아야 함',
  'series-width': ({ width, first, firstWidth }) => `열이 ${width}개, ${escapeControls(first)}에는 ${firstWidth}개`,
});
