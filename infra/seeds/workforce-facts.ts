import { LOOSE } from './word-tables.ts';
import type { SeedCells } from './seed-columns.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Setting } from './setting.ts';

/** A share of a hundred as people write it: whole, with one decimal, or with the sign. */
export function percent(random: SeededRandom, least: number, most: number): string {
  const value = random.between(least, most);
  if (value > 0 && random.chance(0.12)) return `${value}.${random.between(1, 9)}`;
  return random.chance(0.06) ? `${value}%` : String(value);
}

/** Many small sites and a few with thousands. */
export function workersAt(random: SeededRandom): number {
  return Math.round(6 * Math.exp(random.next() * random.next() * 8.2)) + random.between(1, 20);
}

/** How many people work there, and little else. */
export function headcount(row: SeedCells, { random }: Setting): void {
  if (random.chance(0.55)) row.workers = String(workersAt(random));
  if (random.chance(0.1)) row.casualPercent = percent(random, 0, 60);
}

function women(row: SeedCells, random: SeededRandom, workers: number): void {
  if (random.chance(0.5)) row.women = String(Math.round(workers * (0.1 + random.next() * 0.7)));
}

/** A workforce of mostly local people, with some questions answered. */
export function calmWorkforce(row: SeedCells, { random, country }: Setting): void {
  const workers = workersAt(random);
  row.workers = String(workers);
  women(row, random, workers);
  if (random.chance(0.75)) row.migrantPercent = random.chance(0.6) ? '0' : percent(random, 1, 20);
  if (random.chance(0.6)) row.agencyPercent = random.chance(0.6) ? '0' : percent(random, 1, 28);
  if (random.chance(0.5)) row.casualPercent = random.chance(0.6) ? '0' : percent(random, 1, 25);
  if (random.chance(0.4)) row.housing = 'no';
  if (random.chance(0.3)) row.documentHolder = 'worker';
  if (random.chance(0.2)) payOf(row, country.currency, country.monthlyPay, random);
  if (row.migrantPercent !== undefined && row.migrantPercent !== '0') {
    row.agents = 'none';
    row.directHire = 'yes';
    // Agency workers without an agent would contradict each other.
    if (row.agencyPercent !== undefined) row.agencyPercent = '0';
  }
}

/** Migrant workers are employed, were asked, and hold their own documents. */
export function goodPractice(row: SeedCells, { random, country }: Setting): void {
  const workers = workersAt(random) + 40;
  row.workers = String(workers);
  women(row, random, workers);
  row.migrantPercent = country.origins.length > 0 ? percent(random, 5, 55) : '0';
  row.agencyPercent = percent(random, 0, 25);
  row.casualPercent = percent(random, 0, 20);
  if (country.origins.length > 0) {
    row.origins = country.origins.slice(0, random.between(1, 3)).join('; ');
    row.agents = random.chance(0.5) ? random.pick(LOOSE.agents) : 'none';
    row.directHire = row.agents === 'none' ? 'yes' : 'no';
    if (row.agents === 'none') row.agencyPercent = '0';
  }
  row.housing = random.chance(0.4) ? 'yes' : 'no';
  row.documentHolder = 'worker';
  row.documentAccess = 'any hour';
  row.labourTiers = String(random.between(0, 1));
  row.workerCost = '0';
  row.workerCostCurrency = 'USD';
  row.workerCostStatistic = 'mean';
  row.feeSurvey = 'yes';
  row.feeSurveyDate = surveyDate(random);
  row.overdueDays = '0';
  payOf(row, country.currency, country.monthlyPay, random);
  if (random.chance(0.4)) {
    row.employerCost = String(random.between(700, 2400));
    row.employerCostCurrency = 'USD';
  }
}

/** Many migrant or agency workers, and nothing that shows how they were hired. */
export function strainedWorkforce(row: SeedCells, { random, country, sector }: Setting): void {
  const workers = workersAt(random) + 30;
  row.workers = String(workers);
  women(row, random, workers);
  const migrants = country.origins.length > 0 && random.chance(0.75);
  if (migrants) {
    if (random.chance(0.3)) row.migrants = String(Math.round(workers * (0.3 + random.next() * 0.6)));
    else row.migrantPercent = percent(random, 27, country.risk === 'gulf' ? 96 : 70);
    if (random.chance(0.7)) row.origins = country.origins.slice(0, random.between(1, 4)).join('; ');
    row.agents = random.pick([
      '',
      '0',
      'none',
      random.pick(LOOSE.agents),
      `${random.pick(LOOSE.agents)}; Openway Staffing`,
    ]);
    row.directHire = random.pick(['', '', 'no', 'unknown']);
    row.housing = random.pick(['yes', 'yes', 'no', '']);
    row.lowWage = random.pick(['', 'yes']);
    row.feeSurvey = random.pick(['', '', 'no']);
  }
  row.agencyPercent = migrants && random.chance(0.5) ? percent(random, 5, 60) : percent(random, 52, 95);
  if (random.chance(0.4)) row.casualPercent = percent(random, 20, 80);
  if (random.chance(0.35)) row.labourTiers = String(random.between(1, 4));
  if (random.chance(0.12)) row.workerCost = 'declined';
  if (sector?.key === 'CON' && random.chance(0.3)) {
    row.labourTiers = '3';
    row.overdueDays = String(random.between(8, 60));
  }
}

/** Workers were surveyed or inspected, with findings short of the gravest. */
export function askedWorkers(row: SeedCells, setting: Setting): void {
  const { random, country } = setting;
  goodPractice(row, setting);
  if (country.origins.length === 0 || random.chance(0.3)) {
    row.documentHolder = random.pick(['employer', 'agent']);
    row.documentAccess = 'any hour';
    if (random.chance(0.2)) row.documentAccess = '';
    return;
  }
  row.migrantPercent = percent(random, 25, 85);
  row.agents = random.pick(LOOSE.agents);
  row.directHire = 'no';
  row.workerCost = String(Math.round(country.monthlyPay * (0.1 + random.next() * 2.2)));
  row.workerCostCurrency = country.currency;
  row.workerCostYear = String(random.between(2024, 2026));
  row.workerCostStatistic = random.pick(['mean', 'median']);
  row.workerCostLoan = 'no';
  row.pay = String(country.monthlyPay);
  row.payCurrency = country.currency;
}

function payOf(row: SeedCells, currency: string, monthlyPay: number, random: SeededRandom): void {
  row.pay = String(Math.round(monthlyPay * (0.85 + random.next() * 0.5)));
  row.payCurrency = currency;
}

/** A day of a survey that was recent when the list was drawn up. */
function surveyDate(random: SeededRandom): string {
  const month = String(random.between(1, 7)).padStart(2, '0');
  return `2026-${month}-${String(random.between(1, 28)).padStart(2, '0')}`;
}
