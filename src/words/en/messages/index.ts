// What messages say in English, by code and by room. The arguments of a code are those that its English wording takes.
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

/** Made when the first of them is said: most runs say none. */
export const messages = once(() => ({
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
}));

export type Messages = ReturnType<typeof messages>;
