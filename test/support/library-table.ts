// A reporter of jest's that ends a run with a table of the libraries: their cases, those that pass, and those that do not
// apply, with the reason of each.

export const suiteTitle = (name: string, applying: number, total: number): string =>
  `${name}: ${applying} of ${total} cases apply`;
const SUITE_TITLE = /^([^:]+): \d+ of (\d+) cases apply$/;

export const leftTitle = (count: number, reason: string): string => `${count} not applicable: ${reason}`;
const LEFT_TITLE = /^(\d+) not applicable: (.*)$/;

interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
}

interface Results {
  readonly testResults: readonly { readonly testResults: readonly Assertion[] }[];
}

interface Line {
  cases: number;
  passed: number;
  failed: number;
  readonly left: string[];
}

/** The table of a run as text; empty where the run has no such suite. */
export function tableOf({ testResults }: Results): string {
  const lines = new Map<string, Line>();
  const suites = new Set<string>();
  for (const { ancestorTitles, title, status } of testResults.flatMap((file) => file.testResults)) {
    const [, name, total] = SUITE_TITLE.exec(ancestorTitles[0] ?? '') ?? [];
    if (name === undefined || title === 'each case applies or does not') continue;
    const library = name.split(' ')[0];
    const line = lines.get(library) ?? { cases: 0, passed: 0, failed: 0, left: [] };
    lines.set(library, line);
    if (!suites.has(name)) line.cases += Number(total);
    suites.add(name);
    const [, count, reason] = LEFT_TITLE.exec(title) ?? [];
    if (reason !== undefined) line.left.push(`${count} ${reason}`);
    else if (status === 'passed') line.passed++;
    else line.failed++;
  }
  if (lines.size === 0) return '';
  const rows = [...lines].map(([library, { cases, passed, failed, left }]) => {
    const none = left.reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
    return [library, cases, passed, failed, none]
      .map((cell) => String(cell).padEnd(14))
      .join('')
      .trimEnd();
  });
  const reasons = [...lines].flatMap(([library, { left }]) => left.map((text) => `  ${library}: ${text}`));
  const heads = ['library', 'cases', 'passed', 'failed', 'not applicable']
    .map((head) => head.padEnd(14))
    .join('')
    .trimEnd();
  return [heads, ...rows, ...(reasons.length > 0 ? ['not applicable:', ...reasons] : []), ''].join('\n');
}

// biome-ignore lint/style/noDefaultExport: jest makes a reporter of the default export, with `new`
export default function createReporter() {
  return {
    onRunComplete(_: unknown, results: Results): void {
      process.stderr.write(tableOf(results));
    },
  };
}
