import type { Report } from '../result/report.ts';
import type { Document } from './document.ts';
import { groupSection } from './groups.ts';
import { rankedSections, samplesSection } from './samples.ts';
import { summarySection } from './summary.ts';
import type { View } from './view.ts';

/** What a run came to: its samples or its groups, and the summary below them. */
export function arrangeScore(report: Report, view: View): Document {
  const isGrouped = view.groups.length > 0;
  return {
    main: [
      ...(view.shows === 'ranked' ? rankedSections(report, view) : []),
      ...(view.shows === 'samples' && !isGrouped ? [samplesSection(report, view)] : []),
      ...(isGrouped ? [groupSection(report, view)] : []),
      summarySection(report, view),
    ],
  };
}
