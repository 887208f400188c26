import { describe, expect, test } from '@jest/globals';
import { openText } from '../../support/tables.ts';

describe('delimited text is for the kernel', () => {
  test.each([
    ['p,y\n1,2\n', ['p', 'y'], 2],
    ['\uFEFFp\n1\n', ['p'], 2],
    ['1\n2\n', undefined, 1],
    ['\n\np\n1\n', ['p'], 4],
    ['p\r\n1\r\n', ['p'], 2],
    ['p', ['p'], 2],
    ['"p, q","y"\n1,2\n', ['p, q', 'y'], 2],
    ['"1","2"\n3,4\n', undefined, 1],
  ])('%j has its first row on its line', async (text, header, line) => {
    const table = await openText('f.csv', text);
    expect([table.header, table.text?.line]).toEqual([header, line]);
  });

  test.each([
    ['a quote that goes on in the next line', '"p\nq",y\n1,2\n'],
    ['lines that end with CR', 'p,y\r1,2\r'],
  ])('but not with %s', async (_, text) => {
    expect((await openText('f.csv', text)).text).toBeUndefined();
  });

  test('nor where its delimiter may be a part of a number', async () => {
    expect((await openText('f.csv', '1-2\n', { delimiter: '-' })).text).toBeUndefined();
    expect((await openText('f.csv', '1;2\n', { delimiter: ';' })).text?.form([]).delimiter).toBe(';');
  });
});

test('a broken second line is an error on that line', async () => {
  const table = await openText('f.txt', '"x"\n"a" 0.5 1\n');
  expect(table.header).toEqual(['x']);
  const read = async (): Promise<void> => {
    for await (const _ of table.rows([0]));
  };
  await expect(read()).rejects.toMatchObject({
    message: 'f.txt:2: a closing quote is followed by more text',
    hint: undefined,
  });
});

test('where text follows a quote, a delimiter that was tried is offered', async () => {
  await expect(openText('f.csv', '"x";"y"\n"a";0,5\n')).rejects.toMatchObject({
    message: 'f.csv:1: a closing quote is followed by more text',
    hint: '--delimiter ";" splits these lines into 2 fields each',
  });
});
