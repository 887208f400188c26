import type { loss as en } from '../../en/messages/loss.ts';

export const loss: typeof en = {
  'part-widths': ({ parts }) => {
    const found = parts.map(({ name, width }) => `${name} ${width}열`).join(', ');
    const several = parts.flatMap(({ name, isSingle }) => (isSingle ? [] : name));
    const singles = parts.flatMap(({ name, isSingle }) => (isSingle ? name : []));
    const rules = [
      ...(singles.length > 0 ? [`${singles.join(', ')}: 열 하나`] : []),
      ...(several.length > 1 ? [`${several.join(', ')}: 같은 수의 열`] : []),
    ];
    return `${found}; 필요한 열은 ${rules.join(', ')}`;
  },
  'no-base-column': ({ loss: name }) => `${name}에는 나눗수가 되는 열이 필요함`,
  'name-base-column': ({ flag }) => `열을 지정: --${flag} 열`,
};
