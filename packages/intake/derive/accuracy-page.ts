import { familyOf, SURE } from '../src/sector/trained/read-activity.ts';
import { accuracyOf, isRight, type Accuracy, type Read } from './accuracy.ts';

/** What was read of one source. */
export interface SourceRead {
  readonly name: string;
  /** True where its texts may be shown. */
  readonly shown: boolean;
  readonly reads: readonly Read[];
}

const percent = (part: number, of: number): string => (of === 0 ? '' : `${((100 * part) / of).toFixed(1)}`);

function line(name: string, { texts, settled, right, exact, hidden, accused }: Accuracy): string {
  const shares = [percent(settled, texts), ...[right, exact, hidden, accused].map((part) => percent(part, settled))];
  return `| ${name} | ${texts} | ${shares.join(' | ')} |`;
}

const head = [
  '| | texts | settled, % | right, % | right to the sub-sector, % | high-risk read as harmless, % | wrong high-risk, % |',
  '|---|---:|---:|---:|---:|---:|---:|',
];

function table(groups: ReadonlyMap<string, readonly Read[]>): string[] {
  return [...head, ...[...groups].map(([name, reads]) => line(name, accuracyOf(reads)))];
}

function thresholds(reads: readonly Read[]): string[] {
  const steps = [0.7, 0.8, 0.85, SURE, 0.93, 0.95, 0.98];
  return steps.map((least) => line(`from ${least}`, accuracyOf(reads.map((each) => atLeast(each, least)))));
}

function atLeast(read: Read, least: number): Read {
  return { ...read, settled: read.sureness >= least ? read.likeliest : null };
}

function confusion(reads: readonly Read[]): string[] {
  const settled = reads.flatMap((read) => {
    const [only, more] = [...new Set(read.right.map(familyOf))];
    return read.settled === null || only === undefined || more !== undefined ? [] : [[only, familyOf(read.settled)]];
  });
  const families = [...new Set(settled.flat())].sort();
  return [
    `| is, read as | ${families.join(' | ')} |`,
    `|---|${families.map(() => '---:|').join('')}`,
    ...families.map((is) => {
      const row = families.map((as) => settled.filter(([right, read]) => right === is && read === as).length);
      return `| ${is} | ${row.map((count) => (count === 0 ? '' : String(count))).join(' | ')} |`;
    }),
  ];
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ');

function misses({ name, shown, reads }: SourceRead): string[] {
  const wrong = reads.filter((read) => read.settled !== null && !isRight(read));
  if (wrong.length === 0) return [];
  return [
    '',
    `## ${name}`,
    '',
    ...(shown ? [] : ['The licence does not let the texts be shown: row of those with a sector, counted from 1.', '']),
    '| text | is | read as |',
    '|---|---|---|',
    ...wrong.map((read) => {
      const text = shown ? cell(read.text) : String(reads.indexOf(read) + 1);
      return `| ${text} | ${read.right.join(', ')} | ${read.settled ?? ''} |`;
    }),
  ];
}

const generated = 'Written by `node packages/intake/derive/derive-sector-weights.ts`; do not edit.';

/** The report on how well activities are read. @param indexes held out one by one @param others never trained on */
export function accuracyPage(indexes: readonly SourceRead[], others: readonly SourceRead[]): string {
  const all = [...indexes, ...others];
  const reads = all.flatMap((each) => each.reads);
  const bySource = new Map(all.map(({ name, reads: list }) => [name, list]));
  return [
    '# How well an activity is read',
    '',
    generated,
    '',
    'Each index is read with weights that were trained on all the others: its phrases and its wording are new to them. Where it is the only index of its language (German, French, Chinese, Indonesian,',
    'Turkish, Vietnamese), the weights have not seen the language at all, so what ships reads better than its line. Indexes whose licence is not confirmed and phrases written by hand never train.',
    'How much the two voices weigh, four numbers for languages that the weights know and four for those that they do not, is fitted on the held-out indexes other than the English ones.',
    '',
    'A text is **settled** where its likeliest family is at least ' +
      `${SURE} sure, or which is short and for the most part terms of one family; what is not settled goes to a person. **Right**: the family (construction, agriculture, fishing, domestic work,`,
    'manufacturing, mining, labour-intensive services, professional services, other with trade) is one that the index gives. The last two columns are parts of what is settled.',
    '',
    '## By source',
    '',
    ...table(bySource),
    '',
    '## By language',
    '',
    ...table(new Map([...Map.groupBy(reads, ({ language }) => language)].sort(([a], [b]) => (a < b ? -1 : 1)))),
    '',
    '## By how sure it is',
    '',
    `All sources together, the likeliest sector alone. The product draws the line at ${SURE}.`,
    '',
    ...head,
    ...thresholds(reads),
    '',
    '## What is taken for what',
    '',
    'Settled texts with one right family, all sources.',
    '',
    ...confusion(reads),
    '',
    'Every miss: [sector-reading-misses.md](sector-reading-misses.md).',
    '',
  ].join('\n');
}

/** Every text that was settled wrongly. */
export function missesPage(sources: readonly SourceRead[]): string {
  return ['# Activities that are read wrongly', '', generated, ...sources.flatMap(misses), ''].join('\n');
}
