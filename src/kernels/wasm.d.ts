/** The WebAssembly module of `assembly/`, which `build.js` writes beside what tsc writes. */
export function readModule(): Uint8Array;
