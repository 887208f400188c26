import { describe, expect, test } from '@jest/globals';
import { createKeyFaults, type KeyFaults, keysTwice, keysUnpaired, type Unpaired } from '../../src/rows/key-faults.ts';

const faultsOf = (...keys: string[][]): KeyFaults => {
  const faults = createKeyFaults();
  keys.forEach((texts, index) => {
    faults.add(() => ({ texts, place: { file: `line ${index + 1}` } }));
  });
  return faults;
};

const side = (file: string, keys: string[][], keyNames?: readonly string[]): Unpaired => {
  const faults = faultsOf(...keys);
  return {
    source: { file, hasHeader: keyNames !== undefined, keyNames, blocks: (async function* () {})() },
    faults,
    all: () => keys.map((texts, index) => ({ texts, place: { file: `line ${index + 1}` } })),
  };
};

test('the first three faults are kept, and all are counted', () => {
  const faults = faultsOf(['a'], ['b'], ['c'], ['d']);
  expect([faults.count(), faults.first().map(({ texts }) => texts[0])]).toEqual([4, ['a', 'b', 'c']]);
});

test('a key of several columns is shown with all of them', () => {
  expect(keysTwice('f', faultsOf(['u', '1']), false)).toMatchObject({
    message: 'f: 1 row has the key of an earlier row: "u" + "1" (line 1)',
    hint: undefined,
  });
});

describe('the hint of keys that differ in how they are written', () => {
  test.each([
    ['7', '7.0', true],
    ['7', '007', true],
    ['007', '07.00', true],
    ['+7', '7', true],
    ['0', '000', true],
    ['Ab', 'aB', true],
    ['é', 'e\u0301', true],
    ['ﬁ', 'fi', true],
    ['10', '1', false],
    ['100', '1', false],
    ['-7', '7', false],
    ['7.5', '7', false],
    ['9007199254740993', '9007199254740992', false],
    ['a', 'b', false],
  ])('%j and %j: %j', (one, other, isLike) => {
    const { hint } = keysUnpaired(side('p', [['x'], [one]]), side('y', [['y'], ['z'], ['q'], [other]]), 1, false);
    expect(hint).toBe(
      isLike
        ? `keys are compared as text: ${JSON.stringify(one)} (line 2) is not ${JSON.stringify(other)} (line 4)`
        : '--only-common leaves out what one file alone has',
    );
  });
});

test('a header that is the key of the other file is asked about', () => {
  const { hint } = keysUnpaired(side('p', [['a']], ['id']), side('y', [], ['a']), 1, false);
  expect(hint).toBe('if a first line is data and no header, add --no-header');
});

test('what was given already is not suggested', () => {
  expect(keysUnpaired(side('p', [['a']]), side('y', [['b']]), 0, true).hint).toBeUndefined();
});
