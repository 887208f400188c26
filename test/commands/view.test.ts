import { describe, expect, test } from '@jest/globals';
import { run, runWords } from '../support/fake-io.ts';

const files = { 'p.csv': 'a,b\n0.75,0.25\n', 'y.csv': 'y\nb\n' };
const KOREAN = /[가-힣]/;
const LOSS = String(-Math.log(0.25));

describe('Korean', () => {
  test('is what --lang ko says, in every format that has words', async () => {
    const { stdout } = await runWords('ce p.csv y.csv --format plain --lang ko', { files });
    expect(stdout).toBe(`1번째 데이터에 대한 CEE=${LOSS}\n${LOSS}\n`);
    for (const format of ['table', 'markdown'])
      expect((await runWords(`ce p.csv y.csv --lang ko --format ${format}`, { files })).stdout).toContain('정확도');
  });

  test.each([{ LOSSCTL_LANG: 'ko' }, { LANG: 'ko_KR.UTF-8' }])(
    'of the environment %j is for people alone',
    async (env) => {
      for (const format of ['table', 'markdown'])
        expect((await runWords(`ce p.csv y.csv --format ${format}`, { files, env })).stdout).toContain('정확도');
      for (const format of ['plain', 'json', 'ndjson', 'csv', 'tsv'])
        expect((await runWords(`ce p.csv y.csv --format ${format}`, { files, env })).stdout).not.toMatch(KOREAN);
      expect((await runWords('explain mse', { env })).stdout).toMatch(KOREAN);
    },
  );

  test('yields to --lang en', async () => {
    const { stdout } = await runWords('ce p.csv y.csv --lang en', { files, env: { LANG: 'ko_KR.UTF-8' } });
    expect(stdout).not.toMatch(KOREAN);
  });

  test('says errors, and leaves keys and heads for machines English', async () => {
    const { stderr } = await runWords('ce nope.csv y.csv --lang ko', { files });
    expect(stderr).toBe('lossctl: nope.csv: 파일이나 디렉터리가 없음\n');
    const keysOf = async (words: string): Promise<readonly string[]> => {
      const json: string = (await runWords(`ce p.csv y.csv ${words}`, { files })).stdout;
      return json.match(/"\w+":/g) ?? [];
    };
    expect(await keysOf('--format json --lang ko')).toEqual(await keysOf('--format json'));
    const { stdout } = await runWords('ce p.csv y.csv --format json', { files, env: { LANG: 'ko_KR.UTF-8' } });
    expect(stdout).not.toMatch(KOREAN);
    expect((await runWords('ce p.csv y.csv --format csv --lang ko', { files })).stdout).toMatch(
      /^sample,prediction_a,prediction_b,label,loss\n/,
    );
  });
});

describe('class names with signs of the format', () => {
  const name = 'a,"b"|c\nd';
  const hostile = { 'p.csv': `"a,""b""|c\nd",e\n0.75,0.25\n`, 'y.csv': 'y\n0\n' };

  test('are quoted in CSV', async () => {
    const { stdout } = await runWords('ce p.csv y.csv --format csv', { files: hostile });
    expect(stdout).toBe(
      `sample,"prediction_a,""b""|c\nd",prediction_e,label,loss\n1,0.75,0.25,"a,""b""|c\nd",${-Math.log(0.75)}\n`,
    );
  });

  test('are strings in JSON', async () => {
    const { stdout } = await runWords('ce p.csv y.csv --format ndjson', { files: hostile });
    expect(JSON.parse(stdout)).toMatchObject({ label: name });
  });

  test('stay on their line in tables', async () => {
    expect((await runWords('ce p.csv y.csv', { files: hostile })).stdout).toContain('a,"b"|c\\u000ad │');
    expect((await runWords('ce p.csv y.csv --format markdown', { files: hostile })).stdout).toContain(
      'a,"b"\\|c\\\\u000ad |',
    );
  });
});

describe('colour', () => {
  const mse = { 'p.csv': '1\n', 'y.csv': '2\n' };
  const argv = ['mse', 'p.csv', 'y.csv', '--fail-if', 'mean > 5'];

  test('is on a terminal alone', async () => {
    const colored = await run(argv, { files: mse, terminal: true });
    expect([colored.stdout.includes('\u001b'), colored.stderr.includes('\u001b')]).toEqual([true, true]);
    const piped = await run(argv, { files: mse });
    expect(piped.stdout + piped.stderr).not.toContain('\u001b');
    const refused = await run(argv, { files: mse, terminal: true, env: { NO_COLOR: '1' } });
    expect(refused.stdout + refused.stderr).not.toContain('\u001b');
  });

  test('can be asked for and refused', async () => {
    expect((await run([...argv, '--color', 'always'], { files: mse })).stdout).toContain('\u001b');
    expect((await run([...argv, '--color', 'never'], { files: mse, terminal: true })).stdout).not.toContain('\u001b');
  });
});
