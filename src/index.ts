/**
 * lossctl as a library: the same losses on arrays, the same numbers as the command line, to the last bit. Nothing in here
 * touches files or the process.
 */
export { type Activation, activations } from './activation.ts';
export { type EvaluateOptions, evaluate, gradient, type Numbers, type Predictions, type Result } from './arrays.ts';
export { CONVENTIONS, type ConventionName } from './convention.ts';
export type { Domain } from './domain.ts';
export { UserError } from './error.ts';
export type { Loss, Shape, Statistic } from './loss.ts';
export { createExactSum, type ExactSum } from './math/exact-sum.ts';
export type { Parameter, Value, Values } from './parameter.ts';
export type { Part } from './parts.ts';
export { findLoss, losses } from './registry.ts';
