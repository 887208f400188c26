import type { stats as en } from '../../en/messages/stats.ts';

export const stats: typeof en = {};
