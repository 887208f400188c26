import { readsRows } from '../loss/loss.ts';
import type { Note } from '../problem/problem.ts';
import { alignTargets } from './align-targets.ts';
import { isAside, leftAlone, noteUnread } from './asides.ts';
import { chooseLabel } from './choose-label.ts';
import { choosePrediction, noteIdentifier } from './choose-prediction.ts';
import { choiceOfColumns } from './column-choice.ts';
import { type Files, parseColumns, type Selection } from './column-list.ts';
import { selectByRole } from './column-roles.ts';
import { checkNames, swapped } from './contradictions.ts';
import { selectEach } from './either-file.ts';
import type { Choice } from './evidence.ts';
import { type KeyColumns, selectKeys } from './key-columns.ts';
import { checkForms } from './part-forms.ts';
import { findParts, firstPart, selectParts } from './parts.ts';
import { type BesideProbability, checkNamedClass, findBeside } from './probability.ts';
import { checkLevels, findEnds } from './quantile-columns.ts';
import { COLUMN_ROLE_NAMES, COLUMN_ROLES, type Role, type RoleSelections } from './role.ts';
import { type Reading, type Search, type Wanted, without } from './search.ts';
import { findTwins, NO_TWINS, selectUnrelated, type Twins } from './twins.ts';

/** What was chosen of the files. */
export interface Selections {
  readonly roles: RoleSelections;
  /** The columns that tell the rows apart, where such were named. */
  readonly keys: KeyColumns | undefined;
  /** The columns that are shown beside rows. */
  readonly shown: readonly Selection[];
  /** Where rows pair by position, the columns that tell whether they belong together. */
  readonly twins: Twins;
  /** A column of probabilities beside the one that is read as such without being asked for. */
  readonly beside: BesideProbability | undefined;
  /** Which columns predictions and labels are, and why. */
  readonly choices: readonly Choice[];
  /** What was chosen without being asked for and is not certain. */
  readonly notes: readonly Note[];
}

/**
 * Chooses the columns of predictions and labels. Those not named are found by the rules of the command line: a file's only
 * remaining column, all remaining ones for the predictions of a class loss, the well-known names. Throws UserError, which
 * lists the columns, where they do not decide.
 */
export function selectColumns(files: Files, reading: Reading, wanted: Wanted): Selections {
  const { preds, labels } = files;
  const { shape, parts } = reading;
  const notes: Note[] = [...(preds.notes ?? []), ...(labels?.notes ?? [])];
  const { pred, predictionFlag = 'pred' } = wanted;
  const named = {
    // What `--pred` says of a prediction of several parts is read with these.
    prediction:
      pred === undefined || parts.length > 0 ? undefined : parseColumns(pred, predictionFlag, preds, files, notes),
    label: wanted.label === undefined ? undefined : parseColumns(wanted.label, 'label', labels ?? preds, files, notes),
  };
  const byRole = selectByRole(files, reading, wanted);
  const keys = wanted.id === undefined ? undefined : selectKeys(wanted.id, files);
  const groups = selectEach(wanted.by, 'by', files);

  // Values that rows are told apart or chosen by are likely nothing else; numbers of a role never are.
  const rolesOf = (holds: 'numbers' | 'values'): (Selection | undefined)[] =>
    COLUMN_ROLE_NAMES.map((role) => (COLUMN_ROLES[role].holds === holds ? byRole[role] : undefined));
  const tested = (wanted.tested ?? []).filter((column) => isAside(column, reading, named));
  const grouped = [...groups, ...rolesOf('values')].flatMap((selection) =>
    selection === undefined ? [] : { table: selection.table, index: selection.indices[0] },
  );
  const asides = [...tested, ...grouped.filter((column) => isAside(column, reading, named))];
  const taken = [...rolesOf('numbers'), keys?.preds, keys?.labels];
  const search: Search = {
    files,
    reading,
    hasKeys: keys !== undefined,
    asIs: wanted.asIs ?? false,
    notes,
    free: (table, ...others) => without(table, [...others, ...taken, leftAlone(table, asides)]),
  };

  const flags = { ...wanted.roles, pred };
  const free = search.free(preds, named.label);
  const known = parts.length === 0 ? [] : findEnds(preds, reading, findParts(files, parts, flags, free), free);
  const label = chooseLabel(search, named, known);
  const prediction =
    parts.length > 0
      ? selectParts(preds, parts, known, search.free(preds, label), notes)
      : (named.prediction ?? choosePrediction(search, label));

  if (pred === undefined) notes.push(...noteIdentifier(prediction));
  if (pred === undefined && readsRows(shape)) {
    const numeric = tested.filter(({ table, tests }) => table === preds && tests.isNumeric);
    notes.push(...noteUnread(numeric, [prediction, label, ...rolesOf('numbers')]));
  }
  if (!wanted.asIs) {
    checkForms(prediction, reading, notes);
    const isNamed = pred !== undefined || parts.some(({ name }) => wanted.roles?.[name] !== undefined);
    checkLevels(prediction, reading, isNamed, notes);
  }
  const areNamed = parts.length > 0 || (pred !== undefined && wanted.label !== undefined);
  const aligned = alignTargets(
    firstPart(prediction, parts),
    label,
    { shape, classes: wanted.classes, areNamed },
    notes,
  );
  if (!wanted.asIs) checkNamedClass(prediction, aligned, reading, pred !== undefined, notes);
  if (!wanted.asIs)
    checkNames({ prediction, label }, wanted, notes, () => {
      selectColumns(swapped(files), reading, wanted);
    });
  const numbered = groups.map((group, number): [Role, Selection] => [`group ${number}`, group]);
  const roles = { prediction, label: aligned, ...byRole, ...Object.fromEntries(numbered) };
  const conditions = (wanted.tested ?? []).map(({ table, index }): Selection => ({ table, indices: [index] }));
  const twins =
    keys === undefined && !wanted.asIs
      ? findTwins([...Object.values(roles), ...conditions], selectUnrelated(wanted.unrelated, files))
      : NO_TWINS;
  const beside = pred === undefined ? findBeside(prediction, aligned, reading) : undefined;
  const choices = [
    choiceOfColumns({
      role: 'pred',
      selection: prediction,
      among: search.free(preds, aligned),
      isTold: pred !== undefined || parts.length > 0,
    }),
    ...(aligned.indices.length === 0
      ? []
      : [
          choiceOfColumns({
            role: 'label',
            selection: aligned,
            among: search.free(aligned.table, prediction),
            isTold: wanted.label !== undefined,
          }),
        ]),
  ];
  return { roles, keys, choices, shown: selectEach(wanted.show, 'show', files), twins, beside, notes };
}
