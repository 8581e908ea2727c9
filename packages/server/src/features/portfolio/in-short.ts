import { countryName, RULES } from '@plumbline/risk';
import { localeOf, type Say } from '../../platform/text/texts.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import { unhundredths } from './row-words.ts';

/**
 * A supplier before any number: what work, where, how many migrants, what that alone says, and whether anything was found about people. It reads the open
 * result, so nothing sealed is in it; an allegation is called one, never a finding. @param locale BCP 47, of the texts of `say`
 */
export function inShort(row: PortfolioRow, say: Say, locale: string): string {
  return `${whereAndHow(row, say, locale)} ${whatWasFound(row, say)}`;
}

function whereAndHow(row: PortfolioRow, say: Say, locale: string): string {
  const { contextLow, contextHigh, country, sector } = row;
  if (contextLow === '' || contextHigh === '') return say('short.no-level');
  const span = contextLow === contextHigh ? 'no' : 'yes';
  const isSectorKnown = sector !== '' && sector !== 'UNKNOWN';
  const said = say(country === '' ? 'short.no-country' : isSectorKnown ? 'short.where' : 'short.where-only', {
    sector: say(isSectorKnown ? `sector.${sector}` : 'short.no-sector'),
    // Each language names a country in a place in its own way: in the Netherlands, en los Países Bajos, auf den Philippinen.
    place: country === '' ? '' : say('short.place', { where: country, name: countryName(country, localeOf(locale)) }),
    migrants: migrantsOf(row, say),
    level: say('short.level', { low: contextLow, high: contextHigh, span }),
    span,
  });
  return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
}

/** Also of few people: the share comes from what the supplier or the buyer recorded, and stands in the row beside the sentence. */
function migrantsOf({ migrantShare }: PortfolioRow, say: Say): string {
  const share = unhundredths(migrantShare);
  if (share === null) return say('short.migrants-unknown');
  return share === 0 ? say('short.migrants-none') : say('short.migrants', { share });
}

/** In words of the rule that leads: of one class some are about a list, some about an order and some about neither. */
function whatWasFound({ leadingRule, leadingParameters, findingCount }: PortfolioRow, say: Say): string {
  const kind = leadingRule === 'PATTERN-FL' ? 'FINDING' : RULES.find(({ id }) => id === leadingRule)?.class;
  const code = String(leadingParameters['code'] ?? `explain.${leadingRule}`).replace('explain.', 'short.recorded.');
  const all = kind === 'SANCTION' ? [say(code, leadingParameters)] : [];
  // A gap against better practice is no finding, although its rule can make one.
  if (kind === 'FINDING' && findingCount > 0) {
    const about = say(`short.about.${leadingRule}`);
    // Rows from before the assurance was kept say only that it is an indicator, until the assessment that the upgrade asks for (1764000010840-known-topics.ts) has come to them.
    const assurance = leadingParameters['assurance'] ?? 'other';
    all.push(say('short.found', { count: findingCount, about, assurance }));
  } else if (findingCount > 0) all.push(say('short.found-besides', { count: findingCount }));
  return all.length === 0 ? say('short.nothing') : all.join(' ');
}
