import { expect, test } from '@jest/globals';
import { judgeHeader } from '../../../src/columns/header/judge-header.ts';

/** Rows separated by slashes, as a text without quotes has them. */
function judge(text: string, labelNames: readonly string[] = [], delimiter = ',') {
  const [cells, ...rows] = text.split('/').map((row) => row.split(delimiter));
  const { isHeader, certainty } = judgeHeader({ cells, below: { rows, isWhole: true }, delimiter }, labelNames);
  return `${certainty} ${isHeader ? 'header' : 'data'}`;
}

test.each([
  ['p,y/0.5,1', 'a name above numbers'],
  ['US,NA,ZA/0.2,0.3,0.5', 'a missing word beside a sure name'],
  ['id,,y/1,2,3', 'an empty cell beside a sure name'],
  [',p,y/0,0.5,1', 'row names without a name'],
  ['y/True/False', 'a truth word above others'],
  ['y/0/1', 'a truth word above numbers'],
  ['true/1/0', 'the same'],
  ['t,f/0.2,0.8', 'truth words as classes'],
  ['t,p/t,0.3/f,0.2', 'a truth word beside a sure name'],
  ['date,0/2024-01-01,3/2024-01-02,5', 'a series with its name'],
  ['ds,0.1,0.5,0.9,y/2024-01-01,1,2,3,2', 'quantile levels behind a name'],
  ['2024-01-01,2024-02-01/3,5', 'dates above numbers'],
  ['label/cat/dog', 'a known name above words'],
  ['y/cat/dog', 'the same, that is a truth word, too'],
  ['text,label/it is good,good/it is bad,bad', 'a known name beside another'],
  ['y_pred', 'a name without rows'],
  ['name/NA/', 'a name above missing values'],
])('%s begins with a header: %s', (text) => {
  expect(judge(text)).toBe('sure header');
});

test.each([
  ['1,2,3/4,5,6', 'whole numbers above such'],
  ['0,1/1,0/2,1', 'a column that counts on'],
  ['1,0.5/2,0.7/3,0.1', 'the same from 1'],
  ['NA/1.2/1.4', 'a missing value first'],
  [',0.5,1/1,0.2,0', 'a missing value first of several'],
  ['1,0,0/0,1,0', 'one-hot rows'],
  ['1,3/2,0', 'logits'],
  ['0,0.4,0.6/1,0,0', 'probabilities'],
  ['y/n/y', 'yes and no'],
  ['t/t/f', 'true and false'],
  ['TRUE/FALSE', 'the same'],
  ['cat/dog/cat', 'a class that comes again'],
  ['2024-01-01,5/2024-01-02,6', 'dates and values'],
  ['12%/13%/9%', 'percentages'],
  ['1/nan', 'a number and a missing value'],
  ['-/1/2', 'a dash for a missing value'],
  ['0.1,0.9/0.2,0.8', 'quantile levels without a name'],
  ['1,2,3/0.1,4,5/7,8,0.2', 'whole numbers once in every column'],
])('%s is data: %s', (text) => {
  expect(judge(text)).toBe('sure data');
});

test.each([
  ['0/0.5/0.25'],
  ['0,1,2/0.2,0.3,0.5/0.1,0.1,0.8'],
  ['3,1,2/0.2,0.3,0.5'],
  [',1,2,3/0,0.2,0.3,0.5/1,0.1,0.1,0.8'],
  ['name,0/a,0.5/b,0.25'],
  [',0/0,5/1,0/2,38'],
  [',0/0,1/1,2/2,3'],
  [',0,1/0,3,1/1,2,0'],
  ['0,1/0.5,1/1.5,0'],
])('%s likely begins with the names that tools give to columns without such', (text) => {
  expect(judge(text)).toBe('likely header');
});

test.each([['0/1/0/2'], ['0,1/1,0/0,1'], ['0/0.3/0/1.2']])(
  '%s is read as data, and may begin with a header',
  (text) => {
    expect(judge(text)).toBe('doubtful data');
  },
);

test('words above words are a header unless they are classes', () => {
  expect(judge('animal/cat/dog')).toBe('doubtful header');
  expect(judge('cat/dog', ['cat', 'dog'])).toBe('sure data');
  expect(judge('animal/dog', ['cat', 'dog'])).toBe('doubtful header');
});

test('R leaves out the name of the row names', () => {
  expect(judge('p y/1 0.5 1/2 0.25 0', [], ' ')).toBe('sure header');
});
