/** What a comparison says. */
export const compare = {
  difference: 'difference',
  relative: 'relative',
  wins: 'wins',
  ties: 'ties',
  losses: 'losses',
  toRight: 'wrong → right',
  toWrong: 'right → wrong',
  verdict: 'verdict',
  reference: 'reference',
  outcome: { better: 'better', worse: 'worse', undecided: 'not decided' },
  notWhole: 'not whole in every model',
  method: 'intervals',
  paired: (how: string) => `of the differences of paired losses, ${how}`,
  together: (confidence: string, each: string, count: number) =>
    `${each} % each, so that all ${count} hold together at ${confidence} % (Bonferroni)`,
  byGroup: 'change of the mean loss by group',
  contribution: 'contribution',
  sameMix: 'all of it is change within groups: the models have the same rows, so the mix of groups does not change',
  groups: (count: string, shown: string) =>
    `${count} groups (the ${shown} that change most shown; --format json has them all)`,
  rows: (name: string, reference: string) => `rows that change most from ${reference} to ${name}`,
  change: 'change',
  ofModel: (what: string, name: string) => `${what} ${name}`,
  interval: (confidence: string, low: string, high: string) =>
    `${confidence} % interval of the difference ${low} to ${high}`,
  winsOf: (wins: string, rows: string) => `wins ${wins} of ${rows}`,
  better: (name: string) => `${name} is better`,
  worse: (name: string) => `${name} is worse`,
  than: (verdict: string, reference: string) => `${verdict} than ${reference}`,
  against: (value: string, other: string) => `${value} against ${other}`,
  notShown: (name: string, reference: string) => `not decided: no difference between ${name} and ${reference} is shown`,
  smaller: (name: string, what: string) => `not decided: in this sample ${name} has the smaller ${what}`,
  higher: (name: string, what: string) => `not decided: in this sample ${name} has the higher ${what}`,
  same: (name: string, reference: string, what: string) =>
    `not decided: in this sample ${name} and ${reference} have the same ${what}`,
  best: (name: string, count: number) => `${name} is the best of ${count}: better than each other`,
  noBest: (name: string, what: string) =>
    `which model is the best is not decided: in this sample ${name} has the best ${what}`,
  noMore: (reason: string) => `the data do not show more: ${reason}`,
  /** The line of a margin: how much worse the model is, held against it. */
  margin: (name: string, value: string, sign: string, margin: string) => `${name}: worse by ${value} ${sign} ${margin}`,
};
