/**
 * Writes the least and the greatest of some doubles to `span`, NaN both where one of them is NaN; of none Infinity and
 * -Infinity. The memory up to the next multiple of eight numbers is written to.
 */
export function span(values: usize, count: i32, span: usize): void {
  const end = values + (usize(count) << 3);
  const padded = values + (((usize(count) + 7) << 3) & ~63);
  // The last vectors are filled up with the first number.
  for (let rest = end; rest < padded; rest += 8) store<f64>(rest, load<f64>(values));
  let least0 = f64x2.splat(Infinity);
  let least1 = least0;
  let least2 = least0;
  let least3 = least0;
  let most0 = f64x2.splat(-Infinity);
  let most1 = most0;
  let most2 = most0;
  let most3 = most0;
  let nan0 = i64x2.splat(0);
  let nan1 = nan0;
  for (; values < end; values += 64) {
    const a = v128.load(values);
    const b = v128.load(values, 16);
    const c = v128.load(values, 32);
    const d = v128.load(values, 48);
    // These keep what they have where the other is NaN.
    least0 = f64x2.pmin(least0, a);
    least1 = f64x2.pmin(least1, b);
    least2 = f64x2.pmin(least2, c);
    least3 = f64x2.pmin(least3, d);
    most0 = f64x2.pmax(most0, a);
    most1 = f64x2.pmax(most1, b);
    most2 = f64x2.pmax(most2, c);
    most3 = f64x2.pmax(most3, d);
    nan0 = v128.or(nan0, v128.or(f64x2.ne(a, a), f64x2.ne(b, b)));
    nan1 = v128.or(nan1, v128.or(f64x2.ne(c, c), f64x2.ne(d, d)));
  }
  const least = f64x2.pmin(f64x2.pmin(least0, least1), f64x2.pmin(least2, least3));
  const most = f64x2.pmax(f64x2.pmax(most0, most1), f64x2.pmax(most2, most3));
  const hasNan = v128.any_true(v128.or(nan0, nan1));
  store<f64>(span, hasNan ? NaN : min(f64x2.extract_lane(least, 0), f64x2.extract_lane(least, 1)));
  store<f64>(span, hasNan ? NaN : max(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1)), 8);
}
