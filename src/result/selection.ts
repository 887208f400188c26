/** Which rows were evaluated and how they were taken, where that was said. */
export interface RowChoice {
  readonly where?: WhereChoice | undefined;
  /** At most so many rows, the first ones. */
  readonly limit?: number | undefined;
  readonly sample?: SampleChoice | undefined;
  /** Whether implausible input was taken as it stands. */
  readonly asIs?: boolean | undefined;
  /** What predictions were multiplied by. */
  readonly scale?: number | undefined;
}

/** How many of the rows that were read meet a condition. */
export interface WhereChoice {
  readonly condition: string;
  readonly taken: number;
  readonly rows: number;
}

/** How batches were drawn. */
export interface SampleChoice {
  readonly rows: number;
  /** The rows that were drawn from. */
  readonly of: number;
  readonly seed: number;
  readonly replacement: boolean;
  /** How many batches stand beside all rows; undefined where one stands for them. */
  readonly repeat?: number | undefined;
}
