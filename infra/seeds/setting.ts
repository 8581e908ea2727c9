import type { SeededRandom } from './seeded-random.ts';
import type { SeedCountry, SeedSector } from './word-tables.ts';

/** Where and what a supplier is, for the facts that follow from it. */
export interface Setting {
  readonly random: SeededRandom;
  readonly country: SeedCountry;
  /** Null where the file does not say what the supplier does. */
  readonly sector: SeedSector | null;
}
