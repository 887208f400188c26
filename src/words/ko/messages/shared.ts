import type { shared as en } from '../../en/messages/shared.ts';
import { asFlags } from '../../flag.ts';
import { escapeControls } from '../../text.ts';

export const shared: typeof en = () => ({
  note: () => '참고',
  warning: () => '경고',
  flag: ({ name, value }, _say, _place, flag = asFlags) =>
    `${flag({ [name]: null })}${value === undefined ? '' : ` ${escapeControls(value)}`}`,
  'did-you-mean': ({ name }) => `혹시 ${escapeControls(name)}?`,
});
