import type { loss as en } from '../../en/messages/loss.ts';
import { flagged } from '../../flag.ts';
import type { Flags, FlagValue } from '../../message.ts';
import { quote } from '../../text.ts';

const showLoss = ({ loss: name, values }: { readonly loss: string; readonly values: Flags }): string => {
  const texts = Object.entries(values).map(([parameter, value]) => `${parameter} ${value}`);
  return texts.length > 0 ? `${name}(${texts.join(', ')})` : name;
};

const show = (value: FlagValue | readonly number[]): string => {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'object' ? value.join(', ') || 'none' : String(value);
};

export const loss: typeof en = () => ({
  'unknown-loss': ({ text }) => `알 수 없는 손실: ${quote(text)}`,
  'unknown-name-in-library': ({ text, library }) => `lossctl이 아는 ${library}의 손실이 아님: ${quote(text)}`,
  'name-of-several-losses': ({ text }) => `라이브러리마다 다른 손실을 뜻하는 이름: ${quote(text)}`,
  'name-senses': ({ senses }) => senses.map((sense) => `${sense.name} = ${showLoss(sense)}`).join(', '),
  'name-unlike': (text, say) => say(text),
  'list-shows-losses': ({ command }) => `모든 손실은 ${command}로 볼 수 있다`,
  'list-shows-names': ({ command }) => `라이브러리마다 쓰는 이름은 ${command}로 볼 수 있다`,
  'name-read-as': ({ name, convention, several, note, ...named }, say) =>
    `${name} → ${showLoss(named)}${several === undefined ? '' : `, 예측 열이 여러 개이면 ${several}`}${convention === undefined ? '' : ` (${convention} 관례)`}${note === undefined ? '' : `: ${say(note)}`}`,

  'unknown-convention': ({ text, known }) => `알 수 없는 관례: ${quote(text)}. 쓸 수 있는 관례는 ${known.join(', ')}`,
  'unknown-reduction': ({ text, known }) =>
    `알 수 없는 집계 방법: ${quote(text)}. 쓸 수 있는 방법은 ${known.join(', ')}`,
  'no-elementmean': ({ loss: name }) =>
    `${name}에는 elementmean이 의미가 없음: 데이터 한 건의 손실이 열에 대한 합이 아니다`,
  'no-skill': ({ loss: name }) => `${name}에는 가장 좋은 상수 예측이 없어 스킬 점수도 없다`,

  'unknown-parameter': ({ loss: name, parameter }, _say, _place, flag) =>
    `${name}에 없는 매개변수: ${flag({ [parameter]: null })}`,
  'known-parameters': ({ parameters }, _say, _place, flag) =>
    `쓸 수 있는 매개변수: ${parameters.map((name) => flag({ [name]: null })).join(', ')}`,
  'not-parameter-truth': ({ value }) => `true 또는 false가 아님: ${show(value)}`,
  'not-parameter-choice': ({ value, choices }) => `${choices.join(', ')} 중 하나가 아님: ${show(value)}`,
  'not-parameter-number': ({ value }) => `숫자가 아님: ${show(value)}`,
  'not-parameter-numbers': ({ value }) => `쉼표로 구분한 숫자가 아님: ${show(value)}`,
  'parameter-outside-domain': ({ value, domain }, say) => `허용 범위 ${say(domain)} 밖의 값: ${show(value)}`,
  'parameter-is-idle': ({ flags, reason }, say, _place, flag) => `${flag(flags)}: 여기서는 효과가 없음. ${say(reason)}`,

  'no-class-named': ({ text }) => `클래스 이름이 없음: ${quote(text)}. 이름=숫자 꼴로 쓴다`,
  'not-a-class-name': ({ name, classes }) => `클래스 ${classes.join(', ')} 중 하나가 아님: ${quote(name)}`,
  'where-class-names-stand': () => '클래스 이름은 예측값의 헤더나 --classes에서 읽는다',
  'class-weighed-twice': ({ name }) => `두 번 지정한 클래스: ${quote(name)}`,

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
  'name-base-column': flagged((flags) => `열을 지정한다: ${flags} 열`),

  'declared-remedy': ({ text, flags }, say, _place, flag) => say(text).replace('{}', () => flag(flags)),
});
