import type { rows as en } from '../../en/messages/rows.ts';

export const rows: typeof en = {};
