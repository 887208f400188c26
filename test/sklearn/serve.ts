// Answers questions in JSON lines: a loss's name, predictions, labels and options as `evaluate` takes them; the headline, or the error.
import { createInterface } from 'node:readline';
import { type EvaluateOptions, evaluate, type Numbers, UserError } from '../../src/index.ts';

interface Question {
  readonly loss: string;
  readonly predictions: Numbers;
  readonly labels: Numbers;
  readonly options: EvaluateOptions;
}

const ODD: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity, '-Infinity': -Infinity };

/** A number that JSON has no word for comes as `{ "odd": "NaN" }`. */
const revive = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'odd' in value ? ODD[String(value.odd)] : value;

function answer(line: string): unknown {
  const { loss, predictions, labels, options }: Question = JSON.parse(line, revive);
  try {
    const { headline, warnings } = evaluate(loss, predictions, labels, options);
    return { value: Number.isFinite(headline) ? headline : { odd: String(headline) }, warnings };
  } catch (error) {
    if (error instanceof UserError) return { error: error.message };
    return { fault: error instanceof Error ? error.stack : String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(answer(line))}\n`);
