import type { Comparison } from '../result/comparison.ts';
import { changedRowSections } from './changed-rows.ts';
import { conclusionsOf } from './conclusions.ts';
import type { Document } from './document.ts';
import { groupChangeSection } from './group-changes.ts';
import { methodFacts, modelSection } from './models.ts';
import type { View } from './view.ts';

/** Models side by side, what changes by group and in which rows, and what follows. */
export function arrangeComparison(comparison: Comparison, view: View): Document {
  return {
    conclusions: conclusionsOf(comparison, view),
    main: [modelSection(comparison, view)],
    details: [
      ...(comparison.groups.length > 0 ? [groupChangeSection(comparison, view)] : []),
      ...changedRowSections(comparison, view),
    ],
    facts: [methodFacts(comparison, view)],
  };
}
