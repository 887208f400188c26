/** n numbers. */
export type OneNumberEach = ArrayLike<number | bigint>;

/** n numbers, or n rows of k numbers. A bigint that no double holds is one for losses of differences. */
export type Numbers = OneNumberEach | ArrayLike<OneNumberEach>;

/** n classes: their numbers, truths of two of them, or their names; or n rows of k truths. */
export type Classes = readonly boolean[] | readonly (string | number)[] | readonly (readonly boolean[])[];

/** Numbers, or classes where a loss has such: names need the option `classes`, but for predictions that are names as well. */
export type Labels = Numbers | Classes;

/**
 * n numbers, n rows of k numbers, an array for each part of a loss that has several, by its name
 * (`{ anchor, positive, negative }`), or for accuracy, zero-one and hamming predicted classes.
 */
export type Predictions = Numbers | Classes | Readonly<Record<string, Numbers>>;
