import { expect, test } from '@jest/globals';
import { numberHint } from '../../src/input/number-hint.ts';
import { english } from '../../src/words/en/wording.ts';

test.each([
  ['1,5', 'decimal commas? add --decimal ,'],
  ['-12345,678', 'decimal commas? add --decimal ,'],
  ['1,234', 'a decimal comma? add --decimal , or, where it groups digits, write 1234'],
  ['-1,234,567.5', 'digits in groups are not read: write -1234567.5'],
  ["1'234", 'digits in groups are not read: write 1234'],
  ['1.234.567,5', 'digits in groups are not read: write 1234567.5'],
  ['12.5 %', 'percent signs are not read: divide by 100'],
  ['3.50 €', 'currency signs are not read: leave them out'],
  ['0b101', 'decimal digits are read: write 5'],
  ['#VALUE!', 'an error of a spreadsheet: mend its formula, or leave the field empty'],
  ['0.5 1', 'fields separated by blanks? add --delimiter " "'],
  ['1;2', 'fields separated by ";"? add --delimiter ";"'],
  ['1\t2', 'fields separated by tabs? add --input-format tsv'],
  ['−１', 'it has characters that only look like those of a number: write -1'],
  ['0.5\u200b', 'it has characters that only look like those of a number: write 0.5'],
])('%j is given a remedy', (cell, hint) => {
  const found = numberHint(cell);
  expect(found && english.say(found)).toBe(hint);
});

test.each(['cat', '', '#', '1.2.3', '2026-11-21', '1,2,3', 'a,b', '$', '5%5', true, null])(
  '%j is like no number',
  (cell) => {
    expect(numberHint(cell)).toBeUndefined();
  },
);
