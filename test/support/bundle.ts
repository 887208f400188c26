import { buildSync } from 'esbuild';
import { pathOf } from './repository.ts';

/** A script for browsers that makes `lossctl` of a built file and all that it imports. */
export function bundleForBrowsers(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [pathOf(file)],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'lossctl',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
