/** The WebAssembly module of `assembly/` in base64; `scripts/build-kernels.js` writes it beside what tsc writes. */
export const wasm: string;
