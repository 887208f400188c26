/** What commands say of themselves. */
export const cli = {
  'of-check': ({ name }: { readonly name: string }) => name,
  'max-of-score': ({ label }: { readonly label: string }) => `${label} is a score, and better when it is higher`,
  'limit-headline-below': () => "--fail-if 'headline < 0.9'",
  'max-of-headline': ({ label }: { readonly label: string }) =>
    `--max limits the mean of the samples; what ${label} is known by is its headline: --fail-if 'headline > X'`,
  'no-job-summary': () => 'the summary of the job is not written',
};
