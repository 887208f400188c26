// Panels of lines on logarithmic axes, as SVG text.

export interface Series {
  readonly name: string;
  readonly color: string;
  readonly points: readonly (readonly [number, number])[];
}

export interface Panel {
  readonly title: string;
  /** What the horizontal axis counts. */
  readonly axis: string;
  readonly series: readonly Series[];
}

const [WIDTH, HEIGHT] = [460, 340];
/** Of the frame within its panel. */
const [LEFT, RIGHT, TOP, BOTTOM] = [62, 24, 46, 54];
const MARKS = ['circle', 'square'] as const;

/** A logarithmic axis from the first power of ten to the last, laid over a stretch of the picture. */
interface Scale {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

function createScale(values: readonly number[], first: number, last: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, power) => 10 ** (low + power)),
    at: (value) => first + ((Math.log10(value) - low) / (high - low)) * (last - first),
  };
}

const place = (value: number): string => value.toFixed(1);

function text(x: number, y: number, words: string, attributes = ''): string {
  return `<text x="${place(x)}" y="${place(y)}" ${attributes}>${words}</text>`;
}

function line(from: readonly [number, number], to: readonly [number, number], color: string): string {
  const [[x1, y1], [x2, y2]] = [from.map(place), to.map(place)];
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${color}"/>`;
}

/** Up to a thousand as it is, above in thousands and millions. */
function tickText(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`;
  return value > 1e3 ? `${value / 1e3}k` : String(value);
}

function mark(shape: (typeof MARKS)[number], x: number, y: number, color: string): string {
  return shape === 'circle'
    ? `<circle cx="${place(x)}" cy="${place(y)}" r="3.5" fill="${color}"/>`
    : `<rect x="${place(x - 3)}" y="${place(y - 3)}" width="6" height="6" fill="${color}"/>`;
}

function renderSeries({ color, points }: Series, shape: (typeof MARKS)[number], x: Scale, y: Scale): string[] {
  const places = points.map(([across, up]): [number, number] => [x.at(across), y.at(up)]);
  const path = places.map((point) => point.map(place).join(',')).join(' ');
  return [
    `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="1.8"/>`,
    ...places.map(([across, up]) => mark(shape, across, up, color)),
  ];
}

function renderLegend(series: readonly Series[]): string[] {
  return series.flatMap(({ name, color }, index) => {
    const [x, y] = [LEFT + 16, TOP + 18 + 18 * index];
    return [mark(MARKS[index], x, y - 4, color), text(x + 10, y, name, `fill="${color}"`)];
  });
}

function renderPanel({ title, axis, series }: Panel, index: number): string {
  const [right, bottom] = [WIDTH - RIGHT, HEIGHT - BOTTOM];
  const points = series.flatMap((one) => one.points);
  const x = createScale(
    points.map(([across]) => across),
    LEFT,
    right,
  );
  const y = createScale(
    points.map(([, up]) => up),
    bottom,
    TOP,
  );
  const middle = (LEFT + right) / 2;
  const parts = [
    text(LEFT, TOP - 18, title, 'font-weight="bold"'),
    ...y.ticks.map((tick) => line([LEFT, y.at(tick)], [right, y.at(tick)], '#dddddd')),
    ...y.ticks.map((tick) => text(LEFT - 8, y.at(tick) + 4, tickText(tick), 'text-anchor="end"')),
    ...x.ticks.map((tick) => line([x.at(tick), bottom], [x.at(tick), bottom + 5], '#222222')),
    ...x.ticks.map((tick) => text(x.at(tick), bottom + 19, tickText(tick), 'text-anchor="middle"')),
    line([LEFT, bottom], [right, bottom], '#222222'),
    line([LEFT, bottom], [LEFT, TOP], '#222222'),
    text(middle, bottom + 40, axis, 'text-anchor="middle"'),
    text(0, 0, 'ms, MiB', `text-anchor="middle" transform="translate(16 ${(TOP + bottom) / 2}) rotate(-90)"`),
    ...series.flatMap((one, which) => renderSeries(one, MARKS[which], x, y)),
    ...renderLegend(series),
  ];
  return `<g transform="translate(${index * WIDTH} 0)">\n${parts.join('\n')}\n</g>`;
}

/** The panels side by side, at most two series in each, as a whole SVG file. */
export function renderPlot(panels: readonly Panel[]): string {
  const [width, height] = [panels.length * WIDTH, HEIGHT];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ' font-family="system-ui, sans-serif" font-size="13" fill="#222222">',
    `<title>${panels.map(({ title }) => title).join('; ')}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...panels.map(renderPanel),
    '</svg>\n',
  ].join('\n');
}
