// @ts-check
// Where jest runs a suite: its environment of Node, in a context whose global is an ordinary object. In jest's own context a
// proxy stands before it, so that each `Math` or `Float64Array` of the code under test takes a hundred times as long.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** @type {typeof vm.createContext} */
const createPlainContext = vm.createContext.bind(vm, vm.constants.DONT_CONTEXTIFY);

module.exports = class extends TestEnvironment {
  /**
   * @param {import('@jest/environment').JestEnvironmentConfig} config
   * @param {import('@jest/environment').EnvironmentContext} context
   */
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = createPlainContext;
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    // As in Node. Jest takes a hundred, of every error that the code under test throws and catches.
    this.global.Error.stackTraceLimit = 10;
  }
};
