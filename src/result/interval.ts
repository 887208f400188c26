import type { Message } from '../words/message.ts';

/** What has an interval. */
export type IntervalTerm = 'mean' | 'sum' | 'headline' | 'accuracy';

/** Where the true headline, or the difference of two, lies at a confidence in percent. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly method: 'bootstrap-t' | 'student-t' | 'wilson' | 'bonett-price';
  /** What was drawn, or counted, and how many of them. */
  readonly unit: 'row' | 'cluster';
  readonly units: number;
}

/** Why the rows say too little for an interval. */
export interface NoInterval extends Pick<Interval, 'confidence' | 'unit' | 'units'> {
  readonly reason: Message;
}
