import { LABELS, LANES } from '@plumbline/risk';
import type { Dump, DumpedSupplier } from './dump.ts';
import { moveOf } from './moved.ts';
import type { Move } from './moved.ts';

/** The list of the fictional demo: only its suppliers are named. */
const DEMO = 'demo';
const EXAMPLES = 3;

interface Pair {
  readonly before: DumpedSupplier;
  readonly after: DumpedSupplier;
}

interface Group {
  readonly title: string;
  readonly fictional: boolean;
  readonly pairs: readonly Pair[];
}

/**
 * Two versions of the methodology beside each other, over the same lists, in Markdown. Real suppliers are counted and never named.
 * @throws Error where a list stands in one of the two only
 */
export function comparisonPage(before: readonly Dump[], after: readonly Dump[]): string {
  const [was, is] = [before[0]?.methodology ?? '', after[0]?.methodology ?? ''];
  const groups = [
    { title: 'The fictional demo', fictional: true, pairs: pairsOf(before, after, (list) => list === DEMO) },
    { title: 'Real lists', fictional: false, pairs: pairsOf(before, after, (list) => list !== DEMO) },
  ];
  return [
    `# ${is} beside ${was}`,
    '',
    `Written by \`packages/bench/src/methods/compare.ts\` from two dumps of \`plumbline screen --format json\`; do not edit. The same lists, judged by both versions on the same day.`,
    'Real suppliers are counted and never named. A cause is the first that explains the label: a floor that another rule sets or that is gone, how much is known, then the part of the context that moved most.',
    '',
    ...groups.flatMap((group) => sectionOf(group, was, is)),
  ].join('\n');
}

function pairsOf(before: readonly Dump[], after: readonly Dump[], wanted: (list: string) => boolean): Pair[] {
  return before
    .filter(({ list }) => wanted(list))
    .flatMap(({ list, suppliers }) => {
      const other = after.find((dump) => dump.list === list);
      if (other === undefined) throw new Error(`${list} was not judged by the later version`);
      const byKey = new Map(other.suppliers.map((supplier) => [supplier.key, supplier]));
      return suppliers.flatMap((supplier) => {
        const now = byKey.get(supplier.key);
        return now === undefined ? [] : [{ before: supplier, after: now }];
      });
    });
}

function sectionOf({ title, fictional, pairs }: Group, was: string, is: string): string[] {
  const moves = pairs.flatMap(({ before, after }) => moveOf(before, after) ?? []);
  return [
    `## ${title}`,
    '',
    `${pairs.length} suppliers; ${moves.length} have another label (${percent(moves.length, pairs.length)}).`,
    '',
    ...countTable('Label', LABELS, pairs, ({ label }) => label, was, is),
    ...countTable('Lane', LANES, pairs, ({ lane }) => lane, was, is),
    ...moveTable(moves),
    ...causeTable(moves, fictional),
  ];
}

function countTable(
  heading: string,
  values: readonly string[],
  pairs: readonly Pair[],
  of: (supplier: DumpedSupplier) => string,
  was: string,
  is: string,
): string[] {
  const count = (side: keyof Pair, value: string): number => pairs.filter((pair) => of(pair[side]) === value).length;
  return [
    `| ${heading} | ${was} | ${is} |`,
    '|---|---:|---:|',
    ...values.map((value) => `| ${value} | ${count('before', value)} | ${count('after', value)} |`),
    '',
  ];
}

function moveTable(moves: readonly Move[]): string[] {
  const ways = Map.groupBy(moves, ({ before, after }) => `${before} | ${after}`);
  const rows = [...ways]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([way, { length }]) => `| ${way} | ${length} |`);
  return ['| From | To | Suppliers |', '|---|---|---:|', ...rows, ''];
}

function causeTable(moves: readonly Move[], fictional: boolean): string[] {
  const causes = [...Map.groupBy(moves, ({ cause }) => cause)].toSorted(([, a], [, b]) => b.length - a.length);
  const examples = (some: readonly Move[]): string =>
    some
      .slice(0, EXAMPLES)
      .map(({ name, before, after }) => `${name} (${before} to ${after})`)
      .join(', ');
  return [
    `| Why | Suppliers |${fictional ? ' For example |' : ''}`,
    `|---|---:|${fictional ? '---|' : ''}`,
    ...causes.map(([cause, some]) => `| ${cause} | ${some.length} |${fictional ? ` ${examples(some)} |` : ''}`),
    '',
  ];
}

function percent(part: number, of: number): string {
  return of === 0 ? '0%' : `${((100 * part) / of).toFixed(1)}%`;
}
