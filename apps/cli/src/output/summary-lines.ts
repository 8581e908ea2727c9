import { CORE_QUESTIONS, countryName, LABELS } from '@plumbline/risk';
import { cut, fit, safe, wrap } from './fit.ts';
import { GLYPHS } from './glyph.ts';
import type { TableStyle } from './supplier-table.ts';
import type { Occurrence, Summary } from './summary.ts';

const SHOWN = 8;
const VALUE_WIDTH = 40;

const CORE: ReadonlySet<unknown> = new Set(CORE_QUESTIONS);

/** The most frequent first; of equally frequent ones the core questions about people first, else in the order of their names. */
function ranked<K>(counts: ReadonlyMap<K, number>): [K, number][] {
  const core = (key: K): number => Number(CORE.has(key));
  return [...counts].sort(([a, m], [b, n]) => n - m || core(b) - core(a) || (String(a) < String(b) ? -1 : 1));
}

function paragraph(text: string, width: number, indent = '  '): string[] {
  return wrap(text, width - indent.length).map((line) => indent + line);
}

/** "construction 12 · cleaning 3 · 4 more" */
function counted<K>(counts: ReadonlyMap<K, number>, name: (key: K) => string, style: TableStyle): string[] {
  const all = ranked(counts);
  const parts = all.slice(0, SHOWN).map(([key, count]) => `${name(key)} ${count}`);
  const more = all.length - SHOWN;
  if (more > 0) parts.push(style.say('cli.summary.more', { more }));
  return paragraph(parts.join(' · '), style.width);
}

function bandLines({ labels }: Summary, { say, paint, width }: TableStyle): string[] {
  const total = [...labels.values()].reduce((sum, count) => sum + count, 0);
  const room = Math.max(10, Math.min(40, width - 40));
  const digits = String(total).length;
  return LABELS.flatMap((label) => {
    const count = labels.get(label) ?? 0;
    if (count === 0) return [];
    const bar = '█'.repeat(Math.max(1, Math.round((count / total) * room)));
    const name = `${GLYPHS[label]} ${fit(say(`label.${label}`), 24)}`;
    return [`  ${paint.band(label, name)} ${String(count).padStart(digits)} ${paint.band(label, bar)}`];
  });
}

function occurrences(found: ReadonlyMap<string, Occurrence>, style: TableStyle): string[] {
  const { say, width } = style;
  return [...found.values()]
    .sort((a, b) => b.count - a.count || a.row - b.row)
    .flatMap(({ count, row, column, value, reason, remedy }) => {
      const where = say(column === null ? 'cli.summary.row' : 'cli.summary.cell', { row, column: column ?? '' });
      const what = value === null || value === '' ? '' : ` “${cut(safe(value), VALUE_WIDTH)}”`;
      const text = `${count} × ${say(reason.code, reason.parameters)} ${say(remedy.code, remedy.parameters)} (${say('cli.summary.first', { where })}${what})`;
      return paragraph(text, width - 2).map((line, at) => (at === 0 ? line : `  ${line}`));
    });
}

/** What a run found, in counts: bands, sectors, countries, what is unknown, what could not be read. */
export function summaryLines(summary: Summary, style: TableStyle): string[] {
  const { say, paint, locale } = style;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint.strong(title), ...lines];
  const facts = (counts: ReadonlyMap<string, number>): string[] =>
    counts.size === 0 ? [] : counted(counts, (fact) => say(`fact.${fact}`), style);
  return [
    ...section(say('cli.summary.bands'), bandLines(summary, style)),
    ...section(
      say('cli.summary.sectors'),
      counted(summary.sectors, (key) => say(`sector.${key}`), style),
    ),
    ...section(
      say('cli.summary.countries'),
      counted(
        summary.countries,
        (iso2) => (iso2 === null ? say('cli.countries.none') : countryName(iso2, locale)),
        style,
      ),
    ),
    ...section(say('cli.summary.unknown'), facts(summary.unknown)),
    ...section(say('cli.summary.declined'), facts(summary.declined)),
    ...section(
      say('cli.summary.editions'),
      summary.editions.size === 0 ? [] : counted(summary.editions, (key) => say(`edition.${key}`), style),
    ),
    ...section(
      say('cli.summary.not-screened'),
      summary.notScreened.size === 0 ? [] : counted(summary.notScreened, (key) => say(`edition.${key}`), style),
    ),
    ...section(
      say('cli.summary.reviews'),
      ranked(summary.reviews).flatMap(([kind, count]) =>
        paragraph(say(`cli.summary.review.${kind}`, { count }), style.width),
      ),
    ),
    ...section(say('cli.summary.rejected'), occurrences(summary.rejected, style)),
    ...section(say('cli.summary.problems'), occurrences(summary.problems, style)),
    ...(summary.mergedRows === 0
      ? []
      : ['', ...paragraph(say('cli.summary.merged', { count: summary.mergedRows }), style.width, '')]),
  ];
}
