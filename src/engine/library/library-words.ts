import { kebab } from '../../loss/parameter.ts';
import { losses } from '../../loss/registry.ts';
import { type Hint, type Note, UserError, wordNote } from '../../problem/problem.ts';
import { libraryEnglish } from '../../words/en/wording.ts';

/** The options of the library by the names of their flags, the parameters of losses among them. */
const OPTIONS: ReadonlySet<string> = new Set([
  ...['convention', 'reduction', 'allow-nan'],
  ...losses.flatMap(({ parameters }) => Object.keys(parameters).map(kebab)),
]);

/** What `work` gives. A UserError names options where it named flags, and offers none that the library has not. */
export function inLibraryWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { hints = [], ...what } = error.problem;
    throw new UserError({ ...what, hints: hints.filter(isForLibrary) }, libraryEnglish);
  }
}

const isForLibrary = ({ flags = {} }: Hint): boolean => Object.keys(flags).every((name) => OPTIONS.has(name));

/** A note in the words of the library. */
export const wordForLibrary = (note: Note): string => wordNote(note, libraryEnglish);
