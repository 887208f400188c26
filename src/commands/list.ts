import { losses } from '../loss/registry.ts';
import type { Platform } from '../platform/platform.ts';
import { renderList } from '../render/index.ts';
import type { ListRequest } from '../request/request.ts';
import { surface } from './surface.ts';

/** `lossctl list`: every loss there is. */
export async function run({ options }: ListRequest, platform: Platform): Promise<number> {
  const speaks = await surface(options, platform);
  await platform.stdout.write(await renderList(losses, options.format ?? 'table', speaks, speaks.pen, options.all));
  return 0;
}
