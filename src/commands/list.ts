import { losses } from '../loss/registry.ts';
import type { Io } from '../platform/platform.ts';
import { listLosses } from '../render/list.ts';
import type { ListRequest } from '../request/request.ts';
import { surface } from './surface.ts';

/** `lossctl list`: every loss there is. */
export async function run({ options }: ListRequest, io: Io): Promise<number> {
  const { language, style } = await surface(options, io);
  await io.stdout.write(await listLosses(losses, options.format ?? 'table', language, style, options.all));
  return 0;
}
