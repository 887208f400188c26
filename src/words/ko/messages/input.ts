import type { input as en } from '../../en/messages/input.ts';

export const input: typeof en = {};
