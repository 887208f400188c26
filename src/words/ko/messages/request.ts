import type { request as en } from '../../en/messages/request.ts';

export const request: typeof en = {};
