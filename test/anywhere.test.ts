import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as library from '../src/index.ts';
import { bundleForBrowsers } from './support/bundle.ts';
import { closureOf, importsOfSource } from './support/imports.ts';
import { createRandom } from './support/random.ts';
import { readOwn } from './support/repository.ts';
import { drawSample, goWith, shapesOf } from './support/sampler.ts';

// More rows than the fewest for which kernels are used.
const ROWS = 300;

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** How arrays of numbers are given, and rows of them. */
const FORMS = ['Array', 'Float64Array', 'Float32Array'] as const;

/** A loss on some numbers. */
interface Question {
  readonly loss: string;
  readonly form: (typeof FORMS)[number];
  readonly predictions: readonly (readonly number[])[];
  readonly labels: readonly (number | readonly number[])[] | undefined;
  readonly hasBase: boolean;
}

/** The bits of all that comes of it, or the text of an error. */
type Ask = (question: string) => string;

/** Runs in either realm, where `lossctl` is the library. */
const ASK = `(question) => {
  const { loss, form, predictions, labels, hasBase } = JSON.parse(question);
  const make = (numbers) => globalThis[form].from(numbers);
  const give = (rows) => (typeof rows[0] === 'number' ? make(rows) : rows[0].length === 1 ? make(rows.flat()) : rows.map(make));
  const [p, y] = [give(predictions), labels && give(labels)];
  const options = hasBase ? { base: new Float64Array(predictions.length).fill(3) } : {};
  try {
    const { mean, sum, headline, skill, perSample } = lossctl.evaluate(loss, p, y, options);
    const numbers = [mean, sum, headline, skill, ...perSample, ...lossctl.gradient(loss, p, y, options)];
    return new BigUint64Array(Float64Array.from(numbers).buffer).join();
  } catch (error) {
    return String(error);
  }
}`;

const askHere = new Function('lossctl', `return ${ASK}`)(library) as Ask;

/** What asks in a realm that has ECMAScript's globals and the library, and nothing else but perhaps WebAssembly. */
function createRealm(bundle: string, hasWebAssembly: boolean): Ask {
  const realm = createContext(Object.create(null));
  runInContext(`delete globalThis.console; ${hasWebAssembly ? '' : 'delete globalThis.WebAssembly;'}`, realm);
  runInContext(bundle, realm);
  return runInContext(ASK, realm);
}

/** A question for each shape that the loss takes: of the first in every form, of the others in one. */
function questionsOf(loss: library.Loss): string[] {
  const random = createRandom(loss.name.length);
  const shapes = shapesOf(loss).filter(([width, labels]) => goWith(loss, {}, width, labels));
  return shapes.flatMap(([width, kind], index) => {
    const { predictions, labels } = drawSample(loss, {}, width, ROWS, random, kind);
    const hasLabels = loss.labelWidth(width) > 0;
    const given = { loss: loss.name, predictions, labels: hasLabels ? labels : undefined };
    return (index === 0 ? FORMS : [FORMS[index % FORMS.length]]).map((form) => {
      const question: Question = { ...given, form, hasBase: loss.base !== undefined };
      return JSON.stringify(question);
    });
  });
}

describe('a bare realm, with WebAssembly and without,', () => {
  let realms: readonly Ask[];
  beforeAll(() => {
    const bundle = bundleForBrowsers('dist/src/index.js');
    realms = [true, false].map((hasWebAssembly) => createRealm(bundle, hasWebAssembly));
  });

  test.each(library.losses.map((loss) => [loss.name, loss] as const))('gives the bits of %s in Node', (_name, loss) => {
    const questions = questionsOf(loss);
    expect(questions.length).toBeGreaterThan(1);
    for (const question of questions) {
      const bits = askHere(question);
      expect(bits).toMatch(/^[\d,]+$/);
      for (const ask of realms) expect(ask(question)).toBe(bits);
    }
  });

  test('says what is wrong as Node does', () => {
    const wrong: Question = { loss: 'bce', form: 'Array', predictions: [[2]], labels: [1], hasBase: false };
    const said = 'UserError: prediction 1: prediction 2 is outside [0, 1], where bce is defined';
    expect(realms.map((ask) => ask(JSON.stringify(wrong)))).toEqual([said, said]);
  });
});

describe('what index.ts imports', () => {
  const running = importsOfSource().filter(({ isTypeOnly }) => !isTypeOnly);
  const files = closureOf('index.ts', running).filter((file) => file.endsWith('.ts'));

  test('is in rooms that know no files and no process', () => {
    const rooms = new Set(files.map((file) => file.split('/')[0]));
    expect([...rooms].sort()).toEqual([
      'columns',
      'engine',
      'index.ts',
      'input',
      'kernels',
      'loss',
      'losses',
      'math',
      'problem',
      'result',
      'rows',
      'stats',
      'words',
    ]);
  });

  test.each([
    'Buffer',
    'process',
    'require',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'console',
    'performance',
    'setTimeout',
  ])('does not use %s', (name) => {
    const use = new RegExp(`(?<![\\w.'-])${name}(?=[.(\\[])`);
    expect(files.filter((file) => use.test(withoutComments(readOwn(`src/${file}`))))).toEqual([]);
  });
});
