import { describe, expect, test } from '@jest/globals';
import { hasLabels } from '../../src/loss/loss.ts';
import { findLoss, losses } from '../../src/loss/registry.ts';
import { faultOfError, messageOf, run, runWords } from '../support/fake-io.ts';

const files = { 'p.csv': 'p\n1\n2\n4\n', 'y.csv': 'y\n1\n1\n1\n' };

describe('wrong usage is one line, at most one hint, exit 2 and nothing on stdout', () => {
  test.each([
    'mse p.csv y.csv extra.csv',
    'mse',
    'nope p.csv y.csv',
    'mse nope.csv y.csv',
    'mse p.csv y.csv --nope',
    'mse p.csv y.csv -x',
    'mse p.csv y.csv --format',
    'mse p.csv y.csv --format xml',
    'mse p.csv y.csv --rows 0',
    'mse p.csv y.csv --rows -1',
    'mse p.csv y.csv --rows 1.5',
    'mse p.csv y.csv --worst x',
    'mse p.csv y.csv --precision 0',
    'mse p.csv y.csv --precision 18',
    'mse p.csv y.csv --missing never',
    'mse p.csv y.csv --lang fr',
    'mse p.csv y.csv --color sometimes',
    'mse p.csv y.csv --convention nope',
    'mse p.csv y.csv --convention math,',
    'mse p.csv y.csv --reduction median',
    'mse p.csv y.csv --columns all',
    'mse p.csv y.csv --label-smoothing 0.1',
    'mse p.csv y.csv --pred nope',
    'mse p.csv y.csv --input-format xml',
    'mse p.csv y.csv --class-base -1',
    'mse p.csv y.csv --axis 2',
    'bce p.csv y.csv --pos-weight 0',
    'bce p.csv y.csv --label-smoothing 2',
    'bce p.csv y.csv --eps x',
    'ce p.csv y.csv',
    'mse,mse p.csv y.csv',
    'mse,ce p.csv y.csv',
    'mse,,mae p.csv y.csv',
    'mse:nope=1 p.csv y.csv',
    'mse:columns p.csv y.csv',
    'mse: p.csv y.csv',
    'check',
    'check mse',
    'check mse p.csv y.csv',
    'act',
    'act sigmoid',
    'act nope p.csv',
    'act sigmoid p.csv --format json',
    'list extra',
    'list --format xml',
    'explain',
    'explain nope',
    'explain mse extra.csv extra.csv extra.csv',
    '-- mse',
    '--format json check mse p.csv y.csv',
  ])('lossctl %s', async (words) => {
    expect(faultOfError(await runWords(words, { files }))).toBeUndefined();
  });

  test.each([
    [['m\nse', 'p.csv']],
    [['\u001b[31mmse', 'p.csv']],
    [['mse', 'p.csv', 'y.csv', '--no\npe']],
    [['mse', 'p.csv', 'y.csv', '--convention', 'a\u001bb']],
    [['mse', 'p.csv', 'y.csv', '--format', 'a\nb']],
    [['mse', 'p.csv', 'y.csv', '--lang', 'a\nb']],
    [['mse', 'p.csv', 'y.csv', '--rows', 'a\nb']],
    [['mse', 'p.csv', 'y.csv', '--pred', 'a\nb']],
    [['mse', 'p.csv', 'y.csv', '--delimiter', 'a\nb']],
    [['mse', 'p.csv', 'y.csv', '--fail-if', 'a\nb']],
    [['mse', 'p.csv', 'y.csv', '--columns', 'a\nb']],
    [['mse:a\nb=1', 'p.csv', 'y.csv']],
    [['act', 'a\nb', 'p.csv']],
    [['mse', '', 'y.csv']],
    [['', 'p.csv']],
  ])('lossctl %j', async (argv) => {
    expect(faultOfError(await run(argv, { files }))).toBeUndefined();
  });

  test('a long wrong word is cut', async () => {
    for (const argv of [
      ['x'.repeat(5000), 'p.csv'],
      ['mse', 'p.csv', 'y.csv', '--convention', 'x'.repeat(5000)],
    ])
      expect(messageOf(await run(argv, { files })).length).toBeLessThan(250);
  });
});

describe('a near miss is offered what was meant', () => {
  test.each([
    ['mes p.csv y.csv', 'did you mean mse?'],
    ['MSELos p.csv y.csv', 'did you mean mse-loss?'],
    ['mse p.csv y.csv --formt json', 'did you mean --format?'],
    ['mse p.csv y.csv --fial-if x', 'did you mean --fail-if?'],
    ['mse p.csv y.csv --format jsno', 'did you mean json?'],
    ['mse p.csv y.csv --convention kreas', 'did you mean keras?'],
    ['act sigmod p.csv', 'did you mean sigmoid?'],
    ['explain mea', 'did you mean mae?'],
    ['chekc mse p.csv y.csv --max 1', 'did you mean check?'],
    ['exlpain mse', 'did you mean explain?'],
    ['lsit', 'did you mean list?'],
  ])('lossctl %s', async (words, hint) => {
    const { code, stderr } = await runWords(words, { files });
    expect([code, stderr.split('\n')[1]]).toEqual([2, `hint: ${hint}`]);
  });
});

test('options may stand before, between and behind', async () => {
  const expected = { code: 0, stdout: '3.3333333333333335\n', stderr: '' };
  for (const words of ['-q mse p.csv y.csv', 'mse -q p.csv y.csv', 'mse p.csv -q y.csv', '--quiet mse p.csv -- y.csv'])
    expect(await runWords(words, { files })).toMatchObject(expected);
});

test('names of losses are forgiving', async () => {
  for (const name of ['mse', 'MSE', 'MSELoss', 'mean_squared_error', 'MeanSquaredError', 'l2'])
    expect((await runWords(`${name} -q p.csv y.csv`, { files })).stdout).toBe('3.3333333333333335\n');
});

describe.each(losses.map(({ name }) => name))('the help of %s', (name) => {
  test('fits a screen with -h', async () => {
    const { code, stdout, stderr } = await runWords(`${name} -h`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
  });

  test.each(['-h', '--help', '--help-all'])('has the formula and two examples with %s', async (flag) => {
    const { stdout } = await runWords(`${name} ${flag}`);
    const formula = findLoss(name).loss.formula.replaceAll(' ', '');
    expect(stdout.replace(/\s/g, '')).toContain(formula);
    expect(
      stdout.split('\n').filter((line) => line.includes(`lossctl ${name} `) && line.startsWith('  ')).length,
    ).toBeGreaterThanOrEqual(2);
  });

  test('is grouped with --help, and fits 80 columns', async () => {
    const { stdout } = await runWords(`${name} --help`);
    for (const group of ['Input:', 'Loss:', 'Output:', 'Verdict:'])
      expect(stdout).toMatch(new RegExp(`^${group}$`, 'm'));
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test('has every flag with --help-all', async () => {
    const { stdout } = await runWords(`${name} --help-all`);
    const flags =
      '--pred --label --missing --classes --class-base --axis --header --no-header --delimiter --input-format --dry-run --convention --reduction --allow-nan --skill --format --output --quiet --rows --worst --best --no-per-sample --precision --lang --color --fail-if';
    const isRead = (flag: string): boolean => flag !== '--label' || hasLabels(findLoss(name).loss);
    for (const flag of flags.split(' ').filter(isRead)) expect(stdout).toMatch(new RegExp(`(^|[ ,])${flag}( |$)`, 'm'));
  });
});

describe('a word in the place of the loss', () => {
  test.each([
    ['merge mse p.csv y.csv', '"merge" is not in this release'],
    ['p.csv y.csv', '"p.csv" stands where the loss belongs'],
    ['mse p.csv y.csv more.csv', 'unexpected argument "more.csv"'],
    ['mse p.csv y.csv -q --reduction none', '--quiet prints the headline, and --reduction none leaves none'],
  ])('lossctl %s', async (words, message) => {
    expect((await runWords(words, { files })).stderr.split('\n')[0]).toBe(`lossctl: ${message}`);
  });
});

test('a flag in the place of a value is none: its value is missing', async () => {
  const { code, stderr } = await runWords('mse p.csv y.csv --worst --precision 3', { files });
  expect([code, stderr]).toEqual([
    2,
    'lossctl: --worst: its value is missing\nhint: lossctl mse --help shows how it is called\n',
  ]);
  expect((await runWords('mse p.csv y.csv --where=--worst', { files })).stderr).not.toContain('its value is missing');
});
