import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, runWords } from '../support/fake-io.ts';

// Losses of several parts at the command line. Distances 1, 5, 5 and 1 of integer triangles.

const files = {
  'named.csv': 'id,anchor_1,anchor_2,negative_1,negative_2,positive_1,positive_2\na,0,0,3,4,1,0\nb,0,0,0,1,3,4\n',
  'bare.csv': '0,0,1,0,3,4\n0,0,3,4,0,1\n',
  'rows.ndjson':
    '{"anchor":[0,0],"positive":[1,0],"negative":[3,4]}\n{"anchor":[0,0],"positive":[3,4],"negative":[0,1]}\n',
  'odd.csv': 'a,b,c,d\n1,2,3,4\n',
  'interval.csv': 'lower,upper,y\n1,3,2\n4,2,3\n',
  'good.csv': 'lower,upper,y\n1,3,2\n2,4,5\n',
  'ensemble.csv': 'run1,run2,label\n1,3,2\n0,0,4\n',
  'gaussian.csv': 'mu,variance\n1,4\n2,1\n',
  'wide.csv': 'm1,m2,v1,v2\n1,2,1,1\n1,2,1,-1\n',
  'good-wide.csv': 'm1,m2,v1,v2\n1,2,1,1\n1,2,1,1\n',
  'wide-labels.csv': 'east,west\n2,2\n1,3\n',
  'labels.csv': 'y\n3\n2\n',
};
const world = { files };

test('a column that bears an identifier by its name is not taken for a prediction unsaid', async () => {
  for (const name of ['id', 'station_id', 'Station ID', 'stationId', 'row-index']) {
    const { stderr } = await runWords('crps e.csv -q', { files: { 'e.csv': `${name},m1,m2,y\n7,1,2,1\n` } });
    expect(stderr).toContain(`e.csv: column "${name}" is read as one of the predictions`);
  }
  const { stderr } = await runWords('crps e.csv -q', { files: { 'e.csv': 'arid,humid,y\n7,1,2\n' } });
  expect(stderr).toBe('');
});

describe('without labels', () => {
  test('a table and markdown have no label column', async () => {
    const { stdout, stderr } = await runWords('triplet named.csv', world);
    expect(stderr).toBe('');
    expect(stdout).toContain('│ sample │                   prediction │ loss │');
    expect(stdout).toContain('│      2 │ 0, 0, 3, 4, 0, … (6 columns) │    5 │');
    expect((await runWords('triplet named.csv --format markdown', world)).stdout).toMatch(
      /^\| sample \| prediction \| loss \|\n/,
    );
  });

  test('csv has a column for each prediction, by the name that the header or the part gives it, and the slopes', async () => {
    const heads = 'prediction_anchor_1,prediction_anchor_2,prediction_positive_1,prediction_positive_2';
    const named = await runWords('triplet named.csv --format csv', world);
    expect(named.stdout).toBe(
      `sample,${heads},prediction_negative_1,prediction_negative_2,loss\n1,0,0,1,0,3,4,0\n2,0,0,3,4,0,1,5\n`,
    );
    const bare = await runWords('triplet bare.csv --format csv', world);
    expect(bare.stdout).toBe(named.stdout);
    expect(bare.stderr).toBe(
      'lossctl: note: bare.csv: read by position: columns 1 to 2 as anchor, columns 3 to 4 as positive, columns 5 to 6 as negative\n',
    );
    const worst = await runWords('triplet bare.csv --format csv --worst 1 --gradient', world);
    expect(worst.stdout.split('\n')[1]).toBe('2,0,0,3,4,0,1,5,-0.6,0.19999999999999996,0.6,0.8,0,-1,1');
  });

  test('ndjson and json have no label key, and rows of slopes', async () => {
    const { stdout } = await runWords('triplet rows.ndjson --format ndjson --gradient', world);
    expect(stdout.split('\n')[0]).toBe(
      '{"sample": 1, "prediction": [0, 0, 1, 0, 3, 4], "loss": 0, "gradient": [0, 0, 0, 0, 0, 0]}',
    );
    const json = JSON.parse((await runWords('triplet rows.ndjson --format json --gradient', world)).stdout);
    expect(json).toMatchObject({ loss: 'triplet', n: 2, mean: 2.5, per_sample: [0, 5] });
    expect(json.gradient[1]).toEqual([-0.6, 1 - 0.8, 0.6, 0.8, 0, -1]);
    const worst = JSON.parse((await runWords('triplet rows.ndjson --format json --worst 1', world)).stdout);
    expect(Object.keys(worst.worst[0])).toEqual(['sample', 'prediction', 'loss', 'share']);
  });

  test('plain lines and the headline alone are as ever', async () => {
    expect((await runWords('triplet named.csv --format plain', world)).stdout).toBe(
      'Triplet of sample 1=0\nTriplet of sample 2=5\n2.5\n',
    );
    expect((await runWords('triplet named.csv -q --convention torch --weight id --eps 0', world)).code).toBe(2);
    expect((await runWords('triplet named.csv -q --margin 2', world)).stdout).toBe('3\n');
  });

  test('--dry-run says where each part is, and nothing of labels', async () => {
    const { stdout } = await runWords('triplet named.csv --dry-run', world);
    expect(stdout).toMatch(/^positive {2}named\.csv: csv, a header; column "positive_1", column "positive_2"$/m);
    expect(stdout).not.toMatch(/label|pairing/);
    expect(stdout).toMatch(/^sample {2}prediction$/m);
  });

  test('a second file, or --label, is an error', async () => {
    for (const words of ['triplet named.csv labels.csv', 'triplet named.csv --label id']) {
      const outcome = await runWords(words, world);
      expect(faultOfError(outcome)).toBeUndefined();
      expect(messageOf(outcome)).toMatch(/^triplet has no labels/);
    }
  });

  test('explain works the first row, and shows no label', async () => {
    const { stdout } = await runWords('explain triplet named.csv', world);
    expect(stdout).toMatch(/\nyour first row\nsample +1\nprediction +0, 0, 1, 0, 3, 4\n\n/);
    expect(stdout).not.toMatch(/^label /m);
  });
});

describe('labels', () => {
  test('are the column that the parts leave in one file', async () => {
    const { stdout, stderr } = await runWords('interval-score good.csv --format csv --alpha 0.5', world);
    expect(stderr).toBe('');
    expect(stdout).toBe('sample,prediction_lower,prediction_upper,label,loss\n1,1,3,2,2\n2,2,4,5,6\n');
  });

  test('are found by their name before the parts take what remains', async () => {
    // |1 − 2| and |3 − 2| are 1, less a quarter of 2 + 2; |0 − 4| is 4.
    const { stdout, stderr } = await runWords('crps ensemble.csv --format csv', world);
    expect(stderr).toBe('');
    expect(stdout).toBe('sample,prediction_run1,prediction_run2,label,loss\n1,1,3,2,0.5\n2,0,0,4,4\n');
  });

  test('are as many as the means, and so are the heads of their columns', async () => {
    const words = 'gaussian-nll good-wide.csv wide-labels.csv --format csv --gradient';
    const { stdout, stderr } = await runWords(words, world);
    expect(stderr).toBe(
      'lossctl: note: good-wide.csv: read by position: columns "m1" to "m2" as mean, columns "v1" to "v2" as variance\n',
    );
    const slopes = 'gradient_m1,gradient_m2,gradient_v1,gradient_v2';
    expect(stdout).toBe(
      `sample,prediction_m1,prediction_m2,prediction_v1,prediction_v2,label_1,label_2,loss,${slopes}\n` +
        '1,1,2,1,1,2,2,0.25,-0.5,0,0,0.25\n2,1,2,1,1,1,3,0.25,0,-0.5,0.25,0\n',
    );
  });

  test('stand beside a mean that --pred names where only the variance is named', async () => {
    const words = 'gaussian-nll gaussian.csv labels.csv --pred mu --variance variance --format csv';
    const { stdout } = await runWords(words, world);
    expect(stdout.split('\n')[2]).toBe('2,2,1,2,0');
    const other = 'gaussian-nll gaussian.csv labels.csv --variance variance --format csv';
    expect((await runWords(other, world)).stdout).toBe(stdout);
  });
});

describe('errors', () => {
  test.each([
    ['interval-score interval.csv', 'interval.csv:3: column "upper": upper 2 is below lower 4'],
    [
      'gaussian-nll wide.csv wide-labels.csv --mean m1,m2 --variance v1,v2',
      'wide.csv:3: column "v2": variance -1 is outside (0, ∞), where gaussian-nll is defined',
    ],
    [
      'gaussian-nll wide.csv wide-labels.csv --mean m1,m2 --variance v1,v2 --convention torch',
      'wide.csv:3: column "v2": variance -1 is outside [0, ∞], where gaussian-nll is defined',
    ],
    [
      'triplet odd.csv',
      'odd.csv: which columns are anchor and positive and negative? there are 4 columns: "a", "b", "c", "d"',
    ],
    ['triplet odd.csv --anchor x', 'odd.csv: --anchor: there is no column "x"; there are "a", "b", "c", "d"'],
    ['mse gaussian.csv labels.csv --variance mu', 'unknown option "--variance"'],
    ['triplet,mse named.csv', 'triplet and mse read different columns: run them apart'],
  ])('%s', async (words, message) => {
    const outcome = await runWords(words, world);
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toBe(message);
  });
});

describe('help', () => {
  test('shows the flags of the parts, how a row lies and no labels where there are none', async () => {
    const { stdout } = await runWords('triplet --help', world);
    expect(stdout).toContain('Usage: lossctl triplet PREDS [options]\n');
    for (const flag of ['--anchor', '--positive', '--negative'])
      expect(stdout).toMatch(new RegExp(`^ +${flag} <columns>`, 'm'));
    expect(stdout).not.toMatch(/--label|labels\.csv/);
    expect(stdout).toContain("lossctl triplet preds.csv --anchor 'anchor_*'");
    expect(stdout).toContain('order:\nanchor_1 anchor_2 ..., positive_1 positive_2 ..., negative_1 negative_2 ...\n');
  });

  test('of a loss with labels names both files', async () => {
    const { stdout } = await runWords('interval-score --help', world);
    expect(stdout).toContain('  lossctl interval-score preds.csv labels.csv --lower lower --upper upper\n');
  });

  test('explain says how the files lie, in both languages', async () => {
    const english = (await runWords('explain triplet', world)).stdout.replace(/\s+/g, ' ');
    expect(english).toContain('files one row of PREDS has everything side by side: columns anchor_1 anchor_2 …,');
    expect(english).toContain('There are no labels.');
    expect((await runWords('explain gaussian-nll --lang ko', world)).stdout).toMatch(/파일 구성/);
    expect((await runWords('explain dice', world)).stdout).toMatch(/files +a row of as many columns in both/);
  });
});
