import type { Messages } from '../../en/messages/index.ts';
import { once } from '../../once.ts';
import { cli } from './cli.ts';
import { columns } from './columns.ts';
import { engine } from './engine.ts';
import { evidence } from './evidence.ts';
import { input } from './input.ts';
import { inputBinary } from './input-binary.ts';
import { inputDamage } from './input-damage.ts';
import { inputNumbers, inputText } from './input-text.ts';
import { library } from './library.ts';
import { loss } from './loss.ts';
import { platform } from './platform.ts';
import { request } from './request.ts';
import { rows } from './rows.ts';
import { shared } from './shared.ts';
import { stats } from './stats.ts';
import { verdict } from './verdict.ts';

/** The same messages in Korean. */
export const messages = once(
  (): Messages => ({
    ...cli(),
    ...columns(),
    ...engine(),
    ...evidence(),
    ...input(),
    ...inputBinary(),
    ...inputDamage(),
    ...inputNumbers(),
    ...inputText(),
    ...library(),
    ...loss(),
    ...platform(),
    ...request(),
    ...rows(),
    ...shared(),
    ...stats(),
    ...verdict(),
  }),
);
