import type { engine as en } from '../../en/messages/engine.ts';

export const engine: typeof en = {};
