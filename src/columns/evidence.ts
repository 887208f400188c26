import type { Message } from '../words/message.ts';

/** What a file may be read as, and what the names and the values in it say of that. */
export interface Candidate {
  readonly reading: Message;
  readonly speaksFor?: readonly Message[];
  readonly speaksAgainst?: readonly Message[];
}

/**
 * A choice that reading needs. `told`: a flag says it. `sole`: one candidate fits. `likely`: a known tool writes it so, which a
 * note says. `undecided`: two fit; what is taken then is what a row of data would be.
 */
export interface Choice {
  readonly about: Message;
  /** The one that is taken, and then the others. */
  readonly candidates: readonly Candidate[];
  readonly outcome: 'told' | 'sole' | 'likely' | 'undecided';
}
