import type { flags as en } from '../en/flags.ts';
import type { FlagWords } from '../flag-words.ts';

export const flags: Readonly<Record<keyof typeof en, FlagWords>> = {
  pred: {
    value: '열',
    brief: '예측값 열: 이름, 3-12, p_*, 쉼표 목록',
    help: '예측값 열: 이름, 위치, 범위 3-12, 패턴 p_*, 쉼표 목록',
  },
  label: {
    value: '열',
    brief: '실제값 열; 앞의 preds:나 labels:는 파일을 가리킨다',
    help: '실제값 열, 쓰는 법은 같다; 앞에 preds:나 labels:를 붙여 파일을 가리킨다',
  },
  weight: { value: '열', help: '행마다의 가중치: 두 파일 중 하나의 열, 또는 가중치만 담은 파일' },
  id: {
    value: '열',
    help: '이 키 열로 행을 짝짓는다. 순서는 달라도 된다. 이름이 다르면 preds:A,labels:B. LABELS는 메모리에 담는다',
  },
  'compare id': {
    value: '열',
    help: '이 키 열로 행을 짝짓는다. 순서는 달라도 된다. 이름이 다르면 preds:A,labels:B. 예측값은 메모리에 담는다',
  },
  onlyCommon: {
    help: '--id와 함께: 한 파일에만 있는 키를 빼고 그 수를 알린다',
    off: '한 파일에만 있는 키는 오류이다(기본)',
  },
  unrelated: {
    value: '열',
    help: '두 파일에서 이름은 같지만 서로 관계없는 열: 행을 위치로 짝지을 때 값이 달라도 된다',
  },
  missing: { value: '방법', help: 'error(기본), 또는 빈 필드, NA, null, NaN이 있는 행을 빼는 skip' },
  scale: { value: '수', help: '예측값에 곱할 수. 백분율이면 0.01' },
  asIs: {
    help: '잘못되어 보이는 입력도 있는 그대로 받는다',
    off: '이름이나 손실과 어긋나는 입력은 오류(기본)',
  },
  classes: { value: '이름', help: '클래스 열이나 단어로 된 클래스의 이름, 차례대로' },
  classBase: { value: 'n', help: '실제값에서 첫 클래스의 번호(기본 0)' },
  axis: { help: '0: 클래스가 행이고 열 하나가 데이터 한 건이다. 파일을 통째로 읽는다' },
  header: { help: 'CSV의 첫 행은 헤더이다(기본: 내용을 보고 정한다)', off: 'CSV의 첫 행은 데이터이다' },
  predsHeader: {
    help: '예측값 파일만: 첫 행은 헤더이다. --header preds:와 같다',
    off: '예측값 파일의 첫 행은 데이터이다. --no-header preds:와 같다',
  },
  labelsHeader: {
    help: '실제값 파일만: 첫 행은 헤더이다. --header labels:와 같다',
    off: '실제값 파일의 첫 행은 데이터이다. --no-header labels:와 같다',
  },
  reading: { value: '파일', help: '--dry-run --format json이 적은 대로 파일을 읽는다. 다른 플래그가 먼저다' },
  delimiter: {
    value: '글자',
    help: '필드의 구분자(기본: 쉼표, TSV는 탭, 또는 모든 줄을 똑같이 나누는 다른 글자). whitespace는 이어진 공백과 탭 전체',
  },
  decimal: { value: '기호', help: '텍스트의 소수점: . 또는 , (기본: 점. ";"로 나누고 모든 값이 맞으면 쉼표)' },
  comment: { value: '글자', help: '이 글자로 시작하는 줄을 뺀다(기본: 행이 아닌 #, % 줄)' },
  inputFormat: {
    value: '형식',
    help: (choices) =>
      `${choices}; JSON은 통째로, Parquet과 Arrow는 행 묶음으로, 나머지는 흘려 읽는다. 끝부터 읽는 형식(npz, parquet, arrow)은 파이프에서 오면 메모리에 담는다`,
  },
  'act inputFormat': { value: '형식', help: (choices) => choices },
  threads: { value: 'n', help: '큰 파일을 읽는 스레드 수(기본: 이 기계가 한꺼번에 돌리는 만큼)' },
  dryRun: {
    brief: '해석한 내용과 처음 몇 쌍만 보이고 계산하지 않는다',
    help: '해석한 내용과 처음 몇 쌍을 보이고 계산하지 않는다',
  },

  where: {
    value: '조건',
    help: "조건에 맞는 행만: 'split == test', 두 열을 견주려면 'y != yhat'; == != < <= > >=, and, or, not, in (a, b), is missing; 열 이름과 같은 값은 따옴표로 묶는다",
  },
  limit: { value: 'n', help: '처음 n행만: 그 뒤는 읽지 않는다' },
  sample: { value: 'n', help: '무작위로 복원 추출한 n행의 배치, 한 번만 읽는다' },
  seed: { value: 'n', help: '배치를 정하는 시드, PCG32(기본 0)' },
  replacement: { help: '같은 행을 다시 뽑을 수 있다(기본)', off: '같은 행을 두 번 뽑지 않는다' },
  repeat: { value: 'r', help: '배치를 r번 뽑아 전체 행의 결과와 나란히 보인다' },

  convention: {
    value: '이름',
    brief: 'math, scratch, keras, torch, sklearn, 또는 그 목록',
    help: 'math, scratch, keras, torch, sklearn; 목록을 주면 열을 하나씩 낸다',
  },
  reduction: { help: '대표값의 종류(기본: 그 손실에서 널리 쓰는 값)' },
  allowNan: { help: 'NaN도 값으로 보며, 평균은 NaN이 된다', off: 'NaN인 손실은 오류이다(기본)' },
  skill: {
    help: '실제값을 모두 담아 두어야 하는 때에도 최선의 상수 예측을 구한다',
    off: '한 번 읽어 구할 수 있을 때만 최선의 상수 예측을 구한다(기본)',
  },
  perOutput: { help: '출력 열마다의 결과도 낸다', off: '모든 출력 열을 합친 결과 하나(기본)' },

  ci: { help: '참 대표값이 들어 있는 신뢰구간, 기본 --confidence 95', off: '신뢰구간 없음(기본)' },
  by: { value: '열', help: '행 그룹별 손실, 가장 나쁜 그룹부터: 두 파일 중 하나의 열' },
  'check by': { value: '열', help: '이 열로 행을 그룹 짓는다. worst-group 한계에 쓴다' },
  'compare by': { value: '열', help: '행 그룹별 변화와 각 그룹이 전체에 더하는 몫' },
  all: { help: '라이브러리에서 부르는 이름, 넣지 않을 손실과 그 까닭도(table, markdown)' },
  format: {
    value: '형식',
    brief: 'table, plain, json, ndjson, csv, tsv, markdown',
    help: (choices) => `${choices}; json은 모든 손실을 담는다`,
  },
  'compare format': { value: '형식', help: (choices) => `${choices} (기본 table)` },
  'list format': { value: '형식', help: (choices) => `${choices} (기본 table)` },
  'act format': { value: '형식', help: (choices) => `${choices} (기본 csv)` },
  'check format': {
    value: '형식',
    help: (choices) => `${choices}; table은 한 줄에 하나씩(기본, GitHub Actions에서는 github)`,
  },
  report: { value: '형식=파일', help: '같은 내용을 파일에도 쓴다. 예: junit=lossctl.xml; 여러 번 쓸 수 있다' },
  output: {
    value: '파일',
    brief: '파일에 쓴다. 형식은 확장자를 따른다',
    help: '파일에 쓴다. 전부 쓰거나 아예 쓰지 않는다. --format이 없으면 .json, .csv, .tsv, .ndjson, .md가 형식을 정한다',
  },
  quiet: { help: '대표값 하나만' },
  'compare quiet': { help: '결론만, 한 줄에 하나씩' },
  'check quiet': { help: '표준 출력 없음: 종료 코드와, 표준 오류의 판정만' },
  rows: {
    value: 'n|all',
    help: '표에 보일 행(기본: 20행까지 모두, 그보다 많으면 처음과 마지막 5행; 그룹은 가장 나쁜 20개)',
  },
  worst: {
    value: 'k',
    brief: '손실이 가장 큰 k행과 전체 손실 중 비율만',
    help: '손실이 가장 큰 k행과 전체 손실 중 비율만; 그룹이 있으면 그룹마다 k행',
  },
  'compare worst': {
    value: 'k',
    brief: '가장 많이 달라지는 k행(기본 5)',
    help: '가장 많이 달라지는 k행(기본 5); csv에서는 이 행만',
  },
  show: { value: '열', help: '출력하는 행 옆에 두 파일의 다른 열을 쓰인 그대로 보인다' },
  'compare show': { value: '열', help: '많이 바뀐 행 옆에 기준 모델의 파일이나 LABELS의 열을 쓰인 그대로 보인다' },
  best: { value: 'k', help: '손실이 가장 작은 k행만' },
  gradient: { help: '데이터마다 손실을 예측값(또는 로짓)으로 미분한 값', off: '미분값 없음(기본)' },
  perSample: { help: '행마다의 손실도(기본)', off: '요약만' },
  'check perSample': {
    help: '--update-baseline과 함께: 행마다의 손실도 저장하여, --confidence가 변화의 신뢰구간으로 판정하게 한다',
    off: '대표값만(기본)',
  },
  precision: { value: 'n', help: '유효 숫자의 수(기본: 그 수가 가진 전부)' },
  progress: { help: '진행 상황을 표준 오류에 보인다(기본: 터미널에서, 1초 뒤부터)', off: '진행 상황 없음' },
  lang: { value: 'en|ko', help: '사람이 읽는 글의 언어' },
  color: { value: '때', help: 'auto, always, never(auto: 터미널에서만)' },

  failIf: {
    value: '한계',
    brief: "성립하면 종료 코드 1. 예: 'mean > 0.05'",
    help: "성립하면 종료 코드 1. 예: 'mean > 0.05'; sum, max, n, skipped, accuracy, headline, 손실 이름(그 대표값), worst-group(--by와 함께), share-of-worst(K)도 된다. median과 p1~p99는 모든 손실을 담아 둔다; 여러 번 쓸 수 있다",
  },
  max: { value: '숫자', help: '대표값(손실을 대표하는 수)이 이보다 크면 종료 코드 1' },
  min: { value: '숫자', help: '점수(accuracy, r2)에 쓴다: 대표값이 이보다 작으면 종료 코드 1' },
  confidence: {
    value: '퍼센트',
    help: 'mean, sum, headline, accuracy의 한계를 신뢰구간으로 판정한다: 판정할 수 없으면 종료 코드 3',
  },
  'compare confidence': { value: '퍼센트', help: '모든 차이의 신뢰구간을 합친 신뢰수준(기본 95; 여럿이면 Bonferroni)' },
  clusters: { value: '열', help: '이 열의 값이 같은 행은 서로 독립이 아니다: 신뢰구간에 쓴다' },
  inconclusive: { help: '신뢰구간으로 판정할 수 없는 한계를 무엇으로 볼지' },
  baseline: { value: '파일', help: '거기에 저장된 기준값보다 대표값이 나쁘면 실패' },
  tolerance: { value: '크기', help: '얼마나 나빠도 되는지: 기준값의 1%, 또는 0.003(기본 0)' },
  nonInferiority: {
    value: '여유',
    brief: '더 나쁨이 확실하면 1, 모르면 3으로 끝난다',
    help: '이보다 나쁘지 않음이 확실하면 0, 나쁨이 확실하면 1, 아니면 3으로 끝난다',
  },
  'check nonInferiority': { value: '여유', help: '변화의 신뢰구간에 대한 여유. 신뢰구간은 --confidence로 청한다' },
  updateBaseline: { help: '판정하지 않고 지금 결과를 그 파일에 쓴다' },
  config: { value: '파일', help: '이 파일의 검사(LOSS 없이: lossctl.yaml)' },
  only: { value: '이름', help: '파일에서 이 이름의 검사만' },
  init: {
    brief: 'lossctl.yaml의 예를 쓴다',
    help: 'lossctl.yaml의 예를 쓴다. LOSS PREDS [LABELS]를 주면 그 파일의 것을',
  },

  labels: { value: '파일', help: '모든 모델의 실제값' },
  models: {
    value: '열',
    brief: '한 파일의 예측값 열들: 열마다 모델 하나',
    help: '여러 파일 대신 한 파일의 예측값 열들: 열마다 모델 하나',
  },
  names: { value: '이름', help: '모델을 부르는 이름(기본: 파일이나 열의 이름)' },
  reference: { value: '이름', help: '다른 모델과 견줄 기준 모델(기본: 첫째)' },
};
