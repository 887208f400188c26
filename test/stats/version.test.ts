import { expect, test } from '@jest/globals';
import { checkVersion, versioned } from '../../src/stats/version.ts';

test('what another version has saved is refused', () => {
  const saved = versioned({ rows: 3 });
  expect(() => checkVersion(JSON.parse(JSON.stringify(saved)))).not.toThrow();
  expect(() => checkVersion({ version: 0 })).toThrow('a state of version 0, and 3 is known here');
});
