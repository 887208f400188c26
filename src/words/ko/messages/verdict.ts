import type { verdict as en } from '../../en/messages/verdict.ts';

export const verdict: typeof en = {};
