import { expect, test } from '@jest/globals';
import { choiceOfColumns } from '../../src/columns/column-choice.ts';
import { english } from '../../src/words/en/wording.ts';
import { tableOf } from '../support/columns.ts';
import { runWords } from '../support/fake-io.ts';

const choose = (columns: string, chosen: readonly number[], isTold = false) => {
  const table = tableOf('p.csv', columns);
  const among = Array.from({ length: table.width }, (_, index) => index);
  const { candidates, outcome } = choiceOfColumns({
    role: 'pred',
    selection: { table, indices: chosen },
    among,
    isTold,
  });
  const said = candidates.map(({ reading, speaksFor = [], speaksAgainst = [] }) =>
    [reading, ...speaksFor, ...speaksAgainst].map(english.say).join(': '),
  );
  return [outcome, ...said];
};

test('the only columns, and those of a flag, have no rival', () => {
  expect(choose('p', [0])).toEqual(['sole', 'column "p": no other is left']);
  expect(choose('y_pred prob', [1], true)).toEqual(['told', 'column "prob": a flag says so']);
});

test('columns whose names say nothing are no candidates, and others are, with what they say', () => {
  expect(choose('id x1 x2 y_pred', [3])).toEqual([
    'sole',
    'column "y_pred": "y_pred" is a name of predictions',
    'column "id": "id" is a name that tells rows apart',
  ]);
  expect(choose('y_pred prob y_true', [1])).toEqual([
    'likely',
    'column "prob": "prob" is a name of predictions',
    'column "y_pred": "y_pred" is a name of predictions',
    'column "y_true": "y_true" is a name of something else',
  ]);
});

test('the reading has them, and a dry run shows those with rivals', async () => {
  const files = { 'p.csv': 'y_pred,prob\n0.2,0.5\n0.3,0.5\n', 'y.csv': 'y\n1\n0\n' };
  const { stdout } = await runWords('bce p.csv y.csv --dry-run', { files });
  expect(stdout.replace(/\s+/g, ' ')).toContain('p.csv: predictions likely: column "prob"');
  expect(stdout).not.toContain('y.csv: labels');
  const json = await runWords('bce p.csv y.csv --dry-run --format json', { files });
  const { choices } = JSON.parse(json.stdout).reading;
  expect(choices.map(({ about, outcome }: { about: string; outcome: string }) => [about, outcome])).toEqual([
    ['p.csv: first row', 'sole'],
    ['y.csv: first row', 'sole'],
    ['p.csv: predictions', 'likely'],
    ['y.csv: labels', 'sole'],
  ]);
});
