/** n numbers, or n rows of k numbers. */
export type Numbers = ArrayLike<number> | ArrayLike<ArrayLike<number>>;

/**
 * n numbers, n rows of k numbers, or an array for each part of a loss that has several, by its name:
 * `{ anchor, positive, negative }`.
 */
export type Predictions = Numbers | Readonly<Record<string, Numbers>>;
