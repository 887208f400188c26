import type { loss as en } from '../../en/messages/loss.ts';

export const loss: typeof en = {};
