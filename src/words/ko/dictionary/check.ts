import type { Dictionary } from '../../en/dictionary.ts';

export const check: Dictionary['check'] = {
  verdict: { passed: '통과', failed: '실패', inconclusive: '판정 보류' },
  notMade: '오류',
  hint: '힌트',
  isNan: '값이 NaN',
  settled: '그 자체로는 판정 보류',
  rows: (count) => `데이터 ${count}건`,
  against: (now, before) => `${now}, 기준값 ${before}`,
  againstBaseline: (term) => `${term}, 기준값과 비교`,
  atMost: (amount) => `${amount}까지 허용`,
  atLeast: (amount) => `${amount}까지 허용`,
  ofChange: (interval) => `변화량: ${interval}`,
  asBefore: '모든 데이터의 손실이 기준값과 같음',
  counts: ({ count, passed, failed, open, errors, rows, skipped, seconds }) =>
    `검사 ${count}개: 통과 ${passed}, 실패 ${failed}${open === 0 ? '' : `, 판정 보류 ${open}`}${errors === 0 ? '' : `, 오류 ${errors}`} (데이터 ${rows}건, 제외 ${skipped}건, ${seconds}초)`,
  largestBy: (loss) => [loss, ' 손실이 큰 데이터'],
  heads: ['판정', '검사', '값', '통과 조건', '데이터 수', '비고'],
  unannotated: (count) => `주석을 달지 못한 검사 ${count}개: GitHub는 종류마다 10개만 표시한다`,
  more: (count) => `그 밖에 ${count}개`,
};
