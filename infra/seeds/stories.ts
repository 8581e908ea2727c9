import { askedWorkers, calmWorkforce, goodPractice, headcount, strainedWorkforce } from './workforce-facts.ts';
import { severeFacts } from './severe-facts.ts';
import type { SeedCells } from './seed-columns.ts';
import type { Setting } from './setting.ts';
import type { CountryRisk } from './word-tables.ts';

/** A kind of supplier: where it is, how much its row says, and what. */
export interface Story {
  readonly key: string;
  readonly weight: number;
  /** Its sectors; `none`: the file does not say. */
  readonly sectors: 'any' | 'offices' | 'labour-intensive' | 'none';
  readonly risks: readonly CountryRisk[];
  /** Whether the country, too, cannot be understood. */
  readonly countryLost?: true;
  readonly facts: (row: SeedCells, setting: Setting) => void;
}

const EVERYWHERE: readonly CountryRisk[] = ['low', 'mid', 'high', 'gulf'];

/** The weights give the labels of a large buyer's list: most rows quiet, a quarter unclear, a few per cent severe. */
export const STORIES: readonly Story[] = [
  { key: 'office', weight: 30, sectors: 'offices', risks: ['low'], facts: calmWorkforce },
  { key: 'steady', weight: 20.5, sectors: 'labour-intensive', risks: ['low', 'mid'], facts: calmWorkforce },
  { key: 'well-run', weight: 9, sectors: 'labour-intensive', risks: ['low', 'mid', 'high'], facts: goodPractice },
  { key: 'silent', weight: 1.6, sectors: 'labour-intensive', risks: EVERYWHERE, facts: headcount },
  { key: 'strained', weight: 4.6, sectors: 'labour-intensive', risks: EVERYWHERE, facts: strainedWorkforce },
  { key: 'asked', weight: 3.5, sectors: 'labour-intensive', risks: ['mid', 'high', 'gulf'], facts: askedWorkers },
  { key: 'severe', weight: 2.9, sectors: 'labour-intensive', risks: ['high', 'gulf'], facts: severeFacts },
  { key: 'unclear', weight: 23.5, sectors: 'none', risks: EVERYWHERE, facts: headcount },
  { key: 'elsewhere', weight: 1.2, sectors: 'any', risks: EVERYWHERE, countryLost: true, facts: headcount },
  { key: 'lost', weight: 0.5, sectors: 'none', risks: EVERYWHERE, countryLost: true, facts: headcount },
];
