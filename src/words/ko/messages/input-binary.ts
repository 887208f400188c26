import type { ColumnKind, inputBinary as en, NpyKind } from '../../en/messages/input-binary.ts';
import { escapeControls, quote } from '../../text.ts';

const showShape = (shape: readonly number[]): string => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

const NPY_KINDS: Readonly<Record<NpyKind, string>> = {
  objects: 'Python 객체',
  complex: '복소수',
  dates: '날짜',
  durations: '기간',
  floats: '크기가 다른 부동소수점 수',
  other: '알 수 없는 값',
};

const COLUMN_KINDS: Readonly<Record<ColumnKind, string>> = {
  bytes: '바이트',
  dates: '날짜',
  times: '시각',
  durations: '기간',
  lists: '리스트',
  nested: '중첩된 값',
  union: '여러 타입의 값',
  'run-ends': 'run-end 인코딩된 값',
};

export const inputBinary: typeof en = () => ({
  damaged: ({ reason }, say) => `손상됨${reason === undefined ? '' : `: ${say(reason)}`}`,

  'npy-array': ({ name }) => `배열 ${quote(name)}`,
  'numpy-save-writes': () => 'numpy.save(name, a)로 쓴 파일을 읽음',
  'npy-version': ({ version }) => `.npy 형식 ${version} 버전은 읽지 않음: 1.0, 2.0, 3.0을 읽음`,
  'npy-header-cut': ({ found, wanted }) =>
    `파일이 헤더 안에서 끝남: ${wanted === undefined ? '' : `${wanted}바이트 중 `}${found}바이트`,
  'npy-header-too-long': ({ size }) => `헤더가 ${size}바이트로, 숫자 배열의 헤더보다 김`,
  'npy-header': ({ text }) => `.npy 파일의 헤더가 아님: ${quote(text)}`,
  'npy-scalar': () => '배열에 행이 없음: shape ()인 숫자 하나임',
  'npy-dimensions': ({ shape }) => `배열은 ${shape.length}차원, 표는 행과 열뿐임: shape ${showShape(shape)}`,
  'npy-empty-rows': ({ shape }) => `배열의 행이 비어 있음: shape ${showShape(shape)}`,
  'npy-too-large': ({ shape }) => `읽을 수 있는 크기보다 큰 배열: shape ${showShape(shape)}`,
  'npy-records': () => '배열의 레코드에 숫자도 텍스트도 아닌 필드가 있음',
  'npy-type': ({ kind, type }) => `배열의 값: ${NPY_KINDS[kind]}, 타입 ${quote(type)}`,
  'npy-length': ({ found, wanted, type, shape }) =>
    `배열은 ${wanted}바이트(${type}, shape ${showShape(shape)}), 파일의 헤더 뒤는 ${found}바이트${found < wanted ? '뿐' : ''}`,
  'npy-by-column': () => '열 순서로 저장된 배열(fortran_order)은 압축하지 않은 파일에서만 읽음',
  'numpy-atleast-1d': () => 'numpy.save(name, numpy.atleast_1d(a))',
  'numpy-reshape': () => 'numpy.save(name, a.reshape(len(a), -1))로 a[i]마다 한 행이 됨',
  'numpy-contiguous': () => 'numpy.save(name, numpy.ascontiguousarray(a))',
  'numpy-real': () => 'numpy.save(name, a.real)',
  'numpy-float': () => 'numpy.save(name, a.astype(float))',
  'numpy-unstructured': () =>
    'numpy.save(name, numpy.lib.recfunctions.structured_to_unstructured(a)), 또는 필드 하나: a["name"]',
  'unequal-npz-arrays': ({ name, rows, other, otherRows }) =>
    `배열 ${quote(name)}의 행은 ${rows}개, ${quote(other)}의 행은 ${otherRows}개`,
  'arrays-side-by-side': () => '배열은 나란히 읽음: 행이 서로 맞는 배열의 이름을 적을 것',

  'archive-without-arrays': () => '배열이 없는 ZIP 아카이브',
  'unzip-one': () => 'unzip -p FILE | lossctl ... - 로 그 안의 파일을 읽음',
  'unzip-many': () => 'numpy.savez(name, pred=p, label=y)로 배열을 씀. 파일은 unzip으로 꺼냄',
  'archive-directory-damaged': () => '아카이브의 목록이 손상됨',
  'archive-without-end': () => '.npz 파일이 아님: 끝에 아카이브의 목록이 없음',
  'member-encrypted': ({ name }) => `${quote(name)}: 암호화되어 있음`,
  'savez-not-encrypted': () => 'numpy.savez는 암호화하지 않고 씀',
  'member-method': ({ name, method }) => `${quote(name)}: 읽지 않는 ZIP 압축 방식 ${method}. 저장과 deflate만 읽음`,
  'savez-deflates': () => 'numpy.savez_compressed는 deflate로 압축함',
  'member-beyond-end': ({ name, size }) => `${quote(name)}의 바이트가 ${size}바이트인 파일의 끝을 넘음`,
  'member-checksum': () => '체크섬이 맞지 않음: 바이트가 손상됨',

  'zstd-window': ({ most }) => `zstd 데이터의 window가 ${most} MiB를 넘거나 손상됨`,
  'zstd-long': () => 'zstd -dc --long=31 FILE로 풀어 파이프로 넣고 "-"로 읽음',
  'zstd-test': () => 'zstd -t FILE로 손상된 곳을 알 수 있음',

  'row-group': ({ group, column }) => `row group ${group}, ${quote(column)} 열`,
  'record-batch': ({ batch, column }) => `record batch ${batch}${column === undefined ? '' : `, ${quote(column)} 열`}`,
  'columns-description': () => '열의 설명',
  'file-description': () => '파일 끝의 설명',
  'file-footer': () => 'footer',
  'file-part': () => '파일의 한 부분',
  'stream-part': () => '스트림의 한 부분',
  'file-dictionary': () => 'dictionary',
  'wrong-end': ({ found, wanted }) => `파일의 끝: ${quote(found)}, 있어야 할 것: ${quote(wanted)}`,
  'description-too-long': ({ size }) => `파일 끝의 설명이 ${size}바이트로 파일보다 김`,
  'footer-too-long': ({ size }) => `footer가 ${size}바이트로 파일보다 김`,
  'parquet-encrypted': () => '암호화된 Parquet 파일',
  'column-encrypted': () => '암호화되어 있거나 없음',
  'write-unencrypted': () => '암호화하지 않고 써야 함',
  'column-elsewhere': () => '다른 파일에 있음',
  'write-one-file': () => '파일 하나로 써야 함',
  'bytes-beyond-end': () => '바이트가 파일의 끝을 넘음',
  'part-beyond-end': () => '파일의 한 부분이 파일의 끝을 넘음',
  'stream-cut': () => '스트림이 중간에서 끝남',
  'feather-1': () => 'Feather 버전 1은 읽지 않음',
  'feather-2-by-default': () => 'pandas와 pyarrow는 기본으로 버전 2를 씀',
  'to-feather-writes': () => 'df.to_feather(name)으로 쓴 파일을 읽음',
  'column-kind': ({ kind, type }) =>
    `숫자도 텍스트도 아닌 값: ${kind === undefined ? `타입 ${escapeControls(type ?? '없음')}` : COLUMN_KINDS[kind]}`,
  'name-columns': () => '--pred와 --label로 읽을 열의 이름을 적을 수 있음',
  'flatten-struct': ({ name }) =>
    `pandas에서 필드마다 열로: df.join(pandas.json_normalize(df.pop(${quote(name)})).add_prefix(${quote(`${name}.`)}))`,
  'equal-lists-are-read': () => '길이가 모두 같은 숫자 리스트는 읽음. --pred와 --label로 읽을 열의 이름을 적을 수 있음',
  'list-length': ({ found, length }) =>
    `리스트의 값이 ${found === undefined ? '더 많음' : `${found}개`}, 첫 리스트는 ${length}개`,
  'lists-of-one-length': () => '길이가 같은 리스트만 읽음',
});
