import { shellList } from '../../columns.ts';
import type { Difference, rows as en, ModelValue, ShownKeys } from '../../en/messages/rows.ts';
import { flagged } from '../../flag.ts';
import type { Place } from '../../message.ts';
import { escapeControls, quote } from '../../text.ts';

type PlaceText = (place: Place) => string;

const showKey = (texts: readonly string[]): string => texts.map(quote).join(' + ');

function showDifference({ own, other, place }: Difference, placeText: PlaceText): string {
  if (own === undefined || other === undefined) return `${placeText(place)}의 값과 다름`;
  return `여기는 ${quote(own)}, ${placeText(place)}에는 ${quote(other)}`;
}

function listKeys({ count, keys }: ShownKeys, placeText: PlaceText): string {
  const shown = keys.map(({ texts, place, earlier }) => {
    const before = earlier === undefined ? '' : `, 앞의 행: ${placeText(earlier)}`;
    return `${showKey(texts)} (${placeText(place)}${before})`;
  });
  return [...shown, ...(count > keys.length ? ['…'] : [])].join(', ');
}

const showValue = ({ model, value }: ModelValue): string =>
  `${escapeControls(model)} ${typeof value === 'string' ? escapeControls(value) : value}`;

export const rows: typeof en = () => ({
  'missing-value': ({ value }) => (value === undefined ? '결측값' : `결측값 ${quote(value)}`),
  'skip-missing': ({ allowsNan }) =>
    `--missing skip은 결측값이 있는 행을 제외함${allowsNan ? ', --allow-nan은 NaN을 값으로 읽음' : ''}`,
  'missing-is-class': ({ word }) => `${quote(word)} 자체가 클래스라면 --classes에 모든 이름과 함께 지정`,
  'word-among-numbers': ({ value }) => `숫자 열에 있는 단어: ${quote(value)}`,
  'number-among-words': () => '단어 열에 있는 숫자',
  'word-beside-number': ({ word, number, at }, _, placeText) =>
    `클래스 이름 ${quote(word)} 옆에 숫자가 있음: ${number} (${placeText(at)})`,
  'words-in-order': ({ words }) =>
    words.length < 2
      ? '--classes 이름,이름,...으로 클래스 이름을 번호 순서대로 지정'
      : `--classes로 클래스 이름을 번호 순서대로 지정, 예: --classes ${shellList(words.slice(0, 5).join(','))}${words.length > 5 ? ',…' : ''}`,
  'name-after-truths': ({ name, truths: [first, second] }) =>
    `클래스 이름 ${quote(name)} 앞에서 ${quote(first)}, ${quote(second)} 두 단어를 같은 참/거짓으로 읽음`,
  'class-beside-index': ({ number, flag }) =>
    `예측값 ${number}: 클래스 번호인데, --${flag} 옵션은 실제값의 클래스 번호만 0부터 다시 매김`,
  'classes-as-they-are': ({ flag }) =>
    `--${flag} 없이는 클래스를 그대로 비교하고, 있으면 예측값을 둘째 클래스의 확률로 읽음`,
  'words-nearly-equal': ({ prediction, label }) =>
    `예측값 ${quote(prediction)}, 실제값 ${quote(label)}: 한 글자라도 다르면 다른 클래스임`,
  'no-word-in-common': ({ prediction, label }) =>
    `예측값의 단어(${quote(prediction)} 등) 가운데 실제값의 단어(${quote(label)} 등)와 같은 것이 없음`,
  'too-wide-number': ({ value, loss }) =>
    `배정밀도로 나타낼 수 없는 정수: ${value}${loss === undefined ? '' : ` (${loss}에는 차이 말고 값 자체도 필요함)`}`,
  'round-wide-numbers': flagged(
    (flags) => `먼저 모두에서 같은 수를 빼는 것이 좋음; ${flags}는 가장 가까운 배정밀도 수로 반올림`,
  ),
  'not-a-number': ({ value }) => `숫자가 아님: ${quote(value)}`,
  'pred-names-columns': () => '예측값의 열은 --pred로 지정',

  'unequal-counts': ({ ended: { file, rows: count, hasHeader }, longer }) =>
    `${escapeControls(longer)}의 행이 ${escapeControls(file)}보다 많음(${escapeControls(file)}: ${hasHeader ? '헤더 아래 ' : ''}${count}행); 행을 위치로 짝지으므로 수가 같아야 함`,
  'rows-in-other-order': (args, _, placeText) =>
    `${showDifference(args, placeText)}: 두 파일의 값은 같지만 순서가 다르고, 행은 위치로 짝지음`,
  'rows-of-others': (args, _, placeText) =>
    `${showDifference(args, placeText)}: 두 파일에 공통된 값이 많지만 서로 다른 행에 있고, 행은 위치로 짝지음`,
  'pair-by-keys': ({ columns }) => `--id ${shellList(columns)} 옵션은 행을 키로 짝지음`,
  'pair-common-keys': ({ columns }) =>
    `--id ${shellList(columns)} --only-common 옵션은 행을 키로 짝짓고 한 파일에만 있는 행을 제외함`,
  'columns-unrelated': ({ columns }) => `두 열이 서로 관계없다면 --unrelated ${shellList(columns)}`,
  'first-line-may-be-data': () => '첫 줄이 헤더가 아니라 데이터라면 --no-header 추가',
  'repeated-keys': ({ keys }, _, placeText) => `앞의 행과 키가 같은 행 ${keys.count}개: ${listKeys(keys, placeText)}`,
  'name-all-keys': () => '여러 열이 함께 행을 구별한다면 모두 지정: --id 열,열',
  'no-common-key': ({ files: [first, second] }, _, placeText) =>
    `${escapeControls(first.file)}, ${escapeControls(second.file)}에 공통된 키가 없음: ${listKeys(first, placeText)} / ${listKeys(second, placeText)}`,
  'unpaired-keys': ({ files: [first, second] }, _, placeText) => {
    const describe = (keys: ShownKeys, other: string): string[] =>
      keys.count === 0
        ? []
        : [
            `${escapeControls(keys.file)}의 키 ${keys.count}개가 ${escapeControls(other)}에 없음: ${listKeys(keys, placeText)}`,
          ];
    return [...describe(first, second.file), ...describe(second, first.file)].join('; ');
  },
  'keys-are-text': ({ own, other }, _, placeText) =>
    `키는 텍스트로 비교함: ${showKey(own.texts)} (${placeText(own.place)}) ≠ ${showKey(other.texts)} (${placeText(other.place)})`,
  'only-common': () => '--only-common은 한 파일에만 있는 행을 제외함',

  'no-row-where': ({ condition }) => `조건에 맞는 행이 없음: ${escapeControls(condition)}; 계산할 데이터가 없음`,
  'all-rows-missing': ({ count, condition }) =>
    `${condition === undefined ? '' : `조건 ${escapeControls(condition)}에 맞는 `}${count === 1 ? '유일한 행에' : `${count}행 모두에`} 결측값이 있음: 계산할 데이터가 없음`,
  'too-few-to-draw': ({ rows: count }) => `뽑을 수 있는 행은 ${count}개`,
  'draw-again': () => '복원추출에서는 한 행을 여러 번 뽑을 수 있음',
  'batch-too-large': ({ numbers }) => `배치가 메모리에 들어가지 않음: 숫자 ${numbers}개`,

  'labels-differ': ({ models: [first, second] }) => `모델마다 실제값이 다름: ${showValue(first)}, ${showValue(second)}`,
  'same-labels': () => '모델은 같은 실제값으로 비교함',
  'other-class-order': () => '클래스 열의 순서가 다름: 실제값을 이름으로 쓰거나 --pred를 같은 순서로 지정',
  'keys-differ': ({ models: [first, second], other }, _, placeText) =>
    `${escapeControls(first)}의 키가 ${escapeControls(second)}의 키(${placeText(other)})와 다름`,
  'same-order': () => '실제값이 없으면 행을 위치로 짝지음: 파일의 순서를 같게 할 것',
  'weights-differ': ({ models: [first, second] }) => `모델마다 값이 다름: ${showValue(first)}, ${showValue(second)}`,
  'same-weights': () => '모델은 같은 가중치로 비교함',
});
