import { kebab } from '../loss/parameter.ts';
import type { Given } from '../request/read.ts';

/** Throws UserError, made by `make`, for the first flag that is not allowed. */
export function refuse(
  given: readonly Given[],
  isAllowed: (name: string) => boolean,
  make: (flag: string, key: string) => Error,
): void {
  const found = given.find(({ flag }) => !isAllowed(flag.name));
  if (found === undefined) return;
  const key = kebab(found.flag.name);
  throw make(found.value === false ? `no-${key}` : key, key);
}
