import { expect, test } from '@jest/globals';
import { canonicalForm, findLoss } from '../../src/loss/registry.ts';
import { UNLIKE } from '../../src/losses/unlike.ts';
import { refusalOf } from '../support/refusal.ts';

test('each name stands in its canonical form, and is refused under its library', () => {
  for (const [library, names] of Object.entries(UNLIKE)) {
    for (const [name, text] of Object.entries(names)) {
      expect(canonicalForm(name)).toBe(name);
      expect(refusalOf(() => findLoss(`${library}.${name}`)).hint).toBe(text?.en);
    }
  }
});
