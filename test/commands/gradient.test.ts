import { expect, test } from '@jest/globals';
import { run, runWords } from '../support/fake-io.ts';

// The slope of e² is 2e, that of |e| its sign, that of −ln p is −1/p; from logits it is softmax(z) − t.
const files = {
  'p.csv': 'p\n3\n2\n4\n',
  'y.csv': 'y\n1\n3\n4\n',
  'probs.csv': 'cat,dog\n0.25,0.75\n0.5,0.5\n',
  'logits.csv': 'cat,dog\n0,0\n1,1\n',
  'labels.csv': 'label\ncat\ndog\n',
};

test.each([
  ['csv', 'sample,prediction,label,loss,gradient\n1,3,1,4,4\n2,2,3,1,-2\n3,4,4,0,0\n'],
  ['tsv', 'sample\tprediction\tlabel\tloss\tgradient\n1\t3\t1\t4\t4\n2\t2\t3\t1\t-2\n3\t4\t4\t0\t0\n'],
  [
    'plain',
    'MSE of sample 1=4, gradient=4\nMSE of sample 2=1, gradient=-2\nMSE of sample 3=0, gradient=0\n1.6666666666666667\n',
  ],
])('--gradient stands behind the loss in %s', async (format, stdout) => {
  expect(await runWords(`mse p.csv y.csv --gradient --format ${format}`, { files })).toMatchObject({ code: 0, stdout });
});

test('--gradient of classes has a slope a column, in csv, ndjson and json', async () => {
  const csv = await runWords('ce probs.csv labels.csv --gradient --format csv', { files });
  const [head, first, second] = csv.stdout.split('\n');
  expect(head).toBe('sample,prediction_cat,prediction_dog,label,loss,gradient_cat,gradient_dog');
  expect([first.split(',').slice(-2), second.split(',').slice(-2)]).toEqual([
    ['-4', '0'],
    ['0', '-2'],
  ]);
  const ndjson = await runWords('ce logits.csv labels.csv --from-logits --gradient --format ndjson', { files });
  expect(JSON.parse(ndjson.stdout.split('\n')[0]).gradient).toEqual([-0.5, 0.5]);
  const json = await runWords('ce logits.csv labels.csv --from-logits --gradient --format json', { files });
  expect(JSON.parse(json.stdout).gradient).toEqual([
    [-0.5, 0.5],
    [0.5, -0.5],
  ]);
});

test('--gradient of several losses has one each, also among the worst and in tables', async () => {
  const worst = await runWords('mse,mae p.csv y.csv --gradient --format ndjson --worst 1', { files });
  expect(JSON.parse(worst.stdout)).toMatchObject({ sample: 1, gradient_mse: 4, gradient_mae: 1 });
  const { stdout } = await runWords('mse,mae p.csv y.csv --gradient --lang en', { files });
  expect(stdout).toMatch(/│ gradient mse │ gradient mae │/);
  expect(stdout).toMatch(/│ +1 │ +3 │ +1 │ +4 │ +2 │ +4 │ +1 │/);
  const markdown = await run(['mse', 'p.csv', 'y.csv', '--gradient', '--format', 'markdown', '--lang', 'ko'], {
    files,
  });
  expect(markdown.stdout).toContain('| 번호 | 예측값 | 실제값 | 손실 | 기울기 |');
});

test('without --gradient nothing speaks of slopes', async () => {
  const { stdout } = await runWords('mse p.csv y.csv --format json', { files });
  expect(JSON.parse(stdout)).not.toHaveProperty('gradient');
});
