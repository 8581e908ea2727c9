import { firstResponse } from './responses.ts';
import { LOOSE } from './word-tables.ts';
import type { SeedCells } from './seed-columns.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Setting } from './setting.ts';
import { percent, strainedWorkforce } from './workforce-facts.ts';

/** Adds one or two of the gravest signs: documents kept, debts of months, labour that a state sends; and what the supplier did about it. */
export function severeFacts(row: SeedCells, setting: Setting): void {
  const { random, country } = setting;
  strainedWorkforce(row, setting);
  const schemes = schemesOf(country.iso2);
  if (country.iso2 === 'CN' && random.chance(0.5)) {
    const [city, province] = random.pick(LOOSE.sanctionedPlaces);
    row.city = city ?? '';
    row.province = province ?? '';
    row.address = '';
    row.postcode = '';
  } else if (random.chance(0.12)) row.labourScheme = random.pick(schemes);
  else if (random.chance(0.6)) documentsKept(row, random);
  else if (country.origins.length === 0) row.labourScheme = random.pick(schemes);
  else {
    debtsOfMonths(row, setting);
    if (random.chance(0.3)) documentsKept(row, random);
  }
  Object.assign(row, firstResponse(row));
}

function schemesOf(iso2: string): readonly string[] {
  const { CN, UZ, other } = LOOSE.schemes;
  return iso2 === 'CN' ? CN : iso2 === 'UZ' ? UZ : other;
}

function documentsKept(row: SeedCells, random: SeededRandom): void {
  row.documentHolder = random.pick(['employer', 'employer', 'agent', 'dormitory', 'HR']);
  row.documentAccess = random.pick(['none', 'on request', 'with permission', 'no access']);
}

function debtsOfMonths(row: SeedCells, { random, country }: Setting): void {
  const months = 0.6 + random.next() * 6;
  row.migrantPercent = percent(random, 30, 95);
  delete row.migrants;
  row.origins = country.origins.join('; ');
  row.workerCost = String(Math.round(country.monthlyPay * months));
  row.workerCostCurrency = country.currency;
  row.workerCostYear = String(random.between(2023, 2026));
  row.workerCostStatistic = random.pick(['mean', 'median', 'average']);
  row.workerCostLoan = months < 3 || random.chance(0.5) ? 'yes' : 'no';
  row.pay = String(country.monthlyPay);
  row.payCurrency = country.currency;
  if (random.chance(0.4)) row.workerCostHighest = String(Math.round(country.monthlyPay * (months + 2)));
}
