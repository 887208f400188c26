/**
 * lossctl as a library: the same losses on arrays, the same numbers as the command line, to the last bit. Nothing in here
 * touches files or the process.
 */

export { evaluate, gradient, type Result, type Totals } from './engine/library/api.ts';
export { findLoss } from './engine/library/find-loss.ts';
export type { Classes, Labels, Numbers, OneNumberEach, Predictions } from './engine/library/numbers.ts';
export type { EvaluateOptions, GradientOptions } from './engine/library/options.ts';
export { activations, createExactSum } from './engine/library/tools.ts';
export type { Activation } from './loss/activation.ts';
export { CONVENTIONS, type ConventionName } from './loss/convention.ts';
export type { Domain } from './loss/domain.ts';
export type { Loss, Shape, Statistic } from './loss/loss.ts';
export type { Parameter, Value, Values } from './loss/parameter.ts';
export type { Part } from './loss/parts.ts';
export { type Found, losses } from './loss/registry.ts';
export type { Reduction } from './loss/resolve.ts';
export type { ExactSum } from './math/exact-sum.ts';
export { type Note, type Problem, UserError } from './problem/problem.ts';
