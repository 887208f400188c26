import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../../bin/lossctl.js', import.meta.url));

/** A new folder with these files. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lossctl-test-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = (more: Readonly<Record<string, string>>): Record<string, string | undefined> => {
  const { NO_COLOR, FORCE_COLOR, LOSSCTL_LANG, NODE_OPTIONS, GITHUB_ACTIONS, ...rest } = process.env;
  return { ...rest, LC_ALL: 'C.UTF-8', TERM: 'xterm', BIN, NODE: process.execPath, ...more };
};

/** Runs a shell script in a folder; `lossctl` is the program. */
export function shell(script: string, folder: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawn('bash', ['-c', `lossctl() { "$NODE" "$BIN" "$@"; }\n${script}`], {
    cwd: folder,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return ended(child);
}

/** Starts the program itself, its input left open. */
export const start = (argv: readonly string[], folder: string) =>
  spawn(process.execPath, [BIN, ...argv], { cwd: folder, env: environment({}), stdio: ['pipe', 'pipe', 'pipe'] });

interface Child {
  readonly stdout: NodeJS.ReadableStream;
  readonly stderr: NodeJS.ReadableStream;
  on(event: 'close', listener: (code: number | null) => void): unknown;
}

/** What a child wrote, when it has ended. */
export function ended(child: Child): Promise<Ended> {
  const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on('data', (part: Buffer) => parts.stdout.push(part));
  child.stderr.on('data', (part: Buffer) => parts.stderr.push(part));
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(parts.stdout).toString(), stderr: Buffer.concat(parts.stderr).toString() }),
    );
  });
}
