// The compiler takes `./scan.ts` in imports only, not in `export ... from`.
import { hashStripes } from './hash.ts';
import { print } from './print.ts';
import { addProducts, addSquaredDifferences } from './products.ts';
import { scan, stopField, stopPosition, stopRow } from './scan.ts';
import { span } from './span.ts';
import { add } from './sum.ts';

/** Where the memory begins that the caller may use. */
export const heap: usize = __heap_base;

export { add, addProducts, addSquaredDifferences, hashStripes, print, scan, span, stopField, stopPosition, stopRow };
