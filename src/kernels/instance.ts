import { readModule } from './wasm.js';

/** What `assembly/` exports. Addresses and lengths are in bytes; the functions say what they take where they are written. */
export interface Exports {
  readonly memory: Memory;
  readonly heap: Global;
  readonly stopPosition: Global;
  readonly stopRow: Global;
  readonly stopField: Global;
  scan(
    position: number,
    end: number,
    records: number,
    fields: number,
    prefix: number,
    prefixLength: number,
    json: number,
    row: number,
    rows: number,
    field: number,
  ): number;
  print(
    at: number,
    records: number,
    fields: number,
    prefix: number,
    prefixLength: number,
    quoted: number,
    row: number,
    rows: number,
  ): number;
  add(values: number, count: number, digits: number): number;
  addProducts(first: number, second: number, count: number, digits: number): number;
  addSquaredDifferences(first: number, second: number, count: number, digits: number): number;
  hashStripes(from: number, stripes: number, state: number): void;
  span(values: number, count: number, span: number): void;
}

interface Global {
  readonly value: number;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

// Neither es2023 nor the types of Node 20 know it.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

const PAGE = 65536;

let compiled: object | undefined;
let isThere: boolean | undefined;

/** Whether kernels run here: a realm may lack WebAssembly, or its SIMD. */
export function hasKernels(): boolean {
  isThere ??= canCompile();
  return isThere;
}

function canCompile(): boolean {
  try {
    compiled ??= new WebAssembly.Module(readModule());
    return true;
  } catch {
    return false;
  }
}

/**
 * The kernels with a memory of their own, of which the caller may use all from `start` on, a multiple of 64. Compiled at
 * the first call; a further instance is cheap. Throws what WebAssembly throws where it is not there or knows no SIMD.
 */
export function createInstance(): Instance {
  compiled ??= new WebAssembly.Module(readModule());
  const exports = new WebAssembly.Instance(compiled).exports as Exports;
  return {
    exports,
    start: (exports.heap.value + 63) & ~63,
    reserve(end) {
      const missing = end - exports.memory.buffer.byteLength;
      if (missing <= 0) return false;
      exports.memory.grow(Math.ceil(missing / PAGE));
      return true;
    },
  };
}

export interface Instance {
  readonly exports: Exports;
  readonly start: number;
  /** Grows the memory to `end` bytes or more. True if it grew: views made before are then empty. */
  reserve(end: number): boolean;
}
