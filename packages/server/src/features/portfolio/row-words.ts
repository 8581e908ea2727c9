import { country } from '@plumbline/reference-data/countries';
import { countryName, RULES } from '@plumbline/risk';
import { localeOf, type Say } from '../../platform/text/texts.ts';
import type { PortfolioRow } from './portfolio-row.ts';

/** Converts a score or share from stored hundredths; null for no data. */
export function unhundredths(stored: number): number | null {
  return stored < 0 ? null : stored / 100;
}

export function countryOf(code: string, locale: string): { code: string; name: string; region: string } | null {
  if (code === '') return null;
  return { code, name: countryName(code, localeOf(locale)), region: country(code)?.region ?? '' };
}

/** Name of the leading flag, marked when it is context, and with the months of pay that workers paid when known. Null without a flag. */
export function leadingFlagText({ leadingRule, leadingParameters }: PortfolioRow, say: Say): string | null {
  if (leadingRule === '') return null;
  const title = say(`rule.${leadingRule}.title`);
  const kind = RULES.find(({ id }) => id === leadingRule)?.class;
  if (kind === 'INHERENT') return say('leading.context', { title });
  const months = leadingParameters['costInMonths'];
  return typeof months === 'number' ? say('leading.evidence-months', { title, months }) : title;
}
