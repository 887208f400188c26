import { describe, expect, test } from '@jest/globals';
import { findLoss, type Loss } from '../../src/index.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { runWords } from '../support/fake-io.ts';
import { type Cells, expectField, flat, loadCases, type ReferenceCase } from '../support/reference.ts';

// A spread of the vectors of the libraries through the command: files in, JSON out, and the loss by the library's own name.
// All cases go through the library API in the other tests of this folder.

const LIBRARIES = ['torch', 'keras', 'sklearn', 'optax'] as const;

/** The loss of a library's function; undefined where lossctl has none by that name. */
function lossOf(library: string, { function: name }: ReferenceCase): Loss | undefined {
  try {
    return findLoss(`${library}.${name}`).loss;
  } catch {
    return undefined;
  }
}

const isRows = (cells: Cells): cells is readonly Cells[] => typeof cells !== 'number' && typeof cells[0] !== 'number';

/** Rows of numbers as CSV without a header. */
const csv = (cells: Cells): string =>
  (typeof cells === 'number' ? [cells] : cells).map((row) => `${flat(row).join(',')}\n`).join('');

/** Ordinary numbers under default parameters, of a loss that is one number a row. */
function isPlain(library: string, of: ReferenceCase): boolean {
  const { params, inputs, error, per_sample: samples, mean } = of;
  const loss = lossOf(library, of);
  if (loss === undefined || error !== undefined || samples === undefined || typeof mean !== 'number') return false;
  // Keras averages a vector as one row; a row of several elements has several losses in torch and optax.
  const ofRows = loss.shape === 'class' || loss.shape === 'row';
  const hasRows = ofRows ? isRows(inputs.pred) : library === 'keras' ? isRows(inputs.pred) : !isRows(inputs.pred);
  // Of decisions scikit-learn takes classes, lossctl the probabilities that they come from.
  if (loss.family === 'decision') return false;
  // Keras subtracts ln 2 in float32 there.
  if (library === 'keras' && of.function === 'log_cosh') return false;
  // torch writes several labels as a list of indices.
  const { values } = resolve(loss);
  if (loss.shape === 'row' && !flat(inputs.label).every((y) => loss.label(values).contains(y))) return false;
  return (
    /\/typical[^/]*$/.test(of.case_id) &&
    Object.keys(params).length === 0 &&
    Object.keys(inputs).every((name) => name === 'pred' || name === 'label') &&
    hasRows &&
    flat(samples).length === (inputs.pred as readonly Cells[]).length
  );
}

describe.each(LIBRARIES)('%s', (library) => {
  const cases = loadCases(library).filter((of) => isPlain(library, of));
  const first = new Map(cases.map((of) => [of.function, of] as const).reverse());

  test('has cases for most of its functions', () => {
    expect(first.size).toBeGreaterThan(5);
  });

  test.each([...first])('%s', async (name, of) => {
    const files = { 'preds.csv': csv(of.inputs.pred), 'labels.csv': csv(of.inputs.label) };
    const { code, stdout, stderr } = await runWords(`${library}.${name} preds.csv labels.csv --format json`, { files });
    expect(code).toBe(0);
    expect(stderr).toContain(`${library}.${name} is read as ${lossOf(library, of)?.name}`);
    const result = JSON.parse(stdout) as { readonly per_sample: number[]; readonly headline: number };
    const tolerance = { relative: 1e-12, absolute: 2 ** -52 };
    expectField(of, 'mean', [result.headline], [of.mean as number], tolerance);
    // Of a sample whose root scikit-learn takes lossctl shows the square.
    const samples = result.per_sample.map(lossOf(library, of)?.headline === 'root-mean' ? Math.sqrt : Number);
    expectField(of, 'per_sample', samples, flat(of.per_sample), tolerance);
  });
});
