import type { stats as en } from '../../en/messages/stats.ts';
import { formatCount } from '../../number.ts';

export const stats: typeof en = () => ({
  'all-weights-zero': () => '모든 가중치가 0이어서 반영되는 행이 없음',
  'nothing-to-average': ({ cause, rows }) =>
    `${formatCount(rows)}행 ${cause === 'rows-left-out' ? '모두 실제값 때문에 제외됨' : '모두 가중치 0인 클래스에 속함'}: 평균을 낼 행이 없음`,
  'quantiles-of-weighted-rows': () => '가중치가 있는 행의 분위수는 정의되지 않음: 평균으로 제한한다',
  'too-many-groups': ({ most }) => `그룹이 ${formatCount(most)}개를 넘음`,
  'other-state-version': ({ version, known }) =>
    `저장된 상태의 버전이 ${String(version)}이며, 여기서 읽을 수 있는 버전은 ${known}`,

  'loss-not-finite': () => '유한하지 않은 손실이 있음',
  'too-few-rows': ({ fewest }) => `행이 ${fewest}개 미만`,
  'too-few-rows-of-each-kind': ({ fewest }) => `손실이 0인 행이나 1인 행이 ${fewest}개 미만`,
  'too-few-clusters': ({ fewest }) => `군집이 ${fewest}개 미만`,
  'too-few-distinct-losses': ({ fewest }) => `0이 아닌 서로 다른 손실이 ${fewest}개 미만`,
  'too-few-distinct-differences': ({ fewest }) => `0이 아닌 서로 다른 손실 차이가 ${fewest}개 미만`,
  'not-of-the-mean': ({ loss }) => `${loss} 값은 손실의 평균만으로 정해지지 않음`,
});
