import { countryName } from '@plumbline/risk';
import type { Lane, Locale } from '@plumbline/risk';
import { safe } from './fit.ts';
import { GLYPHS } from './glyph.ts';
import { grid } from './grid.ts';
import type { GridColumn } from './grid.ts';
import type { Paint } from './paint.ts';
import type { RankedRow } from './ranked-row.ts';
import type { Say } from './texts.ts';

/** How a table is drawn. */
export interface TableStyle {
  readonly width: number;
  readonly paint: Paint;
  readonly locale: Locale;
  readonly say: Say;
}

interface Column extends GridColumn {
  readonly key: string;
  /** Columns of the terminal from which on it is shown. */
  readonly from: number;
  readonly cell: (row: RankedRow, style: TableStyle) => string;
}

/** A terminal of fewer columns than this has country codes for country names, and neither context nor answers. */
export const ROOMY = 116;
/** From this many columns on there is room for sectors beside names. */
const WIDE = 136;

const columns = ({ say, width }: TableStyle): readonly Column[] => [
  { key: 'band', from: 0, title: say('cli.table.band'), most: 24, least: 21, cell: bandCell },
  { key: 'R', from: 0, title: say('cli.table.R'), most: 7, least: 5, side: 'right', cell: scoreCell },
  {
    key: 'recorded',
    from: ROOMY,
    title: say('cli.table.recorded'),
    most: 9,
    least: 5,
    side: 'right',
    cell: recordedCell,
  },
  {
    key: 'answers',
    from: ROOMY,
    title: say('cli.table.answers'),
    most: 10,
    least: 8,
    side: 'right',
    cell: answersCell,
  },
  {
    key: 'supplier',
    from: 0,
    title: say('cli.table.supplier'),
    most: 44,
    least: 16,
    cell: ({ name }) => safe(name),
  },
  {
    key: 'country',
    from: 0,
    title: say(width < ROOMY ? 'cli.table.country.short' : 'cli.table.country'),
    most: 20,
    least: width < ROOMY ? 2 : 8,
    cell: countryCell,
  },
  {
    key: 'sector',
    from: WIDE,
    title: say('cli.table.sector'),
    most: 34,
    least: 12,
    cell: (row, { say: tell }) => tell(`sector.${row.sector}`),
  },
  { key: 'flag', from: 0, title: say('cli.table.flag'), most: 70, least: width < ROOMY ? 28 : 36, cell: flagCell },
  { key: 'unknown', from: 150, title: say('cli.table.unknown'), most: 60, least: 16, cell: unknownCell },
];

/** Marks a High that comes from context alone: nothing was observed at the supplier. */
function bandCell({ label, byContext }: RankedRow, { say }: TableStyle): string {
  const word = label === 'HIGH' && byContext ? say('context.one', { band: label }) : say(`label.${label}`);
  return `${GLYPHS[label]} ${word}`;
}

/** The number, or the range where too little is known for one. */
function scoreCell({ label, R, low, high }: RankedRow): string {
  if (label !== 'NOT_ENOUGH_KNOWN' || low === null || high === null) return R ?? '';
  return `${Math.floor(Number(low))}–${Math.ceil(Number(high))}`;
}

const recordedCell = ({ coverage }: RankedRow): string => `${Math.round(Number(coverage) * 100)}%`;

const answersCell = ({ answers: { known, of } }: RankedRow, { say }: TableStyle): string =>
  say('cli.table.answers-of', { known, of });

function countryCell({ country }: RankedRow, { locale, width }: TableStyle): string {
  if (country === null) return '?';
  return width < ROOMY ? country : countryName(country, locale);
}

function flagCell({ leading }: RankedRow, { say }: TableStyle): string {
  if (leading === null) return say('cli.table.no-flag');
  const title = say(`rule.${leading.ruleId}.title`);
  switch (leading.kind) {
    case 'evidence':
      return `${title} (${say(`assurance.${leading.assurance}`)})`;
    case 'gap':
      return title;
    case 'review':
      return say('cli.table.to-decide', { title });
    case 'context':
      return say('cli.table.context', { title });
  }
}

function unknownCell({ unknown }: RankedRow, { say }: TableStyle): string {
  const [first, second] = unknown;
  if (first === undefined) return '';
  const named = [first, second].flatMap((fact) => (fact === undefined ? [] : [say(`fact.${fact}`)])).join('; ');
  const more = unknown.length - 2;
  return more > 0 ? say('cli.table.more', { named, more }) : named;
}

/** The suppliers, one line each, grouped by lane. */
export function supplierTable(
  rows: readonly RankedRow[],
  laneCounts: ReadonlyMap<Lane, number>,
  style: TableStyle,
): string[] {
  const { say, paint, width } = style;
  const shown = columns(style).filter(({ from }) => width >= from);
  const cells = rows.map((row) => shown.map(({ cell }) => cell(row, style)));
  const drawn = grid(shown, cells, width, (text, at, column) => {
    const row = rows[at];
    if (row === undefined) return paint.quiet(text);
    const key = shown[column]?.key;
    if (key === 'band') return paint.band(row.label, text);
    if (key === 'supplier') return paint.strong(text);
    return key === 'flag' && row.leading?.kind !== 'context' ? text : key === 'R' ? text : paint.quiet(text);
  });
  const lines = [drawn.head];
  let lane: Lane | null = null;
  for (const [at, line] of drawn.lines.entries()) {
    const own = rows[at]?.lane ?? null;
    if (own !== null && own !== lane) {
      lines.push(
        '',
        paint.strong(say('cli.table.lane', { lane: own, what: say(`lane.${own}`), count: laneCounts.get(own) ?? 0 })),
      );
      lane = own;
    }
    lines.push(line);
  }
  return lines;
}
