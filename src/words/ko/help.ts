import type { HelpWords } from '../en/help.ts';

export const help: HelpWords = {
  usage: '사용법:',
  anyFlags: '[옵션]',
  flags: '옵션:',
  losses: '손실:',
  activations: '활성화 함수:',
  examples: '예:',
  groups: {
    input: '입력:',
    rows: '행:',
    loss: '손실:',
    output: '출력:',
    verdict: '판정:',
    models: '모델:',
    baseline: '기준값:',
    checks: '파일에 쓴 검사:',
    help: '도움말:',
  },
  title: (version) => `lossctl ${version}: 데이터마다의 손실과 그 정확한 평균`,
  moreOfLosses: 'lossctl LOSS --help는 그 손실의 옵션을, --help-all은 모든 옵션을 보인다.',
  exitCodes: '종료 코드: 0 끝났고 모든 검사를 통과함; 1 검사 실패;\n2 답할 수 없음; 3 이 데이터로는 판정할 수 없음.',
  more: (level) => ({ short: '더: --help, --help-all.', common: '모든 옵션: --help-all.', all: '' })[level],
  explains: (loss) => `뜻: lossctl explain ${loss}`,
  numbers: '숫자들',
  number: '숫자',
  name: '이름',
  byDefault: (value) => `(기본 ${value})`,
  notFlag: (flag) => `${flag}의 반대. 관례가 그것을 정해도 이것이 이긴다`,
  files: {
    short: '파일: CSV, JSON, Parquet 등; "-"는 표준 입력.',
    long: '파일: CSV, TSV, JSON, NDJSON, NPY, NPZ, Parquet, Arrow, gzip이나 zstd로 묶은 것도; "-"는 표준 입력.',
  },
  noLabels: '실제값이 없는 손실이다.',
  labelsInPreds: 'LABELS가 없으면 둘 다 PREDS에.',
  parts: (names) => `PREDS의 한 행은 헤더의 이름이나 이 순서로:\n${names}`,
  commands: {
    score: {
      usage: 'LOSS[,LOSS...] PREDS [LABELS]',
      summary: '데이터마다의 손실과 그 평균',
      about: '',
      examples: [],
    },
    check: {
      usage: 'check [LOSS PREDS [LABELS]]',
      summary: 'CI를 위한 판정: 한계를 넘으면 종료 코드 1',
      about:
        '손실을 한계와 견준다: 모두 지키면 종료 코드 0, 하나라도 넘으면 1, 알 수 없으면 2. NaN은 어떤 한계도 지키지 못한다. LOSS가 없으면 lossctl.yaml의 모든 검사를 한다.',
      examples: ["lossctl check mse preds.csv labels.csv --max 0.05 --fail-if 'p95 > 0.2'"],
    },
    compare: {
      usage: 'compare LOSS A B [C ...]',
      summary: '모델들을 짝지은 신뢰구간으로 비교',
      about: '같은 행에서 모델들을 기준 모델과 견준다. 기준은 첫째 모델이고, --reference로 바꾼다.',
      more: '대표값의 차이에 대한 짝지은 신뢰구간이 모두 0보다 나은 쪽에 있을 때만 더 낫다고 한다. 한 모델에라도 없거나 값이 빠진 행은 모두에서 빼고 그 수를 센다. 실제값은 모델마다 한 번씩 읽는다.',
      examples: [
        'lossctl compare ce a.csv b.csv --labels y.csv --id user_id --by region',
        'lossctl compare mse scored.csv --models pred_a,pred_b --label y',
      ],
    },
    act: {
      usage: 'act NAME FILE',
      summary: '파일의 수에 sigmoid, softmax, logit 등을 적용',
      about: '파일의 모든 수에 활성화 함수를 적용하여, lossctl이 다시 읽을 수 있는 같은 꼴의 파일을 낸다.',
      examples: ['lossctl act sigmoid logits.csv | lossctl bce - labels.csv'],
    },
    list: {
      usage: 'list',
      summary: '모든 손실: 이름, 다른 이름, 갈래, 식',
      about: '모든 손실의 이름, 다른 이름, 갈래, 식.',
      examples: ['lossctl list --all'],
    },
    explain: {
      usage: 'explain LOSS [PREDS LABELS]',
      summary: '식, 매개변수, 관례, 도함수',
      about:
        '손실이 재는 것과 잘못 이끄는 때, 식, 매개변수, 관례, 도함수. 파일을 주면 그 첫 행을 관례마다 계산해 보인다.',
      examples: ['lossctl explain huber', 'lossctl explain ce probs.csv labels.csv'],
    },
  },
};
