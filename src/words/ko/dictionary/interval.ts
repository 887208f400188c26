import type { Dictionary } from '../../en/dictionary.ts';

export const interval: Dictionary['interval'] = {
  name: (confidence) => `${confidence} % 신뢰구간`,
  text: (confidence, low, high, method, clusters) =>
    `${confidence} % 신뢰구간 ${low} ~ ${high}, ${method}${clusters === undefined ? '' : `, 군집 ${clusters}개`}`,
  missing: (confidence, reason) => `${confidence} % 신뢰구간 없음: ${reason}`,
  none: '없음',
  ends: (low, high) => `${low} ~ ${high}`,
  by: (method, units, unit) => `${method}, ${unit === 'row' ? `데이터 ${units}건` : `군집 ${units}개`}`,
  method: {
    'bootstrap-t': '부트스트랩 t 방법',
    'student-t': '스튜던트 t 분포',
    wilson: '윌슨 방법',
    'bonett-price': '보넷-프라이스 방법',
  },
};
