import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ReaderClass } from '@plumbline/reference-data/sector-weights';
import { classesOf, coveredBy, type LabelledText } from './training-texts.ts';

/** Texts of one source that no weights are trained on. */
export interface TestSource {
  readonly name: string;
  /** False where the licence does not let its texts be shown. */
  readonly shown: boolean;
  readonly texts: readonly LabelledText[];
}

/** Indexes whose licence is not confirmed: they test and never train. */
const INDEXES = [
  'ciiu_4_co_es',
  'cnae_2_pt',
  'eta_activity_codes_ar',
  'gced_2011_ru',
  'nacebel_2003_fr',
  'naf_rev2_fr',
  'nic_2008_en',
  'scian_2018_es',
  'ssic_2020_en',
];

function rowsOf(path: string): Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

/** A hand-written label of the sector OTHER may mean trade. */
const asClasses = (labels: readonly string[]): ReaderClass[] =>
  labels.flatMap((label) => (label === 'OTHER' ? ['OTHER', 'TRADE'] : [label])) as ReaderClass[];

interface Phrase {
  readonly text: string;
  readonly label: readonly string[];
  readonly lang?: string;
}

function phrasesOf(path: URL, language: string): LabelledText[] {
  const phrases = JSON.parse(readFileSync(path, 'utf8')) as Phrase[];
  return phrases.map(({ text, label, lang }) => ({
    ...{ text, language: lang ?? language },
    ...{ classes: asClasses(label), covered: [] },
  }));
}

const tests = new URL('../test/', import.meta.url);

/** Everything that tests the reader. @param from the folder of the sources */
export function testSources(from: string): TestSource[] {
  const indexes = INDEXES.map((name): TestSource => ({
    name,
    shown: false,
    texts: rowsOf(join(from, `reference/activities/${name}.csv`)).flatMap(({ text = '', lang = '', isic4 = '' }) => {
      const classes = classesOf(isic4.split('|'));
      return classes.length === 0 ? [] : [{ text, language: lang, classes, covered: coveredBy(isic4.split('|')) }];
    }),
  }));
  const files = readdirSync(new URL('sector-phrases/', tests)).filter((name) => name.endsWith('.json'));
  return [
    ...indexes,
    {
      name: 'phrases written by hand, first set',
      shown: true,
      texts: files.flatMap((name) => phrasesOf(new URL(`sector-phrases/${name}`, tests), name.slice(0, 2))),
    },
    {
      name: 'phrases written by hand, second set',
      shown: true,
      texts: phrasesOf(new URL('sector-unseen/phrases.json', tests), ''),
    },
  ];
}
