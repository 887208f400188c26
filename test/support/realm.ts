import { types } from 'node:util';

// Errors of Node's own modules come from outside the sandbox in which jest runs a test, where they would be no Errors.
const isInstance = Function.prototype[Symbol.hasInstance];

Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return this === Error ? types.isNativeError(value) : isInstance.call(this, value);
  },
});
