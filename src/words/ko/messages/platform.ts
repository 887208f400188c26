import type { platform as en } from '../../en/messages/platform.ts';

export const platform: typeof en = {};
