import type { BaselineField, verdict as en } from '../../en/messages/verdict.ts';
import { formatCount } from '../../number.ts';
import { quote } from '../../text.ts';

const FIELDS: Readonly<Record<BaselineField, string>> = {
  baseline: '"baseline"',
  text: '텍스트',
  number: '숫자',
  object: '객체',
  keys: '키 목록',
};

const SETTINGS = { convention: '관례', reduction: '축약' };
const PAIRINGS = { key: '키로', position: '순서대로' };

export const verdict: typeof en = () => ({
  'no-such-number': ({ name, term }) => `${name}에는 ${term} 값이 없어 제한을 판정할 수 없다`,
  'term-without-interval': ({ name, term }) => `${name}의 ${term}에는 신뢰구간이 없다`,
  'nan-cannot-be-judged': ({ name, term, group }) =>
    `${name}의 ${term}${group === undefined ? '' : ` ${group}`} 값이 NaN이어서 제한을 판정할 수 없다`,
  'nan-fails-limits': () => '--allow-nan: NaN을 값으로 보며, 그 값은 모든 제한을 어긴다',
  'limit-on-no-run': ({ loss, operator, bound, labels }) =>
    `${quote(`${loss} ${operator} ${bound}`)}에 해당하는 손실이 없다. 지금 손실: ${labels.join(', ')}`,
  'max-of-score': ({ label }) => `${label}: 클수록 좋은 점수이다`,
  'min-of-scores': ({ bound }) =>
    `더 작을 때 실패하려면 --min ${bound}, 더 클 때 실패하려면 --fail-if 'headline > ${bound}'`,
  'min-of-loss': ({ label }) => `${label}: 작을수록 좋은 손실이다`,
  'max-of-losses': ({ bound }) =>
    `더 클 때 실패하려면 --max ${bound}, 더 작을 때 실패하려면 --fail-if 'headline < ${bound}'`,
  'terms-with-interval': ({ terms }) => `${terms.join(', ')}에 대한 제한은 따로 실행하면 신뢰구간을 쓸 수 있다`,
  'groups-without-interval': () => 'worst-group에는 신뢰구간이 없다',
  'limit-apart': () => '따로 실행해 제한한다',
  'headline-without-interval': ({ label }) => `${label}의 대표값에는 신뢰구간이 없다`,
  'headlines-with-interval': () => '평균, 합, 평균의 제곱근이나 지수, 정답 비율에는 있다',

  'headline-not-comparable': ({ label, headline }) =>
    headline === undefined
      ? `${label}의 대표값이 없어 비교할 수 없다`
      : `${label}의 대표값 ${headline}은 비교할 수 없다`,
  'change-without-interval': ({ label }) => `${label}의 대표값 변화에는 신뢰구간이 없다`,
  'compare-without': () => '이 플래그 없이 비교한다',

  'baseline-no-object': () => '기준값 파일이 아님: JSON 객체가 아니다',
  'baseline-field': ({ field, wanted }) => `기준값 파일이 아님: "${field}" 값은 ${FIELDS[wanted]}이어야 한다`,
  'baseline-of-other-schema': ({ schema, known }) =>
    `기준값 파일이 아님: "schema" 값이 ${quote(schema)}인데, 여기서는 ${known}만 읽는다`,
  'baseline-of-wrong-losses': ({ numbers }) =>
    `기준값 파일이 아님: "per_sample"은 숫자 ${formatCount(numbers)}개의 목록이어야 한다`,
  'update-writes-one': () => '--update-baseline이 기준값 파일을 만든다',

  'baseline-of-other-loss': ({ stored, now }) => `${quote(stored)}의 기준값인데, 지금 손실은 ${now}`,
  'baseline-of-other-setting': ({ setting, stored, now }) =>
    `${SETTINGS[setting]} ${quote(stored)}의 기준값인데, 지금은 ${now}`,
  'baseline-of-other-parameter': ({ name, stored, now }) =>
    `${name} ${quote(stored ?? '없음')}의 기준값인데, 지금은 ${quote(now ?? '없음')}`,
  'baseline-of-other-count': ({ stored, now }) => `${formatCount(stored)}행의 기준값인데, 지금은 ${formatCount(now)}행`,
  'baseline-of-other-pairing': ({ stored, now }) =>
    `행을 ${PAIRINGS[stored]} 짝지은 기준값인데, 지금은 ${PAIRINGS[now]} 짝짓는다`,
  'baseline-of-other-labels': () => '행 수는 같지만 실제값, 가중치나 키가 다른 기준값이다',
  'update-writes-anew': () => '--update-baseline이 새로 기록한다',
});
