import { snake } from '../../loss/parameter.ts';
import { type Note, wordNote } from '../../problem/problem.ts';
import type { Choice, RoleColumns, Told, Understanding } from '../../result/understanding.ts';
import type { Wording } from '../../words/wording.ts';
import { type Entry, jsonObject } from './object.ts';
import { jsonValue } from './run.ts';

const text = (value: unknown): string => JSON.stringify(value);
const list = (texts: readonly string[]): string => `[${texts.join(', ')}]`;

/** What `--dry-run --format json` prints, and `--reading` takes: how files are read, of each of some models, and nothing computed. */
export function readingJson(told: Told, wording: Wording, models?: readonly string[]): string {
  const entries: Entry[] = [
    ['schema', '1'],
    ...(models === undefined ? [] : [['models', text(models.map((name) => ({ name })))] satisfies Entry]),
    ...toldEntries(told, wording),
  ];
  return `{\n${entries.map(([key, value]) => `  ${text(key)}: ${value}`).join(',\n')}\n}\n`;
}

/** The reading, one of each source where they are several, and the notes. */
export function toldEntries({ readings, notes }: Told, wording: Wording): Entry[] {
  const [first] = readings;
  const objects = readings.map((understood) => readingObject(understood, wording));
  return [
    ...(first === undefined ? [] : [['reading', objects.length === 1 ? objects[0] : list(objects)] satisfies Entry]),
    ['notes', notesArray(notes, wording)],
  ];
}

/** Notes and warnings: their words, their code, and where they are. */
export function notesArray(notes: readonly Note[], wording: Wording): string {
  return list(notes.map((note) => text({ text: wordNote(note, wording), code: note.code, ...note.place })));
}

/** Files, columns by role, classes, keys, losses, rows and choices: what traces a number to its values. */
export function readingObject(understood: Understanding, wording: Wording): string {
  const { roles, classes, classBase, pairing, keys, skipsMissing, rowPlan, runs, choices } = understood;
  const lines: Entry[] = [
    ['files', text(filesOf(roles))],
    ['columns', list(roles.map(columnsObject))],
    ...(classes === undefined ? [] : [['classes', text(classes)] satisfies Entry]),
    ...(classBase === undefined ? [] : [['class_base', text(classBase)] satisfies Entry]),
    ['pairing', text(pairing)],
    ...(keys.length === 0 ? [] : [['keys', text(keys.map(({ columns }) => columns))] satisfies Entry]),
    ['missing', text(skipsMissing ? 'skip' : 'error')],
    ...(Object.values(rowPlan).every((value) => value === undefined) ? [] : [['rows', text(rowPlan)] satisfies Entry]),
    [
      'losses',
      list(
        runs.map(({ resolved }) =>
          jsonObject([
            ['loss', text(resolved.loss.name)],
            ['convention', text(resolved.convention)],
            ['reduction', text(resolved.headline)],
            ...Object.entries(resolved.values).map(([name, value]): Entry => [snake(name), jsonValue(value)]),
          ]),
        ),
      ),
    ],
    ['choices', list(choices.map((choice) => choiceObject(choice, wording)))],
  ];
  return `{\n${lines.map(([key, value]) => `    ${text(key)}: ${value}`).join(',\n')}\n  }`;
}

/** Each file once, as flags call it. */
function filesOf(roles: readonly RoleColumns[]): Record<string, object> {
  return Object.fromEntries(
    roles.map(({ source, file, format, hasHeader }) => [
      source,
      { file, format, ...(hasHeader !== undefined && { header: hasHeader }) },
    ]),
  );
}

function columnsObject({ role, source, columns }: RoleColumns): string {
  return text({ role: typeof role === 'string' ? role : role.name, file: source, columns });
}

function choiceObject({ about, candidates, outcome }: Choice, { say }: Wording): string {
  return text({
    about: say(about),
    outcome,
    candidates: candidates.map(({ reading, speaksFor = [], speaksAgainst = [] }) => ({
      reading: say(reading),
      for: speaksFor.map(say),
      against: speaksAgainst.map(say),
    })),
  });
}
