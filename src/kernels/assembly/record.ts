// What stands in a row, as form.ts writes it into memory: a record of 32 bytes for each field.
export const RECORD: usize = 32;

// Where a record holds the address of the field's double in row 0, and the bytes from there to the next row's.
export const ADDRESS: usize = 0;
export const STRIDE: usize = 4;
// The bytes that follow the field: their address and their length.
export const LITERAL: usize = 8;
export const LENGTH: usize = 12;
export const KIND: usize = 16;
// For NAME, where the names are (the address and length of each) and how many.
export const NAMES: usize = 20;
export const COUNT: usize = 24;

/** A number. */
export const NUMBER: i32 = 0;
/** To be skipped: text up to the delimiter; a JSON value. */
export const TEXT: i32 = 1;
export const VALUE: i32 = 2;
/** To be printed as the name that its number stands for. */
export const NAME: i32 = 3;
/** To be asked for, whatever stands there. */
export const ASKED: i32 = 4;
/** A number, or text in whose place a number is stored that stands for it. */
export const CODED: i32 = 5;
