import { losses } from '../loss/registry.ts';
import type { Io } from '../platform/platform.ts';
import { renderList } from '../render/index.ts';
import type { ListRequest } from '../request/request.ts';
import { surface } from './surface.ts';

/** `lossctl list`: every loss there is. */
export async function run({ options }: ListRequest, io: Io): Promise<number> {
  const speaks = await surface(options, io);
  await io.stdout.write(await renderList(losses, options.format ?? 'table', speaks, speaks.pen, options.all));
  return 0;
}
