import type { engine as en } from '../../en/messages/engine.ts';
import { flagged } from '../../flag.ts';
import { formatCount, formatNumber } from '../../number.ts';
import { quote } from '../../text.ts';

const FILES_SHOWN = 3;

export const engine: typeof en = () => ({
  batch: ({ number }) => `배치 ${number}`,
  model: ({ name }) => name,

  'wanted-where': ({ condition }) => `조건 ${condition}`,
  'wanted-first-rows': ({ limit }) => `처음 ${formatCount(limit)}행`,
  'wanted-scale': ({ scale }) => `예측값에 ${scale}을(를) 곱함`,
  'wanted-as-is': () => '잘못되어 보이는 입력도 있는 그대로 받음',
  'drawn-batches': ({ rows, of, seed, replacement, repeat }) => {
    const all = of === undefined ? '' : `${formatCount(of)}행에서 `;
    const batches = repeat === undefined ? '' : `${formatCount(repeat)}개 배치에 `;
    const each = repeat === undefined ? '' : '씩';
    return `${all}${batches}${formatCount(rows)}행${each} ${replacement ? '복원' : '비복원'} 추출, 시드 ${seed}`;
  },
  'rows-where': ({ condition, taken, rows }) =>
    `${formatCount(rows)}행 중 ${formatCount(taken)}행이 조건에 맞음: ${condition}`,
  'rows-cut': ({ limit }) => `처음 ${formatCount(limit)}행만 읽음: 그 뒤는 읽지 않음`,

  'files-without-rows': ({ files }) => {
    const shown = files.slice(0, FILES_SHOWN).join(', ');
    return `행이 없는 파일: ${shown}${files.length > FILES_SHOWN ? ` 외 ${files.length - FILES_SHOWN}개` : ''}`;
  },
  'left-out-of-join': ({ first, second }) =>
    `다른 파일에 같은 키가 없어 제외함: ${first.file} ${formatCount(first.rows)}행, ${second.file} ${formatCount(second.rows)}행`,
  'missing-left-out': ({ count }) => `결측값이 있어 제외한 행: ${formatCount(count)}개`,
  'not-in-every-model': ({ count }) => `모든 모델에 온전한 값이 있지는 않아 제외한 행: ${formatCount(count)}개`,
  'no-constant-of-wide-numbers': () =>
    '최적 상수와 스킬 점수는 구하지 않음: 배정밀도로 나타낼 수 없는 정수가 있어 차이만 계산함',
  'rows-without-group': ({ count, column }) =>
    `--by: ${quote(column)} 값이 없는 행 ${formatCount(count)}개를 (값 없음) 그룹으로 묶음`,
  'nothing-to-divide-by': ({ label, headline }) =>
    `${label} = ${headline}: 실제값에서 구한 값으로 나누는데, 실제값이 너무 적거나 모두 같으면 그 값이 0이다`,

  'answer-of-alike-labels': flagged((flag) => `${flag}: scikit-learn처럼, 정확히 맞히면 1, 아니면 0으로 한다`),
  'result-is-nan': ({ label }) => `${label} = NaN: 부호가 다른 무한대 손실이나 가중치가 0인 무한대 손실이 있다`,

  'unequal-models': ({ first, other }) =>
    `${first.name} ${formatCount(first.rows)}행, ${other.name} ${formatCount(other.rows)}행: 행을 순서대로 짝지으므로 행 수가 같아야 한다`,
  'no-common-row': () => '모든 모델에 온전히 있는 행이 없어 비교할 것이 없다',

  'no-predictions': ({ loss }) => `${loss}: 예측값 파일이 필요하다`,
  'call-of-loss': ({ loss }) => `lossctl ${loss} PREDS [LABELS]`,
  'empty-loss': () => '손실 목록에 빈 이름이 있다',
  'single-commas': () => '손실은 쉼표 하나로 구분한다',
  'losses-read-differently': ({ first, other }) => `${first}, ${other}: 서로 다른 열을 읽으므로 따로 실행한다`,
  'loss-twice': ({ label }) => `"${label}"을(를) 두 번 요청했다`,
  'unknown-setting': ({ loss, setting }) => `${loss}에 없는 매개변수: "${setting}"`,
  'settings-in-list': ({ known }) => `매개변수: ${known.join(', ')}`,

  'both-files-are-stdin': () => '표준 입력은 한 번만 읽을 수 있는데, 두 파일이 모두 "-"이다',
  'one-file-or-both': () => '한 파일에 모두 담거나, 하나를 파일에 담는다',
  'weights-beside-keys': () => '가중치 파일은 순서대로, --id는 키로 짝짓는다',
  'weights-in-column': () => '가중치를 PREDS나 LABELS의 열에 둔다',
  'loss-without-classes': ({ loss }) => `${loss}에는 클래스가 없다`,
  'two-classes': ({ names, loss }, _say, _place, flag) =>
    `${flag({ classes: null })}에 클래스가 ${names}개 있는데, ${loss}의 클래스는 둘이다`,
  'negative-and-positive': () => '--classes NEGATIVE,POSITIVE',
  'one-label-column': ({ flag: name, columns }, _say, _place, flag) =>
    `${flag({ [name]: null })}에는 실제값 열이 하나여야 하는데, ${columns}개이다`,

  'rows-not-grouped': () => 'worst-group: 행을 그룹으로 묶지 않았다',
  'by-says-groups': () => '--by COLUMN으로 묶을 열을 정한다',
  'no-outputs': ({ loss }, _say, _place, flag) =>
    `${flag({ 'per-output': null })}: ${loss}의 열들은 출력 여럿이 아니라 예측값 하나이다`,

  'confidence-of-each': ({ together, each, intervals, most }) =>
    `--confidence ${together}: 구간 ${intervals}개를 함께 보려면 각각 ${each}이어야 하는데, ${most}까지만 된다`,
  'too-few-models': ({ file }) =>
    `compare에는 모델이 둘 이상 필요한데, ${file === undefined ? '하나도 없다' : `${quote(file)} 하나뿐이다`}`,
  'call-of-comparison': ({ loss }) =>
    `lossctl compare ${loss} a.csv b.csv --labels y.csv, 한 파일이면 --models pred_a,pred_b`,
  'models-of-one-file': ({ files }) => `--models는 한 파일의 열들인데, 파일이 ${files}개이다`,
  'one-model': ({ column }) => `모델이 ${quote(column)} 하나뿐이다: 비교에는 둘이 필요하다`,
  'name-each-model': () => '열을 모두 적는다: --models pred_a,pred_b',
  'count-of-names': ({ names, models }) => `이름은 ${names}개, 모델은 ${models}개이다`,
  'model-named-twice': ({ name }) => `${quote(name)}: 같은 이름이 두 번 있다`,
  'unknown-model': ({ name, known }) => `이런 이름의 모델은 없다: ${quote(name)}; 모델: ${known.join(', ')}`,
  'one-loss': () => 'compare: 손실은 한 번에 하나씩 비교한다',
  'call-with-one-loss': ({ loss }) => `lossctl compare ${loss} ...`,
  'one-convention': () => 'compare: 관례는 한 번에 하나씩 쓴다',
  'name-convention': () => '--convention math',
  'models-without-labels': () => 'compare에는 모델들의 실제값이 필요하다',
  'last-has-labels': ({ file }) => `이 파일에 실제값이 있으면 --labels ${file}`,
  'labels-beside': ({ loss, files }) => `lossctl compare ${loss} ${files.join(' ')} --labels y.csv`,
  'labels-of-stdin': () => '실제값은 모델마다 한 번씩 읽는데, 표준 입력은 한 번만 읽을 수 있다',
  'put-them-in-file': () => '파일에 담는다',
  'models-of-stdin': () => '표준 입력은 한 번만 읽을 수 있는데, 여러 모델이 "-"이다',
  'put-them-in-files': () => '파일에 담는다',
  'model-of-columns': ({ column, columns }) => `${quote(column)}: 열이 ${columns}개인데, 모델 하나는 열 하나이다`,
  'file-for-each-model': () => '모델마다 파일을 따로 두면 열이 여럿이어도 된다',
  'nothing-to-compare': () => '--reduction none이면 비교할 값이 없다',
  'changed-rows-are-shown': () => 'compare는 가장 많이 바뀐 행들을 보인다',
  'another-loss': ({ first, other }) =>
    `열에 따라 손실이 다르다: ${first.model}은(는) ${first.loss}, ${other.model}은(는) ${other.loss}`,
  'baseline-of-several': ({ labels }) =>
    `--baseline에는 결과가 하나만 들어가는데, ${labels.length}개가 있다: ${labels.join(', ')}`,
  'check-them-apart': () => '따로 검사한다',
  'baseline-without-losses': ({ file }) => `${file}에 데이터별 손실이 없어 변화의 신뢰구간을 구할 수 없다`,
  'write-losses': () => '--update-baseline --per-sample이 손실까지 기록한다',
  'too-many-losses': ({ losses, most }) =>
    `손실 ${formatCount(losses)}개는 기준값 파일에 너무 많다: ${formatCount(most)}개까지 담는다`,
  'headline-alone': () => '이 플래그가 없으면 대표값만 기록한다',
  'no-baseline': () => '파일이 없어 기준값이 없다',
  'update-writes-it': () => '--update-baseline이 기준값을 기록한다',
  'baseline-written': ({ file, label, headline, rows, bytes }) => {
    const losses =
      bytes === undefined
        ? '데이터별 손실 포함'
        : `데이터별 손실 제외: --per-sample이 더한다, 약 ${formatCount(Math.ceil(bytes / 1000))} kB`;
    return `${file} 기록함: ${label} ${formatNumber(headline)}, ${formatCount(rows)}행, ${losses}`;
  },

  'pred-says-columns': () => '--pred로 읽을 열을 정한다',
});
