import type { Dictionary } from '../../en/dictionary.ts';

export const list: Dictionary['list'] = {
  name: '이름',
  aliases: '다른 이름',
  family: '종류',
  formula: '수식',
  conventions: '관례가 바꾸는 것',
  aliasesLeftOut: '다른 이름은 자리가 없어 생략: 더 넓은 터미널이나 --format markdown으로 표시',
  libraries: '라이브러리에서의 이름',
  notPlanned: '입력이 예측값과 실제값의 표가 아니므로 만들지 않는다:',
  notPlannedLosses: [
    ['CTC', '길이가 다른 두 열과 그 정렬 전체'],
    ['생존 분석의 손실 (Cox, AFT)', '어떤 시점보다 늦다는 것만 아는 시간'],
    ['NT-Xent, circle 등', '한 배치 안의 모든 임베딩 쌍'],
    ['순위 손실 (LambdaRank, NDCG, ListNet)', '한 질의에 속한 행들 사이의 비교'],
  ],
};
