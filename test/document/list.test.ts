import { describe, expect, test } from '@jest/globals';
import { arrangeList } from '../../src/document/list.ts';
import { factIn } from '../../src/loss/loss.ts';
import { losses } from '../../src/loss/registry.ts';
import { drawDocument } from '../../src/render/terminal/document.ts';
import { dictionaries, LANGUAGES } from '../../src/words/language.ts';
import { columnsOf } from '../../src/words/width.ts';
import { sectionsOf, textsOf } from '../support/document.ts';
import { PEN } from '../support/view.ts';

const drawn = (language: 'en' | 'ko', all: boolean, width: number): string =>
  [...drawDocument(arrangeList(losses, language, dictionaries[language], all), { ...PEN, width })].join('');

test('a loss is a row', () => {
  const [section] = sectionsOf(arrangeList(losses, 'en', dictionaries.en, false));
  const { rows } = textsOf(section);
  expect(rows.map(([name]) => name)).toEqual(losses.map(({ name }) => name));
  expect(rows[0].slice(2, 4)).toEqual(['squared error', '1/n Σ_i (p_i − y_i)²']);
});

describe.each([...LANGUAGES])('in %s', (language) => {
  test.each([
    [80, false],
    [80, true],
    [100, false],
    [160, true],
  ])('it fits %i columns', (width, all) => {
    for (const line of drawn(language, all, width).split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
  });

  test('formulas stay whole but for their terms', () => {
    const text = drawn(language, false, 80).replace(/\s+/g, '');
    for (const loss of losses) expect(text).toContain(factIn(language, loss, 'formula').replace(/\s+/g, ''));
  });
});

test('other names are there where there is room, and else a line says that they are not', () => {
  expect(drawn('en', false, 80)).toContain('\nother names have no room here');
  const wide = drawn('en', false, 160);
  expect(wide).toContain('mean-squared-error');
  expect(wide).not.toContain('no room');
});
