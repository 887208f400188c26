import { listNames } from '../../columns.ts';
import type { library as en, OptionKind } from '../../en/messages/library.ts';
import { flagged } from '../../flag.ts';
import { quote } from '../../text.ts';

const ROLES: Readonly<Record<string, string>> = { prediction: '예측값', label: '실제값', weight: '가중치' };

/** What a role is called; a part of a loss has the name of its flag. */
const role = (name: string): string => ROLES[name] ?? name;

const OPTION_KINDS: Readonly<Record<OptionKind, string>> = {
  truth: 'true 또는 false가',
  text: '문자열이',
  names: '이름의 배열이',
  count: '0 이상의 정수가',
  number: '숫자가',
  numbers: '숫자나 숫자의 배열이',
};

export const library: typeof en = () => ({
  'one-column-of-classes': ({ loss }) => `${loss}에는 클래스마다 예측값 열이 하나씩 필요한데 열이 하나뿐임`,
  'sides-swapped': () => '예측값과 실제값이 서로 바뀌지 않았는지 확인한다',
  'one-column-is-bce': () => '확률 열이 하나이면 bce를 쓴다',
  'columns-are-no-parts': ({ width, parts }) => {
    const wanted = parts.map(({ name, isSingle }) => `${name}(${isSingle ? '1열' : '1열 이상'})`).join(', ');
    return `예측값 ${width}열을 ${wanted}로 나눌 수 없음`;
  },
  'flags-name-parts': ({ flags }, _say, _place, flag) =>
    `열을 지정한다: ${Object.keys(flags)
      .map((name) => `${flag({ [name]: null })} 열`)
      .join(' ')}`,
  'parameter-length': ({ flags, length, width }, _say, _place, flag) =>
    `${flag(flags)}: 숫자는 ${length}개인데 열은 ${width}개임`,
  'one-column-alone': ({ loss, convention, width }) =>
    `${convention} 관례의 ${loss}에는 열이 하나여야 하는데 ${width}개임`,
  'pool-columns': flagged((flags) => `${flags}: 모든 열을 함께 계산한다`),
  'average-columns': flagged((flags) => `${flags}: 열마다 구한 값을 평균한다`),
  'targets-are-no-indices': flagged((flags) => `${flags}: 실제값이 클래스 번호일 때만 쓸 수 있음`),
  'weight-zero-leaves-out': () => '목표값의 행을 제외하려면 가중치를 0으로 한다',
  'label-width': ({ predictions, labels, wanted }) =>
    `예측값이 ${predictions}열이면 실제값은 ${wanted.join('열 또는 ')}열이어야 하는데 ${labels}열임`,
  'loss-takes-no-labels': ({ loss }) => `${loss}에는 실제값이 없다`,
  'flags-name-columns': ({ flags }, _say, _place, flag) =>
    `열은 ${Object.keys(flags)
      .map((name) => flag({ [name]: null }))
      .join(', ')}로 지정한다`,

  'not-a-finite-count': ({ name, value }) => `${role(name)}: 0 이상의 유한한 수가 아님: ${value}`,
  'not-a-class-index': ({ value, classes }) => `클래스 ${classes}개(0부터 ${classes - 1}까지) 중 하나가 아님: ${value}`,
  'count-from-one': flagged((flags) => `실제값을 1부터 센다면 ${flags}을 쓴다`),
  'part-below-other': ({ name, value, other, limit }) => `${name} ${value}: ${other} ${limit}보다 작음`,
  'outside-domain': ({ name, value, domain, loss }, say) =>
    `${role(name)} ${value}: ${loss}의 정의역(${say(domain)})을 벗어남`,
  percentages: () => '백분율이라면 --scale 0.01을 쓴다',
  'rows-of-hundred': () => '예측값의 모든 행의 합이 1이 아니라 100임',
  'logits-are-shares': flagged(
    (flags) => `${flags}는 점수(로짓)를 위한 것인데, 예측값의 모든 행이 합이 1인 확률 분포임`,
  ),
  'leave-out-logits': flagged((flags) => `${flags}를 뺀다`),
  'logits-of-library-are-shares': () => '예측값의 모든 행의 합이 1임: 라이브러리는 점수(로짓)를 받는데 확률로 보인다',
  'logits-within-unit': () => '예측값을 점수(로짓)로 읽었는데 모두 [0, 1] 안에 있음',
  'logits-are-classes': ({ value, flags }, _say, _place, flag) =>
    `${flag(flags)}는 점수(로짓)를 위한 것인데, 예측값이 클래스 번호임: ${value}`,
  'probabilities-are-classes': () => '예측값을 확률로 읽었는데 클래스처럼 모두 0 또는 1임',
  'classes-and-probabilities': ({ value, other, at }, _say, placeText) =>
    `클래스 ${value}: 확률 ${other}(${placeText(at)})과 함께 쓸 수 없음`,
  'two-labels-are': ({ classes }) =>
    `실제값이 ${classes.join('과 ')}이면 --classes ${classes.join(',')}로 확률이 둘째 클래스의 것임을 알린다`,
  'labels-may-count-from-one': ({ fromZero, fromOne, flags }, _say, _place, flag) =>
    `0인 실제값이 없고, 가장 큰 예측값이 실제값의 열인 행은 ${fromZero}개, 그 앞 열인 행은 ${fromOne}개임: 실제값을 1부터 센다면 ${flag(flags)}을 쓴다`,
  'raw-scores': flagged((flags) => `확률이 아니라 점수(로짓)라면 ${flags}를 쓴다`),
  'shares-of-another-total': flagged((flags) => `합이 1이 아닌 비율이라면 ${flags}를 쓴다`),
  'rows-as-they-are': flagged((flags) => `${flags}: 행을 그대로 쓴다`),
  'target-rows-as-they-are': flagged(
    (flags) => `목표값의 행은 원-핫이거나 확률 분포이다. 행을 그대로 쓰려면 ${flags}를 쓴다`,
  ),
  'row-sum': ({ role: name, sum }) => `${role(name)} 행의 합이 1이 아님: ${sum}`,
  'both-labels': ({ value, other, earlier }, _say, placeText) =>
    `실제값 ${value}: 실제값 ${other}(${placeText(earlier)})과 함께 쓸 수 없음`,
  'labels-are-either': ({ labels: [first, second] }) => `실제값은 ${first}과 1 또는 ${second}과 1이다`,
  'nan-loss': ({ loss }) => `${loss} 손실이 NaN임`,

  'rows-sum-nearly': ({ role: name, rows, flags }, _say, _place, flag) =>
    `${name === 'label' ? '목표값' : '예측값'}의 합이 1과 1e-6 넘게 다른 행: ${rows}개${flags ? `. ${flag(flags)}는 각 행을 그 합으로 나눈다` : ''}`,
  'outside-usual': ({ count, domain, becomes, convention, flags }, say, _place, flag) =>
    `${say(domain)} 밖의 예측값 ${count}개를 ${convention} 관례대로 ${becomes === 'clipped' ? '잘라 냈다' : '그대로 썼다'}${flags ? `. 점수(로짓)에는 ${flag(flags)}를 쓴다` : ''}`,
  'labels-read-as': ({ label, as }) => `실제값 ${label}과 1을 ${as}과 1로 읽음`,

  'unequal-array-counts': ({ predictions, others, role: name }) =>
    `예측값은 ${predictions}개인데 ${role(name)}은(는) ${others}개임: 개수가 같아야 한다`,
  'no-samples': ({ loss }) => `데이터가 없어 ${loss}을(를) 구할 수 없음`,
  'part-missing': ({ loss, parts, missing }) => `${loss}에는 ${parts.join(', ')} 모두 필요한데 ${missing} 없음`,
  'unknown-part': ({ loss, name }) => `${loss}에 없는 부분: ${quote(name)}`,
  'unequal-parts': ({ first, other, rows, others }) => `행의 수가 다름: ${first} ${rows}행, ${other} ${others}행`,
  'give-base': () => 'base로 지정한다',

  'no-loss': ({ given }) => `손실이 아님: ${given}`,
  'name-a-loss': () => "'mse' 같은 이름이나 losses의 손실을 쓴다",
  'losses-are-listed': () => 'losses에 모든 손실이 이름과 함께 있다',
  'no-options': ({ given }) => `옵션 객체가 아님: ${given}`,
  'no-parameters': ({ given }) => `매개변수 객체가 아님: ${given}`,
  'unknown-option': ({ call, option }) => `${call}에 없는 옵션: ${quote(option)}`,
  'known-options': ({ options }) => `옵션: ${options.join(', ')}`,
  'option-is-parameter': ({ loss, name, given }) => `${loss}의 매개변수이다: parameters: { ${name}: ${given} }`,
  'parameter-is-option': ({ name, given }) => `parameters 밖에 쓴다: ${name}: ${given}`,
  'option-without-effect': ({ call }) =>
    `${call}는 데이터마다 그 손실의 기울기를 주며, 가중치나 합, 평균은 들어가지 않는다`,
  'option-of-other-kind': ({ given, wanted }) => `${given}: ${OPTION_KINDS[wanted]} 아님`,
  'options-come-last': () => '옵션은 넷째 인수이다',
  'not-an-array': ({ given }) => `배열이 아님: ${given}`,
  'array-of-iterable': () => 'Array.from으로 배열을 만들 수 있다',
  'array-unreadable': ({ reason }) => `읽을 수 없음: ${reason}`,
  'too-many-numbers': ({ count }) => `숫자 ${count}개를 담을 메모리가 없음`,
  'no-number-given': ({ given }) => `숫자가 아님: ${given}`,
  'no-doubles-given': ({ given }) => `Float64Array가 아님: ${given}`,
  'unequal-rows': ({ first, second }) => `숫자가 ${first}개와 ${second}개임: 개수가 같아야 한다`,
  'no-divisor-given': ({ given }) => `0보다 큰 bigint가 아님: ${given}`,
  'no-sum-given': ({ given }) => `정확한 합이 아님: ${given}`,
  'numbers-of-texts': () => '숫자를 적은 문자열은 values.map(Number)로 숫자가 된다',
  'no-row-given': ({ given, width }) => `첫 값은 ${width}열의 행인데 행이 아님: ${given}`,
  'one-number-a-row': ({ width }) => `데이터마다 하나여야 하는데 ${width}열임`,
  'kinds-mixed': ({ given, other, at }, _say, placeText) => `${given}: ${other}(${placeText(at)})과 함께 쓸 수 없음`,
  'sample-is-a-row': () => '열이 여럿인 데이터 하나는 행 하나이다: [[…]]',
  'labels-missing': ({ loss }) => `${loss}에는 실제값이 필요함`,
  'two-labels-in-order': ({ classes }) =>
    `실제값이 ${classes.join('과 ')}이면 classes: [${classes.join(', ')}]로 확률이 둘째 클래스의 것임을 알린다`,
  'divide-by-hundred': () => '백분율이라면 100으로 나눈다',
  'words-need-classes': ({ example }) =>
    `단어는 classes에 번호 순서대로 이름을 줄 때만 클래스이다: classes: ${example}`,
  'ones-are-either': () => '모든 예측값이 1이어서 첫째 클래스인지 둘째 클래스의 확률인지 알 수 없음',
  'words-say-classes': () => '예측값과 실제값을 values.map(String)으로 문자열로 주고 classes에 이름을 주면 클래스이다',
  'no-class-given': ({ given, classes: { names, range } }) =>
    `클래스 ${[names && listNames(names), range?.join('–')].filter((part) => part !== undefined).join(' 또는 ')} 중 하나가 아님: ${given}`,
  'array-without-columns': () => '열이 없음',
  'ragged-array': ({ width, first }) => `첫 행은 ${first}열인데 ${width}열임`,
});
