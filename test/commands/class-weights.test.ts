import { describe, expect, test } from '@jest/globals';
import { messageOf, runWords } from '../support/fake-io.ts';

// Of class cat the rows cost 1 and 2 bits, of dog 1: ln 2, 2 ln 2, ln 2.
const files = {
  'p.csv': 'cat,dog\n0.5,0.5\n0.25,0.75\n0.5,0.5\n',
  'logs.csv': 'cat,dog\n-1,-2\n-3,-0.5\n-1,-4\n',
  'y.csv': 'label\ncat\ncat\ndog\n',
  'some.csv': 'label\ncat\n-100\ndog\n',
  'none.csv': 'label\n-100\n-100\n-100\n',
  'one.csv': 'label\n1\n0\n2\n',
  'minus.csv': 'label\n1\n-100\n2\n',
  'hot.csv': 'cat,dog\n1,0\n1,0\n0,1\n',
};
const run = (words: string) => runWords(words, { files });
const headline = async (words: string): Promise<number> => {
  const { code, stdout, stderr } = await run(`${words} -q`);
  expect([code, stderr]).toEqual([0, '']);
  return Number(stdout);
};

describe('class weights', () => {
  test('are named by class, a class that is not named having 1, or listed in the order of the columns', async () => {
    // (2 + 4 + 1) ln 2 over 2 + 2 + 1.
    for (const weights of ['cat=2', 'cat=2,dog=1', 'dog=1,cat=2', '2,1'])
      expect(await headline(`ce p.csv y.csv --class-weight ${weights}`)).toBeCloseTo((7 / 5) * Math.LN2, 15);
    expect(await headline('ce p.csv y.csv --class-weight 2')).toBeCloseTo((4 / 3) * Math.LN2, 15);
  });

  test('divide as each library does, which --class-mean overrules', async () => {
    const of = (rest: string) => headline(`ce p.csv y.csv --class-weight 2,1 ${rest}`);
    expect(await of('--convention keras')).toBeCloseTo((7 / 3) * Math.LN2, 6);
    expect(await of('--convention torch')).toBeCloseTo((7 / 5) * Math.LN2, 15);
    expect(await of('--convention torch --class-mean count')).toBeCloseTo((7 / 3) * Math.LN2, 15);
    const soft = 'ce p.csv hot.csv --class-weight 2,1';
    expect(await headline(`${soft} --convention torch`)).toBeCloseTo((7 / 3) * Math.LN2, 15);
    expect(await headline(soft)).toBeCloseTo((7 / 5) * Math.LN2, 15);
  });

  test('are written with slashes in a list of losses', async () => {
    const { stdout } = await run('ce:class-weight=2/1,ce p.csv y.csv --format csv --precision 4');
    expect(stdout).toBe(
      'sample,prediction_cat,prediction_dog,label,loss_ce:class-weight=2/1,loss_ce\n' +
        '1,0.5,0.5,cat,1.386,0.6931\n2,0.25,0.75,cat,2.773,1.386\n3,0.5,0.5,dog,0.6931,0.6931\n',
    );
  });

  test.each([
    ['ce p.csv y.csv --class-weight 1,2,3', '--class-weight has 3 numbers, and there are 2 columns'],
    ['ce p.csv y.csv --class-weight cow=2', '--class-weight: "cow" is not one of the classes cat, dog'],
    ['ce p.csv y.csv --class-weight cat=2,3', '--class-weight: "3" names no class: write NAME=NUMBER'],
    ['ce p.csv y.csv --class-weight cat=heavy', '--class-weight: "heavy" is not a number'],
    ['ce p.csv y.csv --class-weight cat=-1', '--class-weight: "cat=-1" is not in [0, ∞]'],
    ['ce p.csv y.csv --class-weight 2,x', '--class-weight: "2,x" is not numbers with commas between them'],
    [
      'ce p.csv y.csv --class-weight 0',
      'every row is of a class of weight 0, all 3 of them: nothing is left to average',
    ],
    ['categorical-hinge p.csv y.csv --class-weight 2,1', 'categorical-hinge has no parameter --class-weight'],
    ['ce p.csv y.csv --class-mean count', '--class-mean changes nothing here: there are no class weights'],
  ])('%s is refused', async (words, message) => {
    const outcome = await run(words);
    expect([outcome.code, outcome.stdout, messageOf(outcome)]).toEqual([2, '', message]);
  });
});

describe('--ignore-index', () => {
  test('leaves rows of that class out of the mean, the accuracy and the best constant, and counts them', async () => {
    const { stdout } = await run('ce p.csv some.csv --ignore-index -100 --format json');
    expect(JSON.parse(stdout)).toMatchObject({
      n: 3,
      ignored: 1,
      headline: Math.LN2,
      accuracy: 0.5,
      best_constant: { prediction: [0.5, 0.5], loss: Math.LN2 },
      per_sample: [Math.LN2, 0, Math.LN2],
    });
  });

  test('holds for every loss of a list that has it', async () => {
    const { code, stdout } = await run(
      'ce,nll,zero-one logs.csv some.csv --ignore-index -100 --from-logits --format csv',
    );
    expect(code).toBe(0);
    const losses = stdout.split('\n').map((line) => line.split(',').slice(-2));
    expect(losses.slice(0, 4)).toEqual([
      ['loss_nll', 'loss_zero-one'],
      ['1', '0'],
      ['0', '0'],
      ['4', '1'],
    ]);
  });

  test('takes several classes, and an existing one', async () => {
    expect(await headline('ce p.csv some.csv --ignore-index -100,0')).toBe(Math.LN2);
    expect(await headline('ce p.csv y.csv --ignore-index 1')).toBeCloseTo(1.5 * Math.LN2, 15);
  });

  test('counts as the labels do, also where torch says which index it is', async () => {
    expect(await headline('ce p.csv one.csv --class-base 1 --ignore-index 0')).toBe(Math.LN2);
    expect(await headline('ce p.csv minus.csv --class-base 1 --convention torch')).toBe(Math.LN2);
  });

  test('leaves nothing where it takes every row: an error, NaN under torch where it is a value', async () => {
    expect(messageOf(await run('ce p.csv none.csv --ignore-index -100'))).toBe(
      'every row is left out, all 3 by their label: nothing is left to average',
    );
    expect(await headline('ce p.csv none.csv --convention torch --allow-nan')).toBeNaN();
    expect((await run('ce p.csv none.csv --convention torch')).code).toBe(2);
  });

  test('needs class indices, and is without effect where only torch asks for it', async () => {
    const { code, stdout, stderr } = await run('ce p.csv hot.csv --ignore-index -100');
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([
      2,
      '',
      'lossctl: --ignore-index needs labels that are class indices, and these are no indices',
    ]);
    expect(await headline('ce p.csv hot.csv --convention torch')).toBeCloseTo((4 / 3) * Math.LN2, 15);
    expect(await headline('ce p.csv hot.csv --ignore-index none')).toBeCloseTo((4 / 3) * Math.LN2, 15);
  });

  test.each([
    ['ce p.csv some.csv --ignore-index cat', '--ignore-index: "cat" is not numbers with commas between them'],
    ['multi-margin p.csv some.csv --ignore-index -100', 'multi-margin has no parameter --ignore-index'],
  ])('%s is refused', async (words, message) => {
    expect(messageOf(await run(words))).toBe(message);
  });
});
