import type { shared as en } from '../../en/messages/shared.ts';

export const shared: typeof en = {
  text: ({ text }) => text,
};
