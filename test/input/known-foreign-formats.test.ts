import { expect, test } from '@jest/globals';
import { checkForeign, foreignArchive } from '../../src/input/known-foreign-formats.ts';
import { refusalOf } from '../support/refusal.ts';

const WHERE = { place: { file: 'f' } };
const encoder = new TextEncoder();

test.each([
  ['\ufeff<!DOCTYPE html>', 'this is an HTML page'],
  ['\n  <HTML lang="en">', 'this is an HTML page'],
  ['<?xml version="1.0"?>', 'this is an XML file'],
  ['MATLAB 5.0 MAT-file, Platform', 'this is a MATLAB file'],
  ['MATLAB 7.3 MAT-file, Platform', 'this is a MATLAB file'],
  ['GIF89a', 'this is a picture'],
  ['X\n\0\0\0\u0003', 'this is an R object of saveRDS'],
  ['RDX3\nX\n', 'this is an R workspace (.RData)'],
  ['12345678DUCK', 'this is a DuckDB database'],
  ['@\0\0\0\0\0\0\0{"p":{', 'this is a safetensors file'],
  ['<stata_dta><header>', 'this is a Stata file'],
  ['$FL2@(#)', 'this is an SPSS file'],
  ['HEADER RECORD*******LIBRARY', 'this is a SAS transport file'],
  ['+1 1:0.5 3:0.25', 'this is a libsvm file'],
  ['2 qid:1 1:0.5 2:1', 'this is a libsvm file'],
  ["1 0.5 'tag|f a:1 b:2", 'this is a Vowpal Wabbit file'],
  ['\u0004"M\u0018', 'this is packed by lz4'],
])('what begins with %j is told from a table', (text, message) => {
  expect(refusalOf(() => checkForeign(encoder.encode(text), WHERE)).message).toBe(`f: ${message}`);
});

test.each([
  'p,y\n1,2\n',
  '',
  'é,ü\n',
  'ORC,p\n1,2\n',
  '<5,>5\n',
  'BZh9,y\n',
  '7z,y\n',
  'version,y\n',
  '\0\0\0\0',
  'X\n1\n',
  '1 12:30 5\n',
  '1 |2 |3\n',
  'X,Y\n',
])('%j may be a table', (text) => {
  expect(() => checkForeign(encoder.encode(text), WHERE)).not.toThrow();
});

test('an archive is told by what is in it', () => {
  const messageOf = (...names: string[]): string => foreignArchive(names, WHERE).message;
  expect(messageOf('[Content_Types].xml', 'xl/workbook.xml')).toBe('f: this is an Excel workbook');
  expect(messageOf('mimetype', 'content.xml')).toBe('f: this is an OpenDocument file');
  expect(messageOf('model/data.pkl', 'model/version')).toBe('f: this is a PyTorch file');
  expect(messageOf('a.csv', 'b.csv')).toBe('f: a ZIP archive with no arrays in it');
});
