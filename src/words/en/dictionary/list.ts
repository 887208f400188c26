/** What the catalogue says. */
export const list = {
  name: 'name',
  aliases: 'aliases',
  family: 'family',
  formula: 'formula',
  conventions: 'conventions change',
  aliasesLeftOut: 'other names have no room here: a wider terminal or --format markdown shows them',
  libraries: 'names in libraries',
  notPlanned: 'Not planned, as their input is not a table of predictions and labels:',
  notPlannedLosses: [
    ['CTC', 'sequences of different lengths, and every way to align them'],
    ['survival losses (Cox, AFT)', 'times that are known only to be later than something'],
    ['NT-Xent, circle and their kin', 'all pairs within a batch of embeddings'],
    ['ranking losses (LambdaRank, NDCG, ListNet)', 'the rows of a query against each other'],
  ],
};
