import type { CertaintyWeights } from '@plumbline/reference-data/sector-weights';
import { familyOf } from '../src/sector/trained/families.ts';
import { accuracyOf, isRight, type Accuracy, type Read } from './accuracy.ts';

/** What was read of one source. */
export interface SourceRead {
  readonly name: string;
  /** True where its texts may be shown. */
  readonly shown: boolean;
  /** True where no other index in its language trained. */
  readonly stranger: boolean;
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

function thresholds(reads: readonly Read[], of = ''): string[] {
  const steps = [0.8, 0.9, 0.92, 0.93, 0.94, 0.95, 0.96, 0.98];
  return steps.map((least) => line(`${of}from ${least}`, accuracyOf(reads.map((each) => atLeast(each, least)))));
}

/** In fewer texts chance says more than the reader. */
const ENOUGH_TEXTS = 400;

function thresholdsByLanguage(sources: readonly SourceRead[]): string[] {
  return [...byLanguage(sources)].flatMap(([language, reads]) =>
    reads.length < ENOUGH_TEXTS ? [] : thresholds(reads, `${language} `),
  );
}

function atLeast(read: Read, least: number): Read {
  return { ...read, settled: read.certainty >= least ? read.likeliest : null };
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

const byLanguage = (sources: readonly SourceRead[]): ReadonlyMap<string, readonly Read[]> =>
  new Map(
    [
      ...Map.groupBy(
        sources.flatMap(({ reads }) => reads),
        ({ language }) => language,
      ),
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** As the product reads: a text that is not settled whole is read clause by clause. */
const inProduct = (source: SourceRead): SourceRead => ({
  ...source,
  reads: source.reads.map((read) => ({ ...read, settled: read.counts })),
});

/** The report on how well activities are read. @param all the indexes, held out one by one, and what never trains */
export function accuracyPage(all: readonly SourceRead[], { settled }: CertaintyWeights): string {
  const reads = all.flatMap((each) => each.reads);
  const taught = all.filter(({ stranger }) => !stranger);
  const strangers = all.filter(({ stranger }) => stranger);
  return [
    '# How well an activity is read',
    '',
    generated,
    '',
    'Each index is read with weights that were trained on all the others and on the terms of the gazetteers: its phrases and its wording are new to them. Indexes whose licence is not confirmed and phrases written by hand never train.',
    'How much the two voices weigh, how certain a reading is by its signs, and from where it counts are fitted on the held-out indexes that may train, each with equal weight.',
    '',
    `A text is **settled** where it is at least ${settled} certain that its likeliest family is right. What is not settled goes to a person. **Right**: the family`,
    '(construction, agriculture, fishing, domestic work, manufacturing, mining, labour-intensive services, professional services, other with trade) is one that the index gives. The last two columns are parts of what is settled.',
    '',
    '## By source',
    '',
    ...table(new Map(all.map(({ name, reads: list }) => [name, list]))),
    '',
    '## By language, where an index of it trained',
    '',
    'Sources in whose language another index trained, or phrases and indexes that never train: what a list in that language can expect of the product. In Spanish, Portuguese, Thai, Hindi and Bengali terms alone trained.',
    '',
    ...table(byLanguage(taught)),
    '',
    '## By language, where no index of it trained',
    '',
    'Indexes that are the only one of their language, held out: weights that know other languages, and of this one the terms of its gazetteer. It says how a language would be read for which no index trained, and is the least to expect of one that did:',
    'Arabic and French are in both tables, so the two show what one index of the language adds. For German, Chinese, Indonesian, Turkish and Vietnamese only the phrases written by hand say how well the product reads what trained.',
    '',
    ...table(byLanguage(strangers)),
    '',
    '## Clause by clause',
    '',
    'As the product reads: a text that is not settled whole is read sentence by sentence or clause by clause, and counts where each is settled and they agree, or enumerate; of several sectors the one with the highest S counts. Car washing and the other sectors that gazetteers alone know are read too; where the code of an index covers such a sector with others, it is right. Languages that the weights know.',
    '',
    ...table(byLanguage(taught.map(inProduct))),
    '',
    '## By how certain it is',
    '',
    `All sources together, the likeliest sector alone. The product draws the line at ${settled}.`,
    '',
    ...head,
    ...thresholds(reads),
    '',
    'In each language that the weights know and that has enough texts: what more coverage would cost.',
    '',
    ...head,
    ...thresholdsByLanguage(taught),
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
