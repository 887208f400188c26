import { describe, expect, test } from '@jest/globals';
import { countLeft, type Plan } from './reference.ts';

/** One test a case that applies, and one that holds what is left out against what is expected to be. */
export function suiteOf(name: string, plan: Plan, left: Plan['left']): void {
  describe(`${name}: ${plan.applying.length} of ${plan.total} cases apply and pass`, () => {
    let passed = 0;
    test.each(plan.applying)('%s', (_, run) => {
      run();
      passed++;
    });

    test(`${plan.total} cases are ${plan.applying.length} that pass and ${countLeft(plan)} that do not apply`, () => {
      expect(plan.left).toEqual(left);
      expect(passed + countLeft(plan)).toBe(plan.total);
    });
  });
}
