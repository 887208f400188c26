import { describe, expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

// Three of four are right: accuracy_score and zero_one_loss of the same lists.
const files = {
  'p.csv': 'y_pred\ncat\ndog\nbird\ncat\n',
  'y.csv': 'label\ncat\ndog\nbird\nemu\n',
  'both.csv': 'id,y_true,y_pred,w\n1,cat,cat,1\n2,dog,dog,1\n3,bird,bird,2\n4,emu,cat,4\n',
  'p.json': '[{"y_pred": "cat"}, {"y_pred": "dog"}, {"y_pred": "bird"}, {"y_pred": "cat"}]',
  'keyed.csv': 'id,species\n4,emu\n1,cat\n3,bird\n2,dog\n',
  'ids.csv': 'id,species\n1,cat\n2,dog\n3,bird\n4,cat\n',
  'numbers.csv': 'y_pred\n0\n1\n2\n0\n',
  'two.csv': 'label\nneg\npos\npos\nneg\n',
  'shares.csv': 'y_pred\n0.25\n0.75\n0.125\n0\n',
  'sorted.csv': `y_true,y_pred\n${'no,no\n'.repeat(200)}sv,no\nsv,sv\n`,
  'truths.csv': `y_true,y_pred\n${'yes,yes\nyes,Yes\n'.repeat(200)}maybe,yes\n`,
  'from-one.csv': 'y_pred,y_true\n1,1\n2,2\n2,1\n',
  'three.csv': 'y_pred,y_true\n1,1\n1,3\n',
  'ones.csv': 'y_pred,y_true\n1,1\n1,2\n',
  'mixed.csv': 'y_pred,y_true\n1,1\n10+,2\n2,10+\n10+,10+\n',
  'pipeline.csv': 'label,score\ncat,0.9\ndog,0.8\nbird,0.5\nemu,0.7\n',
  'h2o.csv': 'predict,no,yes\nno,0.7,0.3\nyes,0.6,0.4\n',
  'no-yes.csv': 'label\nno\nno\n',
  'none.csv': 'y_pred,y_true\ncat,cat\nNone,cat\nNone,None\n',
  'letters.csv': 'y_true,y_pred\nt,t\ny,t\na,a\nn,f\n',
};
const run = (words: string) => runWords(words, { files });

describe('classes that are words', () => {
  test.each([
    ['accuracy p.csv y.csv', 0.75],
    ['zero-one p.json y.csv', 0.25],
    ['hamming p.csv y.csv', 0.25],
    ['accuracy both.csv', 0.75],
    ['accuracy both.csv --weight w', 0.5],
    ['accuracy both.csv --limit 2', 1],
    ['accuracy ids.csv keyed.csv --id id', 0.75],
    ['accuracy numbers.csv y.csv --classes cat,dog,bird,emu', 0.75],
    ['accuracy p.csv y.csv --classes emu,cat,dog,bird', 0.75],
    // A probability of the second class: 0.25, 0.75 and 0 are on its side.
    ['accuracy shares.csv two.csv --classes neg,pos', 0.75],
    ['accuracy two.csv two.csv --classes neg,pos --label label --pred label', 1],
    ['accuracy sorted.csv', 201 / 202],
    ['accuracy letters.csv', 0.5],
    ['accuracy from-one.csv', 2 / 3],
    ['accuracy none.csv --classes cat,dog,None', 2 / 3],
    ['accuracy none.csv --classes cat,None', 2 / 3],
    ['accuracy numbers.csv y.csv --as-is', 0],
    ['accuracy mixed.csv --classes 1,2,10+', 0.5],
    // The class that the tool has decided on, by a threshold of its own.
    ['accuracy h2o.csv no-yes.csv', 0.5],
    ['accuracy pipeline.csv y.csv', 1],
  ])('%s is %d', async (words, value) => {
    const { code, stdout, stderr } = await run(`${words} -q`);
    expect([code, Number(stdout)]).toEqual([0, value]);
    expect(stderr).not.toContain('warning');
  });

  test('are shown as words in every format', async () => {
    expect((await run('accuracy p.csv y.csv --format csv')).stdout).toBe(
      'sample,prediction,label,loss\n1,cat,cat,0\n2,dog,dog,0\n3,bird,bird,0\n4,cat,emu,1\n',
    );
    expect((await run('accuracy p.csv y.csv --format ndjson --worst 1')).stdout).toBe(
      '{"sample": 4, "prediction": "cat", "label": "emu", "loss": 1, "share": 1}\n',
    );
    expect((await run('accuracy p.csv y.csv')).stdout).toMatch(/│ +4 │ +cat │ +emu │ +1 │/);
    expect((await run('explain accuracy p.csv y.csv')).stdout).toMatch(/prediction +cat\nlabel +cat\n/);
    expect((await run('accuracy p.csv y.csv --dry-run')).stdout).toContain('the name of a class a row');
    // Printed by a kernel, but for words.
    const many = (await run('accuracy sorted.csv --format csv')).stdout.split('\n');
    expect([many[1], many[201]]).toEqual(['1,no,no,0', '201,no,sv,1']);
  });

  test('of models are those of each other', async () => {
    const { code, stdout } = await run('compare accuracy p.csv ids.csv both.csv --labels y.csv --format csv --worst 3');
    expect([code, stdout]).toEqual([
      0,
      'model,sample,label,reference_prediction,prediction,reference_loss,loss,change\n',
    ]);
    const other = await run('compare accuracy p.csv numbers.csv --labels y.csv');
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('numbers.csv:2')]);
  });
});

test.each([
  [
    'accuracy numbers.csv y.csv',
    'y.csv:2: column "label": "cat" is the word of a class, and numbers.csv:2: column "y_pred" beside it has a number, 0',
    '--classes names the classes in the order of their numbers, as in --classes bird,cat,dog,emu',
  ],
  [
    'bce p.csv y.csv',
    'p.csv:2: column "y_pred": "cat" is not a number',
    'accuracy, zero-one and hamming read classes that are words',
  ],
  [
    'accuracy p.csv y.csv --from-logits',
    'p.csv:2: column "y_pred": "cat" is not a number',
    'accuracy, zero-one and hamming read classes that are words, without --from-logits',
  ],
  [
    'accuracy p.csv y.csv --classes cat,dog',
    'p.csv:4: column "y_pred": "bird" is not one of the classes cat, dog (or 0 to 1)',
    '--classes lists all names of classes',
  ],
  [
    'accuracy from-one.csv --class-base 1',
    'from-one.csv:3: column "y_pred": prediction 2 is a class by its number, and --class-base numbers the classes of the labels from 0',
    'without --class-base classes are compared as they are; with it a prediction is the probability of the second class',
  ],
  [
    'accuracy three.csv --class-base 1',
    'three.csv:3: column "y_true": "3" is not one of the classes 1 to 2',
    'without --class-base classes are compared as they are; with it a prediction is the probability of the second class',
  ],
  [
    'accuracy ones.csv --classes 1,2',
    'ones.csv:2: column "y_pred": prediction 1 is a class by its number, and --classes numbers the classes of the labels from 0',
    'without --classes classes are compared as they are; with it a prediction is the probability of the second class',
  ],
  [
    'accuracy none.csv',
    'none.csv:3: column "y_pred": missing value "None"',
    '--missing skip leaves such rows out; where "None" is a class, --classes lists it among all names',
  ],
  [
    'accuracy mixed.csv',
    'mixed.csv:3: column "y_pred": "10+" is a word in a column of numbers',
    '--classes lists all names of classes',
  ],
  [
    'accuracy truths.csv',
    'truths.csv:402: column "y_true": "maybe" is the name of a class, and "yes" and "Yes" before it were read as one truth',
    '--classes lists all names of classes',
  ],
])('%s is refused', async (words, message, hint) => {
  const { code, stderr } = await run(words);
  expect([code, stderr]).toEqual([2, expect.stringContaining(`lossctl: ${message}\nhint: ${hint}`)]);
});
