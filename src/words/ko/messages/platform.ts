import type { platform as en } from '../../en/messages/platform.ts';
import { escapeControls } from '../../text.ts';

const PACKINGS = { gzip: 'gzip', deflate: 'deflate', zstd: 'zstd' };

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '파일이나 디렉터리가 없음',
  EISDIR: '디렉터리임',
  ENOTDIR: '경로의 일부가 디렉터리가 아님',
  EACCES: '접근 권한이 없음',
  EPERM: '허용되지 않은 작업',
  EMFILE: '열린 파일이 너무 많음',
  ENOSPC: '장치에 남은 공간이 없음',
  EROFS: '읽기 전용 파일 시스템',
  EIO: '입출력 오류',
  ELOOP: '심볼릭 링크가 너무 많음',
  ENAMETOOLONG: '이름이 너무 김',
};

export const platform: typeof en = () => ({
  'system-error': ({ error }) => SYSTEM_ERRORS[error] ?? error,
  'file-name-empty': () => '파일 이름이 비어 있음',
  'nearest-path': ({ path }) => `혹시 ${escapeControls(path)}?`,
  'glob-reads-all': ({ folder, extension }) =>
    `glob으로 그 안의 파일을 모두 읽을 수 있음: '${escapeControls(folder)}/*${escapeControls(extension)}'`,
  'packed-data-cut': ({ packing }) => `${PACKINGS[packing]} 데이터가 중간에서 끝남`,
  'packed-data-damaged': ({ packing, reason }) =>
    `${PACKINGS[packing]} 데이터가 손상됨${reason === undefined ? '' : `: ${reason}`}`,
  'packed-data-followed': ({ packing }) => `${PACKINGS[packing]} 데이터 뒤에 다른 바이트가 있음`,
  'gzip-leaves-out': () => 'gzip -dc FILE | lossctl ... 로 읽으면 그 바이트는 빠짐',
  'is-file-whole': () => '파일이 온전한지 확인 필요',
  'not-written-whole': () => '파일이 끝까지 쓰이거나 복사되지 않음',
});
