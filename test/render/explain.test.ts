import { describe, expect, test } from '@jest/globals';
import { factIn } from '../../src/loss/loss.ts';
import { kebab } from '../../src/loss/parameter.ts';
import { losses } from '../../src/loss/registry.ts';
import { createStyle } from '../../src/render/color.ts';
import { explainLoss } from '../../src/render/explain.ts';
import { dictionaries, LANGUAGES } from '../../src/words/language.ts';

const flat = (text: string): string => text.replace(/\s+/g, '');

describe.each(losses.map((loss) => [loss.name, loss] as const))('%s', (_, loss) => {
  test.each([...LANGUAGES])('is explained in %s with everything its declaration says', async (language) => {
    const text = explainLoss(loss, language, dictionaries[language], await createStyle(false));
    const of = (['formula', 'derivative', 'reference'] as const).map((fact) => factIn(language, loss, fact));
    const facts = [loss.about[language], ...of, ...loss.aliases];
    for (const fact of facts) expect(flat(text)).toContain(flat(fact));
    for (const name of Object.keys(loss.parameters)) expect(text).toContain(`--${kebab(name)}`);
    expect(text).not.toMatch(/[ \t]$/m);
  });
});
