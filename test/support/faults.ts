import { faultOfError, run } from './fake-io.ts';
import { createRandom } from './random.ts';

/**
 * Changes one to three bytes of a file, many times, and runs a command line on each: what is not read must be refused in one
 * line. The first that is not, with its changes; undefined where all are.
 */
export async function faultOfChanged(
  name: string,
  content: Uint8Array,
  words: string,
  runs: number,
): Promise<string | undefined> {
  const random = createRandom(runs);
  for (let index = 0; index < runs; index++) {
    const changed = Uint8Array.from(content);
    const changes = Array.from({ length: 1 + (index % 3) }, () => [
      Math.floor(random() * content.length),
      Math.floor(random() * 256),
    ]);
    for (const [at, byte] of changes) changed[at] = byte;
    const outcome = await run(
      words.split(' ').map((word) => (word === 'FILE' ? name : word)),
      { files: { [name]: changed } },
    );
    const fault = outcome.code === 0 ? undefined : faultOfError(outcome);
    if (fault !== undefined) return `${JSON.stringify(changes)}: ${fault}`;
  }
  return undefined;
}
