import { dayAfter, fact, monthsBefore, NUMBERS } from '@plumbline/facts';
import type { FactKey, Observations, SupplierDossier } from '@plumbline/facts';
import type { SupplierAssessment } from '@plumbline/risk';

/** Later than any day on which something changes by itself. */
export const NO_DAY = '9999-12-31';

const remembered = new Map<string, string>();
const MOST_REMEMBERED = 10_000;

/** The first day on which evidence of that day is older than this many months. */
function firstStaleDay(evidenceDate: string, months: number): string {
  const key = `${evidenceDate} ${months}`;
  const before = remembered.get(key);
  if (before !== undefined) return before;
  let day = monthsBefore(evidenceDate, -months);
  while (monthsBefore(day, months) <= evidenceDate) day = dayAfter(day);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, day);
  return day;
}

/** The next day after `asOf` on which a fact of the supplier is no longer fresh, a survey no longer counts, evidence of a control expires, or a plan is past its last day; `NO_DAY` when there is none. */
export function nextStaleDay({ observations, sites, controls }: SupplierDossier, asOf: string): string {
  const sources = [
    observations,
    ...sites.flatMap((site) => [site.observations, ...site.inputs.map((input) => input.observations)]),
  ];
  const plans = sites.flatMap(({ responses }) => (responses ?? []).flatMap(({ until }) => until ?? []));
  const evidence = controls
    .filter(({ verification }) => verification > 0)
    .map(({ evidenceDate }) => firstStaleDay(evidenceDate, NUMBERS.controlsVerifiedMonths));
  return [...sources.flatMap(staleDays), ...evidence, ...plans.map(dayAfter)]
    .filter((day) => day > asOf)
    .reduce((first, day) => (day < first ? day : first), NO_DAY);
}

/** The next day after `asOf` on which a flag that was cleared is no longer watched; `NO_DAY` when there is none. */
export function nextUnwatchedDay({ cleared = [] }: Pick<SupplierAssessment, 'cleared'>): string {
  return cleared
    .filter(({ watched }) => watched)
    .map(({ clearedOn }) => firstStaleDay(clearedOn, NUMBERS.watchMonths))
    .reduce((first, day) => (day < first ? day : first), NO_DAY);
}

function staleDays(observations: Observations): string[] {
  const survey = observations['recruitment.feeSurveyDate']?.value ?? null;
  const days = (Object.keys(observations) as FactKey[]).flatMap((key) => {
    const { freshFor } = fact(key);
    const date = observations[key]?.evidenceDate;
    return freshFor === null || date === undefined ? [] : [firstStaleDay(date, NUMBERS[freshFor])];
  });
  return survey === null ? days : [...days, firstStaleDay(survey, NUMBERS.surveyMonths)];
}
