import type { Files } from './column-list.ts';
import { isIdentifier } from './known-names.ts';

/** The first column of names that rows bear, of the predictions, that the labels have too. */
export function sharedKey({ preds, labels }: Files): string | undefined {
  return preds.header?.find((name) => (name === '' || isIdentifier(name)) && labels?.header?.includes(name));
}
