import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

/** Every TypeScript file under a folder of the repository, relative to it. */
export function sourcesIn(folder: string): string[] {
  const names = readdirSync(fileURLToPath(new URL(folder, ROOT)), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).sort();
}

export interface Import {
  readonly from: string;
  /** A file of src, or a package. */
  readonly to: string;
  readonly isTypeOnly: boolean;
  readonly isDynamic: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gm;
const CALL = /\bimport\('([^']+)'\)/g;

/** The imports of every file of src, dynamic ones and re-exports among them. */
export function importsOfSource(): Import[] {
  return sourcesIn('src').flatMap((from) => {
    const text = readFileSync(fileURLToPath(new URL(`src/${from}`, ROOT)), 'utf8');
    const resolved = (name: string): string => (name.startsWith('.') ? posix.join(posix.dirname(from), name) : name);
    return [
      ...[...text.matchAll(STATEMENT)].map(([, type, name]) => ({
        from,
        to: resolved(name),
        isTypeOnly: type !== undefined,
        isDynamic: false,
      })),
      ...[...text.matchAll(CALL)].map(([, name]) => ({ from, to: resolved(name), isTypeOnly: false, isDynamic: true })),
    ];
  });
}

/** A file and all that it reaches by some imports. */
export function closureOf(file: string, imports: readonly Pick<Import, 'from' | 'to'>[]): string[] {
  const reached = new Set([file]);
  for (const from of reached) for (const { from: importer, to } of imports) if (importer === from) reached.add(to);
  return [...reached];
}

/** A cycle among imports, as the files on it; undefined where there is none. */
export function cycleIn(imports: readonly Pick<Import, 'from' | 'to'>[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const to of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
