import { kebab } from '../../loss/parameter.ts';
import { losses } from '../../loss/registry.ts';
import { type Hint, hint, type Note, UserError, wordNote } from '../../problem/problem.ts';
import { libraryEnglish } from '../../words/en/wording.ts';
import { LIBRARY_OPTIONS } from '../../words/flag.ts';

/** The options of the library by the names of their flags, the parameters of losses among them. */
const OPTIONS: ReadonlySet<string> = new Set([
  ...LIBRARY_OPTIONS,
  ...losses.flatMap(({ parameters }) => Object.keys(parameters).map(kebab)),
]);

/** What `work` gives. A UserError names options where it named flags, and offers none that the library has not. */
export function inLibraryWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { hints = [], ...what } = error.problem;
    throw new UserError({ ...what, hints: hints.map(inCode).filter(isForLibrary) }, libraryEnglish);
  }
}

/** What is done in code about what a flag or a command does elsewhere. */
function inCode(own: Hint): Hint {
  if (own.code === 'percentages') return hint('divide-by-hundred', {});
  if (own.code === 'two-labels-are') return hint('two-labels-in-order', own.args);
  if (own.code === 'list-shows-losses' || own.code === 'list-shows-names') return hint('losses-are-listed', {});
  return own;
}

const isForLibrary = ({ flags = {} }: Hint): boolean => Object.keys(flags).every((name) => OPTIONS.has(name));

/** A note in the words of the library. */
export const wordForLibrary = (note: Note): string => wordNote(note, libraryEnglish);
