import type { cli as en } from '../../en/messages/cli.ts';

export const cli: typeof en = {};
