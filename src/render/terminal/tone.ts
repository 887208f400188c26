import type { Line, Tone } from '../../document/document.ts';
import type { Style } from '../color.ts';

const METHODS: Readonly<Record<Tone, keyof Style>> = {
  strong: 'bold',
  quiet: 'dim',
  good: 'good',
  bad: 'bad',
  open: 'open',
};

/** Lines set off one by one, so that no escape runs over the end of one. */
export const setOff = (lines: readonly string[], tone: Tone | undefined, style: Style): readonly string[] =>
  tone === undefined ? lines : lines.map((line) => (line === '' ? '' : style[METHODS[tone]](line)));

/** A line of pieces, each set off by itself. */
export const drawLine = (line: Line, style: Style): string =>
  line.map(({ text, tone }) => setOff([text], tone, style)[0]).join('');
