import type { library as en } from '../../en/messages/library.ts';

export const library: typeof en = {};
