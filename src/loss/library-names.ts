import type { Text } from '../words/message.ts';
import type { ConventionName, LibraryName } from './convention.ts';
import type { Values } from './parameter.ts';

/** A name of a library that says more than which loss it is: `BCEWithLogitsLoss` is bce from logits. */
export interface LibraryMeaning {
  readonly names: readonly string[];
  /** What the name sets beside the library's convention. */
  readonly values?: Values;
  readonly headline?: 'sum' | 'skill';
  /** The parameter that stands behind a sign in the name: `error@0.7`. */
  readonly suffix?: string;
  /** What the library calls parameters, and what they are here: `huberSlope` is `delta`. */
  readonly renames?: Readonly<Record<string, string>>;
  /** The convention that prints the digits of its source: where that is in force, nothing need be said. */
  readonly printedBy?: ConventionName;
  /** What a user should know of it, as the rest of "X is read as Y: ...". */
  readonly note: Text;
}

/** Function and class names, as each library writes them, without its modules. */
export type LibraryNames = Readonly<Partial<Record<LibraryName, readonly (string | LibraryMeaning)[]>>>;

/** What libraries call a loss, `torch.BCELoss`; of names that mean the same the first. */
export function libraryNames({ libraries }: { readonly libraries: LibraryNames }): string[] {
  return Object.entries(libraries).flatMap(([library, entries]) =>
    entries.map((entry) => `${library}.${typeof entry === 'string' ? entry : entry.names[0]}`),
  );
}
