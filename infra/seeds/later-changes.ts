import { nextResponse } from './responses.ts';
import type { SeedCells } from './seed-columns.ts';
import type { SeededRandom } from './seeded-random.ts';
import { SECTORS } from './word-tables.ts';
import { percent } from './workforce-facts.ts';

interface Change {
  readonly weight: number;
  /** Whether it can happen to the supplier of the row. */
  readonly fits: (row: SeedCells) => boolean;
  readonly news: (row: SeedCells, random: SeededRandom) => SeedCells;
}

const always = (): boolean => true;
const holderIsOther = ({ documentHolder }: SeedCells): boolean =>
  documentHolder !== undefined && documentHolder !== 'worker';
const hasMigrants = ({ migrantPercent }: SeedCells): boolean => Number.parseFloat(migrantPercent ?? '0') > 0;
/** The first list named the sector in words: a blank or vague activity has no products and codes. */
const vague = ({ activity, sectorCode, products, siteType }: SeedCells): boolean =>
  activity !== undefined && sectorCode === undefined && products === undefined && siteType === undefined;

/** What can have happened since the first list. */
const CHANGES: readonly Change[] = [
  { weight: 6, fits: holderIsOther, news: () => ({ documentHolder: 'worker', documentAccess: 'any hour' }) },
  { weight: 3, fits: hasMigrants, news: () => ({ documentHolder: 'employer', documentAccess: 'on request' }) },
  { weight: 3, fits: hasMigrants, news: (_row, random) => surveyed(random) },
  {
    weight: 2,
    fits: hasMigrants,
    news: (_row, random) => ({ ...admitted(random), feeSurvey: 'yes', feeSurveyDate: '2026-08-02' }),
  },
  { weight: 3, fits: always, news: (_row, random) => ({ agencyPercent: percent(random, 32, 80) }) },
  { weight: 2, fits: always, news: (_row, random) => ({ migrantPercent: percent(random, 26, 70), agents: '0' }) },
  { weight: 8, fits: vague, news: (_row, random) => understood(random) },
  { weight: 3, fits: always, news: (_row, random) => ({ workers: String(random.between(20, 900)) }) },
  {
    weight: 2,
    fits: always,
    news: (_row, random) => ({
      spend: String(random.between(5_000, 900_000)),
      spendPeriod: '2026',
      spendCurrency: 'EUR',
    }),
  },
  { weight: 1, fits: always, news: (_row, random) => ({ overdueDays: String(random.between(10, 70)) }) },
  { weight: 0.5, fits: always, news: () => ({ closed: 'yes' }) },
];

/** The row of a supplier in a later list: one thing is different, and what it did about what was found has gone on. */
export function changedRow(row: SeedCells, random: SeededRandom): SeedCells {
  const change = random.weighted(CHANGES.filter(({ fits }) => fits(row)));
  return { ...row, ...change.news(row, random), ...nextResponse(row) };
}

function surveyed(random: SeededRandom): SeedCells {
  return {
    feeSurvey: 'yes',
    feeSurveyDate: `2026-08-${String(random.between(10, 19))}`,
    workerCost: '0',
    workerCostCurrency: 'USD',
    workerCostStatistic: 'mean',
  };
}

function admitted(random: SeededRandom): SeedCells {
  return {
    workerCost: String(random.between(250, 1_900)),
    workerCostCurrency: 'USD',
    workerCostStatistic: random.pick(['mean', 'median']),
    workerCostLoan: random.pick(['yes', 'no']),
    pay: String(random.between(240, 420)),
    payCurrency: 'USD',
  };
}

/** The buyer has asked what the supplier does. */
function understood(random: SeededRandom): SeedCells {
  const sector = random.weighted(SECTORS);
  return { activity: random.pick(sector.activity.en ?? ['']), sectorCode: sector.code };
}
