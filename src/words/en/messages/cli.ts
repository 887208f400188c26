import { briefly } from '../../flag-words.ts';
import type { Say, Text } from '../../message.ts';
import { escapeControls, quote } from '../../text.ts';
import { flags } from '../flags.ts';

/** What is wrong with a command line, before it is a request. */
export const cli = () => ({
  'unexpected-argument': ({ text }: { readonly text: string }) => `unexpected argument ${quote(text)}`,
  'glob-is-quoted': () => "a quoted glob is read as one file: 'preds-*.csv'",
  'shows-help': ({ call }: { readonly call: string }) => `${escapeControls(call)} --help shows how it is called`,
  'missing-argument': ({ name }: { readonly name: string }) => `missing argument ${name}`,
  'flag-without-value': ({ flag }: { readonly flag: string }) => `${escapeControls(flag)}: its value is missing`,
  'unknown-flag': ({ flag }: { readonly flag: string }) => `unknown option ${quote(flag)}`,
  'limit-is-fail-if': ({ sign }: { readonly sign: '>' | '<' }) =>
    `lossctl check has it; here it is --fail-if 'headline ${sign} X'`,
  'did-you-mean-flag': (
    { flag, name, help }: { readonly flag: string; readonly name: string; readonly help: Text | undefined },
    say: Say,
  ) => `did you mean --${flag}? ${help === undefined ? briefly(flags, name) : say(help)}`,
  'command-comes-first': ({ command }: { readonly command: string }) => `"${command}" is a command: it comes first`,
  'command-is-called': ({ call }: { readonly call: string }) => `lossctl ${escapeControls(call)}`,
  'later-release': ({ command }: { readonly command: string }) => `"${command}" is not in this release`,
  'help-shows-commands': () => 'lossctl --help shows what is',
  'unknown-loss-or-command': ({ text }: { readonly text: string }) => `unknown loss or command ${quote(text)}`,
  'file-in-place-of-loss': ({ text }: { readonly text: string }) => `${quote(text)} stands where the loss belongs`,
  'internal-error': ({ text }: { readonly text: string }) => `internal error: ${text}`,
  'fault-of-lossctl': () => 'this is a fault of lossctl; LOSSCTL_DEBUG=1 shows where it happened',
  hint: () => 'hint',

  'unknown-activation': ({ text, known }: { readonly text: string; readonly known: readonly string[] }) =>
    `unknown activation ${quote(text)}: known are ${known.join(', ')}`,
  'outside-activation': (
    { value, domain, name }: { readonly value: number; readonly domain: Text; readonly name: string },
    say: Say,
  ) => `${value} is outside ${say(domain)}, where ${name} is defined`,

  'explains-one-loss': () => 'explain takes one loss',
  'checks-file-written': ({ file, call }: { readonly file: string; readonly call: string }) =>
    `${file} is written: ${call} makes its checks`,
  'stdin-has-no-name': () => 'standard input has no name that a file could keep',
  'not-relative': ({ path, file }: { readonly path: string; readonly file: string }) =>
    `${path} is not relative to the folder of ${file}`,
  'whole-path': () => 'name the whole path, from / on',
  'init-of-one-loss': () => '--init writes a check of one loss',
  'name-one-of': ({ losses }: { readonly losses: string }) => `name one of ${losses}`,
  'of-check': ({ name }: { readonly name: string }) => name,
  'no-job-summary': () => 'the summary of the job is not written',
});
