// The programs that lossctl is measured beside: scripts in test/bench/peers, their libraries in test/bench/data.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { file } from './data.ts';

const ENVIRONMENT = file('python');
export const PYTHON = `${ENVIRONMENT}/bin/python`;

/** The path of a peer's script. */
export const script = (name: string): string =>
  fileURLToPath(new URL(`../../../test/bench/peers/${name}`, import.meta.url));

/** Installs the peers, unless they are there. Gives their versions. */
export function installPeers(): string {
  const requirements = script('requirements.txt');
  if (!existsSync(PYTHON)) {
    mkdirSync(dirname(ENVIRONMENT), { recursive: true });
    call('python3', ['-m', 'venv', ENVIRONMENT]);
    call(PYTHON, ['-m', 'pip', 'install', '--quiet', '-r', requirements]);
  }
  const libraries = readFileSync(requirements, 'utf8').trim().replaceAll('==', ' ').split('\n');
  return [call(PYTHON, ['--version']), ...libraries].join(', ');
}

function call(program: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}
