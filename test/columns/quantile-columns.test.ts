import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, runWords } from '../support/fake-io.ts';

const files = {
  'gluon.csv': 'ds,0.1,0.5,0.9,y\n2024-01-01,1,2,3,2.5\n2024-01-02,2,3,4,3.5\n',
  'nixtla.csv':
    'ds,AutoARIMA,AutoARIMA-lo-95,AutoARIMA-lo-80,AutoARIMA-hi-80,AutoARIMA-hi-95,y\na,2,0,1,3,4,5\nb,2,0,1,3,4,2\n',
  'r.csv': 'fit,lwr,upr\n2,0,4\n2,0,4\n',
  'prophet.csv': 'ds,yhat,yhat_lower,yhat_upper\na,2,0,4\nb,2,0,4\n',
  'tidy.csv': '.pred_lower,.pred_upper\n0,4\n0,4\n',
  'q90.csv': 'q90\n3\n3\n',
  'y.csv': 'y\n5\n2\n',
};
const words = (text: string) => runWords(text, { files });
const resultOf = async (text: string) => {
  const { code, stdout, stderr } = await words(`${text} -q`);
  return [code, Number(stdout), stderr];
};

describe('a quantile loss', () => {
  test('takes the column of its quantile', async () => {
    expect(await resultOf('pinball gluon.csv')).toEqual([0, 0.25, '']);
    expect(await resultOf('pinball gluon.csv --alpha 0.9')).toEqual([0, expect.closeTo(0.05, 12), '']);
    expect(await resultOf('pinball nixtla.csv --alpha 0.975')).toEqual([0, (0.975 + 0.05) / 2, '']);
  });

  test('is an error where no column is of that quantile, or the only one says another', async () => {
    const none = await words('pinball gluon.csv --alpha 0.25');
    expect(faultOfError(none)).toBeUndefined();
    expect(messageOf(none)).toContain('no column is the quantile 0.25, by alpha; there are "0.1", "0.5", "0.9"');
    const other = await words('pinball q90.csv y.csv');
    expect(messageOf(other)).toContain('column "q90" is the quantile 0.9 by its name, and alpha 0.5 asks for 0.5');
    expect(other.stderr).toContain('--alpha 0.9 is what the names say');
    expect((await words('pinball q90.csv y.csv --alpha 0.9 -q')).code).toBe(0);
    expect((await words('pinball q90.csv y.csv --pred q90 -q')).stderr).toContain(
      'lossctl: warning: q90.csv: column "q90"',
    );
    expect(await resultOf('pinball q90.csv y.csv --as-is')).toMatchObject([0, 0.75, '']);
  });
});

describe('an interval', () => {
  test('is found by the names that tools give its ends', async () => {
    for (const file of ['r.csv', 'tidy.csv'])
      expect(await resultOf(`interval-score ${file} y.csv`)).toEqual([0, 24, '']);
    expect(await resultOf('interval-score nixtla.csv')).toEqual([0, 24, '']);
    expect(await resultOf('interval-score nixtla.csv --alpha 0.2')).toEqual([0, 12, '']);
  });

  test('of another level is an error, and of a level that nothing says a note', async () => {
    const other = await words('interval-score nixtla.csv --alpha 0.1');
    expect(messageOf(other)).toContain('no column is the quantile 0.05, by alpha');
    const names = await words('interval-score gluon.csv');
    expect(messageOf(names)).toContain('column "0.1" is the quantile 0.1 by its name, and alpha 0.05 asks for 0.025');
    expect(names.stderr).toContain('--alpha 0.2 is what the names say');
    expect((await resultOf('interval-score gluon.csv --alpha 0.2')).at(0)).toBe(0);
    const prophet = await words('interval-score prophet.csv y.csv -q');
    expect(prophet).toMatchObject({ code: 0, stdout: '24\n' });
    expect(prophet.stderr).toContain('read as an interval of 95 %; one of Prophet is of 80 % by default: --alpha 0.2');
    expect(await resultOf('interval-score prophet.csv y.csv --alpha 0.2')).toEqual([0, 9, '']);
  });
});

test('a loss of points takes the column between the ends', async () => {
  expect(await resultOf('mae r.csv y.csv')).toEqual([0, 1.5, '']);
  expect(await resultOf('mae nixtla.csv')).toEqual([0, 1.5, '']);
  expect(await resultOf('mae prophet.csv y.csv')).toEqual([0, 1.5, '']);
  expect((await words('mae gluon.csv')).code).toBe(2);
});
