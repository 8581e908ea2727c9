import type { SeedCells, SeedColumn } from './seed-columns.ts';
import type { SeededRandom } from './seeded-random.ts';
import { LOOSE } from './word-tables.ts';

interface Dirt {
  /** Share of rows. */
  readonly share: number;
  readonly spoil: (row: SeedCells, random: SeededRandom) => void;
}

const SKIPPED: readonly SeedColumn[] = ['agencyPercent', 'casualPercent', 'housing', 'women', 'province', 'postcode'];

/** Common flaws of everyday lists, each in a few rows of a thousand. */
const DIRT: readonly Dirt[] = [
  { share: 0.003, spoil: (row, random) => (row.workers = random.pick(LOOSE.counts)) },
  { share: 0.003, spoil: (row, random) => (row.agencyPercent = random.pick(LOOSE.shares)) },
  { share: 0.002, spoil: (row, random) => (row.feeSurveyDate = random.pick(LOOSE.dates)) },
  { share: 0.05, spoil: (row, random) => blankWord(row, random) },
  { share: 0.01, spoil: (row) => (row.name = `  ${row.name?.replace(' ', '  ') ?? ''} `) },
  { share: 0.01, spoil: (row) => (row.name = row.name?.toUpperCase() ?? '') },
  { share: 0.003, spoil: (row) => (row.address = `${row.address ?? 'Gate 3'}\nBack entrance`) },
  { share: 0.004, spoil: (row, random) => contradict(row, random) },
];

function blankWord(row: SeedCells, random: SeededRandom): void {
  const column = random.pick(SKIPPED);
  if (row[column] === undefined) row[column] = random.pick(LOOSE.blanks);
}

/** A contradiction: a share of zero migrant workers, but a number above zero. */
function contradict(row: SeedCells, random: SeededRandom): void {
  row.migrantPercent = '0';
  row.migrants = String(random.between(5, 60));
}

/** Spoils some rows the way people do; leaves most unchanged. */
export function spoil(row: SeedCells, random: SeededRandom): void {
  for (const { share, spoil: change } of DIRT) if (random.chance(share)) change(row, random);
}

/** A row without a name, like those at the foot of an exported sheet. */
export function namelessRow(random: SeededRandom): SeedCells {
  return {
    country: random.pick(['Vietnam', 'China', 'India', '']),
    activity: 'Furniture',
    spend: String(random.between(900, 90_000)),
  };
}
