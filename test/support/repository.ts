import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a file of this repository. */
export const pathOf = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

export const readOwn = (name: string): string => readFileSync(pathOf(name), 'utf8');
