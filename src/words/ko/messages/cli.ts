import type { cli as en } from '../../en/messages/cli.ts';

export const cli: typeof en = {
  'of-check': ({ name }) => name,
  'max-of-score': ({ label }) => `${label}: 클수록 좋은 점수이다`,
  'limit-headline-below': () => "--fail-if 'headline < 0.9'",
  'max-of-headline': ({ label }) =>
    `--max는 데이터별 손실의 평균을 제한한다; ${label}의 대표값은 headline으로 제한한다: --fail-if 'headline > X'`,
  'no-job-summary': () => '작업 요약을 기록하지 못함',
};
