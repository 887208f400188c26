import { expect, test } from '@jest/globals';
import { parseReportFile } from '../../src/request/report-file.ts';

test('a format and a file', () => {
  expect(parseReportFile('junit=out/lossctl.xml')).toEqual({ format: 'junit', path: 'out/lossctl.xml' });
  expect(parseReportFile('json=a=b.json')).toEqual({ format: 'json', path: 'a=b.json' });
});

test.each(['junit', 'junit=', '=a.xml', 'xml=a.xml', ''])('%j is neither', (text) => {
  expect(() => parseReportFile(text)).toThrow(/^".*" is not /);
});

test('a format with a wrong letter gets the right one', () => {
  expect(() => parseReportFile('junti=a.xml')).toThrow(expect.objectContaining({ hint: 'did you mean junit?' }));
});
