import { describe, expect, test } from '@jest/globals';
import { arrangeExplanation } from '../../src/document/explain.ts';
import { factIn } from '../../src/loss/loss.ts';
import { kebab } from '../../src/loss/parameter.ts';
import { losses } from '../../src/loss/registry.ts';
import { drawDocument } from '../../src/render/terminal/document.ts';
import { dictionaries, LANGUAGES } from '../../src/words/language.ts';
import { PEN } from '../support/view.ts';

const flat = (text: string): string => text.replace(/\s+/g, '');

describe.each(losses.map((loss) => [loss.name, loss] as const))('%s', (_, loss) => {
  test.each([...LANGUAGES])('is explained in %s with everything its declaration says', (language) => {
    const text = [...drawDocument(arrangeExplanation(loss, language, dictionaries[language]), PEN)].join('');
    const of = (['formula', 'derivative', 'reference'] as const).map((fact) => factIn(language, loss, fact));
    const facts = [loss.about[language], ...of, ...loss.aliases];
    for (const fact of facts) expect(flat(text)).toContain(flat(fact));
    for (const name of Object.keys(loss.parameters)) expect(text).toContain(`--${kebab(name)}`);
    expect(text).not.toMatch(/[ \t]$/m);
  });
});
