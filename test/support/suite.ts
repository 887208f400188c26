import { describe, expect, test } from '@jest/globals';
import { leftTitle, suiteTitle } from './library-table.ts';
import { countLeft, type Plan } from './reference.ts';

/**
 * One test a case that applies, and one a reason for which others do not, with their number by function. Together they are
 * all the cases. A table is made of the titles, see library-table.ts.
 */
export function suiteOf(name: string, plan: Plan, left: Plan['left']): void {
  describe(suiteTitle(name, plan.applying.length, plan.total), () => {
    if (plan.applying.length > 0) {
      test.each(plan.applying)('%s', (_, run) => {
        run();
      });
    }

    for (const reason of new Set([...Object.keys(plan.left), ...Object.keys(left)])) {
      const counts = Object.entries(left[reason] ?? {});
      const count = counts.reduce((sum, [, each]) => sum + each, 0);
      const functions = counts.map(([of, each]) => `${of} ${each}`).join(', ');
      test(leftTitle(count, `${reason} (${functions})`), () => {
        expect(plan.left[reason]).toEqual(left[reason]);
      });
    }

    test('each case applies or does not', () => {
      expect(plan.applying.length + countLeft(plan)).toBe(plan.total);
      expect(plan.total).toBeGreaterThan(0);
    });
  });
}
