import type { columns as en } from '../../en/messages/columns.ts';

export const columns: typeof en = {};
