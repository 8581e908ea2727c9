import { countryName, RULES } from '@plumbline/risk';
import { localeOf, type Say } from '../../platform/text/texts.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import { unhundredths } from './row-words.ts';

/** Fewer people than this are not counted out in words. */
const FEW = 10;

/** Countries that English names with an article: in the Netherlands. */
const WITH_ARTICLE: ReadonlySet<string> = new Set([
  'AE',
  'BS',
  'CD',
  'CF',
  'CG',
  'DO',
  'GB',
  'GM',
  'KM',
  'KY',
  'MH',
  'MV',
  'NL',
  'PH',
  'SB',
  'SC',
  'US',
]);

/**
 * A supplier before any number: what work, where, how many migrants, what that alone says, and whether anything was found about people. It reads the open
 * result, so nothing sealed is in it; an allegation is an indicator here, never a finding. @param locale BCP 47, of the texts of `say`
 */
export function inShort(row: PortfolioRow, say: Say, locale: string): string {
  return `${whereAndHow(row, say, locale)} ${whatWasFound(row, say)}`;
}

function whereAndHow(row: PortfolioRow, say: Say, locale: string): string {
  const { contextLow, contextHigh, country } = row;
  if (contextLow === '' || contextHigh === '') return say('short.no-level');
  const said = say(country === '' ? 'short.no-country' : 'short.where', {
    sector: say(row.sector === '' ? 'short.no-sector' : `sector.${row.sector}`),
    place: countryName(country, localeOf(locale)),
    article: WITH_ARTICLE.has(country) ? 'yes' : 'no',
    migrants: migrantsOf(row, say),
    level: say('short.level', { low: contextLow, high: contextHigh, span: contextLow === contextHigh ? 'no' : 'yes' }),
  });
  return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
}

function migrantsOf({ migrantShare, workers }: PortfolioRow, say: Say): string {
  const share = unhundredths(migrantShare);
  if (share === null) return say('short.migrants-unknown');
  if (share === 0) return say('short.migrants-none');
  // Of so few people a share would tell of each of them.
  return workers >= 0 && workers * share < FEW ? say('short.migrants-few') : say('short.migrants', { share });
}

function whatWasFound({ leadingRule, findingCount }: PortfolioRow, say: Say): string {
  const kind = RULES.find(({ id }) => id === leadingRule)?.class;
  const title = leadingRule === '' ? '' : say(`rule.${leadingRule}.title`);
  const found =
    findingCount === 0
      ? []
      : [say('short.found', { count: findingCount, title, leads: kind === 'FINDING' ? 'yes' : 'no' })];
  const all = kind === 'SANCTION' ? [say('short.sanction', { title }), ...found] : found;
  return all.length === 0 ? say('short.nothing') : all.join(' ');
}
