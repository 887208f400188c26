import type { cli as en } from '../../en/messages/cli.ts';
import { briefly } from '../../flag-words.ts';
import { escapeControls, quote } from '../../text.ts';
import { flags } from '../flags.ts';

export const cli: typeof en = () => ({
  'unexpected-argument': ({ text }) => `남는 인자가 있다: ${quote(text)}`,
  'glob-is-quoted': () => "따옴표로 묶은 패턴은 한 파일처럼 읽는다: 'preds-*.csv'",
  'shows-help': ({ call }) => `쓰는 법: ${escapeControls(call)} --help`,
  'missing-argument': ({ name }) => `빠진 인자: ${name}`,
  'flag-without-value': ({ flag }) => `${escapeControls(flag)}: 값이 빠졌다`,
  'unknown-flag': ({ flag }) => `알 수 없는 옵션 ${quote(flag)}`,
  'limit-is-fail-if': ({ sign }) => `lossctl check의 옵션이다. 여기서는 --fail-if 'headline ${sign} X'`,
  'did-you-mean-flag': ({ flag, name, help }, say) =>
    `혹시 --${flag}? ${help === undefined ? briefly(flags, name) : say(help)}`,
  'command-comes-first': ({ command }) => `"${command}"는 명령이므로 맨 앞에 쓴다`,
  'command-is-called': ({ call }) => `lossctl ${escapeControls(call)}`,
  'later-release': ({ command }) => `이 판에는 없는 명령이다: "${command}"`,
  'help-shows-commands': () => '있는 명령은 lossctl --help로 본다',
  'unknown-loss-or-command': ({ text }) => `알 수 없는 손실 또는 명령 ${quote(text)}`,
  'file-in-place-of-loss': ({ text }) => `손실이 올 자리에 ${quote(text)}`,
  'internal-error': ({ text }) => `내부 오류: ${text}`,
  'fault-of-lossctl': () => 'lossctl의 결함이다. LOSSCTL_DEBUG=1이면 일어난 곳을 보인다',
  hint: () => '힌트',

  'unknown-activation': ({ text, known }) => `알 수 없는 활성화 함수: ${quote(text)}; 함수: ${known.join(', ')}`,
  'outside-activation': ({ value, domain, name }, say) => `${name}의 정의역 ${say(domain)} 밖의 값: ${value}`,

  'explains-one-loss': () => 'explain은 손실 하나만 설명한다',
  'checks-file-written': ({ file, call }) => `${file} 파일을 썼다: ${call}로 검사한다`,
  'stdin-has-no-name': () => '표준 입력에는 파일에 적을 이름이 없다',
  'not-relative': ({ path, file }) => `${path}: ${file}의 폴더에서 본 상대 경로가 아니다`,
  'whole-path': () => '/부터 전체 경로를 쓴다',
  'init-of-one-loss': () => '--init은 손실 하나의 검사를 쓴다',
  'name-one-of': ({ losses }) => `${losses} 중 하나를 쓴다`,
  'of-check': ({ name }) => name,
  'no-job-summary': () => '작업 요약을 기록하지 못함',
});
