import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findType, turnBytes } from '../../../src/input/numpy/npy-type.ts';
import { expectEqual } from '../../support/equal.ts';

/** One number of a type, from bytes in the order of its description. */
function numberOf(description: string, bytes: Uint8Array): number {
  const type = findType(description);
  if (type === undefined) throw new Error(`${description} is not known`);
  const own = Uint8Array.from(bytes);
  if (type.isTurned) turnBytes(own, type.size);
  return type.read(own, new Float64Array(1))[0];
}

test('integers of 64 bits become what Number makes of them', () => {
  const near = fc
    .tuple(fc.nat(63), fc.integer({ min: -3, max: 3 }))
    .map(([power, more]) => 2n ** BigInt(power) + BigInt(more));
  fc.assert(
    fc.property(fc.oneof(near, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })), fc.boolean(), (integer, isLittle) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setBigUint64(0, BigInt.asUintN(64, integer), isLittle);
      const bytes = new Uint8Array(view.buffer);
      const order = isLittle ? '<' : '>';
      expectEqual(numberOf(`${order}u8`, bytes), Number(BigInt.asUintN(64, integer)));
      expectEqual(numberOf(`${order}i8`, bytes), Number(BigInt.asIntN(64, integer)));
    }),
    { numRuns: 20000 },
  );
});

test('every float16 is the sum of its bits', () => {
  for (let bits = 0; bits < 2 ** 16; bits++) {
    const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
    // The same number as float32, whose exponent counts from 127 and whose fraction has 13 bits more.
    const normal = (exponent - 15 + 127) * 2 ** 23 + fraction * 2 ** 13;
    const word = Uint32Array.of(exponent === 31 ? 255 * 2 ** 23 + fraction * 2 ** 13 : normal);
    const size = exponent === 0 ? fraction / 2 ** 24 : new Float32Array(word.buffer)[0];
    expectEqual(numberOf('<f2', Uint8Array.of(bits & 255, bits >> 8)), bits >> 15 === 0 ? size : -size);
  }
});

test('a truth value is 0 or 1, whatever its byte', () => {
  expect([0, 1, 2, 255].map((byte) => numberOf('|b1', Uint8Array.of(byte)))).toEqual([0, 1, 1, 1]);
});

test('a type has an order, a kind and a size', () => {
  for (const known of ['<f8', '>f4', '=i8', '|b1', '|i1', '<u1']) expect(findType(known)).toBeDefined();
  for (const other of ['f8', '|f8', '<f16', '<c8', '|O', '<U3', '<M8[D]', '', '<__proto__'])
    expect(findType(other)).toBeUndefined();
});
