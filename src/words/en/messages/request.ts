import type { Place } from '../../message.ts';
import { quote, shellWord } from '../../text.ts';

/** The flag that a rule is about, as it was given, and the other one. */
type Flags = { readonly flag: string; readonly other: string };

type Flag = Pick<Flags, 'flag'>;
type Text = { readonly text: string };

/** What the user asked: values of flags, flags that go together, files of checks. */
export const request = () => ({
  'not-a-reading': () => 'this is no reading: --dry-run --format json writes one',
  'reading-of-models': ({ models }: { readonly models: readonly string[] }) =>
    `this is the reading of a comparison, of ${models.join(', ')}: --dry-run --format json of this command writes its own`,
  'reading-of-other-models': ({
    known,
    models,
  }: {
    readonly known: readonly string[];
    readonly models: readonly string[];
  }) =>
    `this is the reading of ${known.join(', ')}, not of ${models.join(', ')}: --names calls models as the reading does`,
  'not-one-of': ({ text, choices }: Text & { readonly choices: readonly string[] }) =>
    `${quote(text)} is not one of ${choices.join(', ')}`,
  'not-a-whole-number': ({ text, least, most }: Text & { readonly least: number; readonly most?: number }) =>
    `${quote(text)} is not a whole number ${most === undefined ? `of ${least} or more` : `from ${least} to ${most}`}`,
  'not-a-factor': ({ text }: Text) => `${quote(text)} is not a finite number other than 0`,
  'no-number': ({ text }: Text) => `${quote(text)} is not a number`,
  'not-a-delimiter': ({ text }: Text) => `${quote(text)} cannot separate fields`,
  'unknown-language': ({ text, known }: Text & { readonly known: readonly string[] }) =>
    `unknown language ${quote(text)}: known are ${known.join(', ')}`,
  'not-a-report': ({ text }: Text) => `${quote(text)} is not FORMAT=FILE`,
  'report-example': () => '--report junit=lossctl.xml',
  'not-a-limit': ({ text }: Text) => `${quote(text)} is not a limit`,
  'limit-example': () => "a limit is TERM OP NUMBER, as in 'mean > 0.05'",
  'unknown-term': ({ text, word, terms }: Text & { readonly word: string; readonly terms: readonly string[] }) =>
    `${quote(text)}: unknown term ${quote(word)}; terms are ${terms.join(', ')}, p1 to p99, share-of-worst(K), and the names of losses`,
  'bound-is-no-number': ({ text, number }: Text & { readonly number: string }) =>
    `${quote(text)}: ${quote(number)} is not a number`,
  'not-between': ({ text, least, most }: Text & { readonly least: number; readonly most: number }) =>
    `${quote(text)} is not between ${least} and ${most}`,
  percentage: ({ percent }: { readonly percent: number }) => `a percentage: --confidence ${percent}`,
  'not-a-margin': ({ text }: Text) => `${quote(text)} is not a number of 0 or more`,
  'margin-in-units': () => 'the margin is in the units of the headline',
  'margin-is-how-much-worse': () => 'the margin is how much worse the model may be',
  'not-a-tolerance': ({ text }: Text) => `${quote(text)} is neither a percentage nor a number`,
  'tolerance-example': () => '--tolerance 1%, or 0.003',
  'given-twice': ({ flag }: Flag) => `--${flag} is given twice`,
  'given-both-ways': ({ flag }: Flag) => `--${flag} and --no-${flag} contradict each other`,
  'join-by-and': () => 'join the conditions by and',
  'join-by-comma': ({ flag, all }: Flag & { readonly all: string }) => `in one: --${flag} ${shellWord(all)}`,

  'about-batches': ({ flag }: Flag) => `--${flag} is about batches, and none is drawn`,
  'add-sample': () => 'add --sample N',
  'quiet-of-batches': () => '--quiet prints one headline, and --repeat has several',
  'csv-prints-batches': () => '--format csv prints one a line',
  'rows-of-batches': ({ other }: Flags) => `--${other} is about the rows, and --repeat about batches of them`,
  'groups-of-batches': () => '--by is about groups, and --repeat about batches',
  'run-apart': () => 'run them apart',
  'leave-one-out': () => 'leave one of them out',
  'quiet-of-no-headline': () => '--quiet prints the headline, and --reduction none leaves none',
  'csv-prints-losses': () => '--format csv prints the losses',
  'keys-across-columns': () => '--id names columns of keys, and under --axis 0 each column is a sample',
  'about-keys': ({ flag }: Flag) => `--${flag} is about keys`,
  'id-names-keys': () => '--id COLUMN says where they are',
  'no-interval-asked': () => '--confidence: no interval is shown, and no limit is judged',
  'add-ci-or-limit': () => "add --ci, or --fail-if 'mean > 0.05'",
  'about-intervals': ({ flag }: Flag) => `--${flag} is about intervals, and there are none`,
  'add-ci': () => 'add --ci or --confidence 95',
  'add-confidence': () => 'add --confidence 95',
  'about-open-limits': ({ flag }: Flag) => `--${flag} is about limits that intervals decide`,
  'add-confidence-and-limit': () => "add --confidence 95 and --fail-if 'mean > 0.05'",
  'about-a-baseline': ({ flag }: Flag) => `--${flag} is about a stored result, and none is named`,
  'baseline-file': () => '--baseline FILE',
  'two-margins': () => '--tolerance and --non-inferiority both say how much worse it may be',
  'about-an-interval': ({ flag }: Flag) => `--${flag} is about an interval, and none is asked for`,
  'two-tables-in-csv': () => '--format csv is one table: of groups by --by, or of rows by --worst',
  'no-skill-of-models': () => '--skill: compare has no best constant',
  'skill-of-one': () => 'lossctl LOSS PREDS LABELS --skill',
  'no-outputs-of-models': () => '--per-output: compare has one result for all outputs',
  'choose-an-output': () => '--pred and --label choose one of them',
  'models-and-predictions': () => '--pred and --models both name prediction columns',
  'models-suffice': () => '--models is enough',
  'nothing-stored': () => '--per-sample is about what is stored, and nothing is',
  'add-update-baseline': () => 'add --update-baseline',
  'no-limit': () => 'nothing to check: no limit is given',
  'limit-flags': () => "--max 0.05, or --fail-if 'p95 > 0.2'",
  'no-limit-on-groups': () => '--by: no limit is on groups',
  'worst-group-limit': () => "--fail-if 'worst-group > 0.1'",

  check: ({ name }: { readonly name: string }) => `check ${quote(name)}`,
  'nameless-check': ({ number }: { readonly number: number }) => `check ${number}`,
  'part-of-file': ({ name }: { readonly name: string }) => name,
  'no-checks-here': ({ file }: { readonly file: string }) =>
    `nothing to check: no LOSS is given, and there is no ${file} here`,
  'check-or-init': ({ file }: { readonly file: string }) =>
    `lossctl check mse preds.csv labels.csv --max 0.05, or lossctl check --init writes an example of ${file}`,
  'flag-beside-checks': ({ file }: { readonly file: string }) =>
    `no LOSS is given, and each check of ${file} has flags of its own`,
  'key-below-check': ({ key }: { readonly key: string }) => `${key}: below a check, or below defaults: for all of them`,
  'about-checks-in-a-file': ({ flag }: Flag) => `--${flag} is about a file of checks, and LOSS is given`,
  'stdin-of-checks': () => 'standard input can be read once, and "-" stands there more often',
  'put-in-a-file': () => 'put it in a file',
  'no-check-has-baseline': ({ file }: { readonly file: string }) =>
    `--update-baseline: no check of ${file} has a baseline`,
  'baseline-below-check': () => 'baseline: FILE, below a check',
  'baseline-of-two': ({ baseline }: { readonly baseline: string }) =>
    `--update-baseline: two checks have the baseline ${baseline}`,
  'one-file-each': () => 'a file of its own for each',
  'no-such-check': ({
    name,
    file,
    known,
  }: {
    readonly name: string;
    readonly file: string;
    readonly known: readonly string[];
  }) => `there is no check ${quote(name)}; ${file} has ${known.join(', ')}`,
  'checks-empty-file': () => 'no checks: the file is empty',
  'checks-empty-list': () => 'no checks: the list is empty',
  'checks-no-list': () => 'checks is not a list',
  'checks-missing': () => 'there is no "checks"',
  'checks-example': () => 'checks: holds a list, each with name, loss, preds, labels and a limit such as max',
  'unknown-key': ({ key }: { readonly key: string }) => `unknown key ${quote(key)}`,
  'key-twice': ({ key }: { readonly key: string }) => `${quote(key)} is there twice`,
  'unknown-top-key': ({ key }: { readonly key: string }) =>
    `unknown key ${quote(key)}; a file of checks has checks and defaults`,
  'belongs-below': () => 'what belongs to a check stands below it',
  'flag-of-all-checks': ({ flag }: Flag) => `--${flag} is about all checks: it stands on the command line`,
  'keys-are-flags': () => 'keys are the flags of lossctl check by their long names: --help-all shows them',
  'not-key-value': ({ of }: { readonly of: 'file' | 'defaults' | number }) =>
    `${of === 'file' ? 'a file of checks' : of === 'defaults' ? of : `check ${of}`} is not a list of "key: value"`,
  'default-name': () => 'a name belongs to one check',
  'name-missing': ({ number }: { readonly number: number }) => `check ${number} has no name`,
  'name-says': () => 'name: says what the verdict is called',
  'name-no-text': () => 'the name is no text',
  'not-a-name': ({ text }: Text) => `${quote(text)} is not a name: commas and control characters are not for names`,
  'name-twice': (
    { name, before }: { readonly name: string; readonly before: Place },
    _say: unknown,
    place: (place: Place) => string,
  ) => `check ${quote(name)} is there twice, before at ${place(before)}`,
  'name-for-one': () => 'a name is for one check',
  'loss-missing': () => 'there is no loss',
  'loss-key': () => 'loss: mse',
  'preds-missing': () => 'there are no predictions',
  'preds-key': () => 'preds: FILE, and labels: FILE',
  'not-true-or-false': ({ key }: { readonly key: string }) => `${key} is not true or false`,
  'no-value': ({ key }: { readonly key: string }) => `${key} has no value`,
  'not-one-text': ({ key }: { readonly key: string }) => `${key} is not one text`,
  'key-is-a-word': () => 'a key is a word',
  'yaml-alias': ({ name }: { readonly name: string }) => `"*${name}": aliases are not read`,
  'defaults-share': () => 'defaults: holds what checks share',
  'yaml-fault': ({ text }: Text) => text,
  'yaml-too-deep': () => 'is nested too deep',
  'file-there-already': () => 'is there already, and is left as it is',
  'another-config': () => '--config FILE --init writes another',
  'not-with-init': ({ flag }: Flag) => `--${flag} does not go with --init`,
  'key-in-file': ({ key }: { readonly key: string }) => `${key}: below a check of the file`,
});
