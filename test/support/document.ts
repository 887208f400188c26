import { textOf } from '../../src/document/cells.ts';
import type { Document, Section, Table } from '../../src/document/document.ts';

/** The table of a section as texts: its heads, and its rows, of which one that stands for others is `…`. */
export function textsOf({ body }: Section): { readonly heads: string[]; readonly rows: string[][] } {
  if (body.kind === 'facts') return { heads: [], rows: body.rows.map((row) => row.map(textOf)) };
  if (body.kind !== 'table') throw new Error(`${body.kind} is no table`);
  return { heads: headsOf(body), rows: body.rows.map((row) => row?.map(textOf) ?? body.columns.map(() => '…')) };
}

const headsOf = ({ columns }: Table): string[] => columns.map(({ head }) => head);

/** All sections of a document, in the order in which they are given. */
export const sectionsOf = ({ main, details = [], facts = [] }: Document): Section[] => [...main, ...details, ...facts];
