import type {
  Contradiction,
  Coordinates,
  FactKey,
  FactValues,
  GoodReading,
  ListHit,
  Money,
  Response,
  SectorReading,
  XinjiangReading,
} from '@plumbline/facts';
import { fact } from '@plumbline/facts';
import { currency } from '@plumbline/reference-data/currencies';
import { countryName, dayText } from '@plumbline/risk';
import { localeOf, type Say } from '../../platform/text/texts.ts';

/** What the text of a value depends on. */
export interface Wording {
  readonly say: Say;
  /** The reader's locale, BCP 47. */
  readonly locale: string;
}

/** Counts of workers who answered are told in steps of this many. See docs/methodology.md#protection. */
const FEW = 5;

/** The value of a fact in the reader's language. */
export function factText(key: FactKey, value: FactValues[FactKey], { say, locale }: Wording): string {
  const list = <T>(items: unknown, write: (item: T) => string, none: string = say('value.none')): string =>
    (items as readonly T[]).map(write).join('; ') || none;
  switch (fact(key).type) {
    case 'country':
      return countryName(value as string, localeOf(locale));
    case 'country-list':
      return list<string>(value, (code) => countryName(code, localeOf(locale)));
    case 'yes-no':
      return say(value === true ? 'value.yes' : 'value.no');
    case 'choice':
      return key === 'place.xinjiang' ? xinjiang(value as XinjiangReading, say) : choiceText(key, value as string, say);
    case 'date':
      return dayText(value as string, localeOf(locale));
    case 'count':
      return grouped(value as number, locale);
    case 'survey-count':
      return surveyCount(value as number, { say, locale });
    case 'decimal':
      return grouped(Number(value), locale);
    case 'share':
      return percent(value as string, locale);
    case 'days':
      return say('value.days', { days: value as number });
    case 'money':
      return moneyText(value as Money, { say, locale });
    case 'sectors':
      return list<SectorReading>(value, ({ key: sector, confidence }) => say('value.sector', { sector, confidence }));
    case 'goods':
      // What is made is known and is no good of a list: "none" would say that nothing is made.
      return list<GoodReading>(
        value,
        ({ good, inferred }) => (inferred ? say('value.good-inferred', { good }) : say(`good.${good}`)),
        say('value.no-listed-good'),
      );
    case 'coordinates':
      return say('value.coordinates', { ...(value as Coordinates) });
    case 'list-hits':
      return list<ListHit>(value, ({ listedName, list: name, entry }) =>
        say('value.hit', { listedName, list: name, entry }),
      );
    case 'code-list':
      return list<string>(value, (code) => code);
    case 'text-list':
      return list<Contradiction>(value, (each) => contradiction(each, { say, locale }));
    case 'text':
      return value as string;
  }
}

/** Workers who answered, rounded to five, so that nobody can be counted out. */
function surveyCount(value: number, { say, locale }: Wording): string {
  const rounded = Math.round(value / FEW) * FEW;
  if (value === 0) return grouped(0, locale);
  return rounded === 0 ? say('value.few', { few: FEW }) : say('value.about', { count: rounded });
}

/** What was done about a finding, in a few words. */
export function responseText(response: Response, say: Say): string {
  return choiceText('findings.response', response, say);
}

/** The text for a stored choice: of its fact, of any fact, or among the texts of the rules. */
export function choiceText(key: FactKey, value: string, say: Say): string {
  for (const code of [`choice.${key}.${value}`, `choice.${value}`, `holder.${value}`, `scheme.${value}`]) {
    const words = say(code);
    if (words !== code) return words;
  }
  return value;
}

function xinjiang({ found, term }: XinjiangReading, say: Say): string {
  return found ? say('value.xinjiang-found', { term: term ?? '' }) : say('value.xinjiang-not-found');
}

function contradiction({ group, count, share, total }: Contradiction, { say, locale }: Wording): string {
  const shown = share === null ? '' : percent(share, locale);
  return say('value.contradiction', { group, count, share: shown, total: total === null ? '' : String(total) });
}

/** A number as the pages write it: four digits are grouped in every language. */
function grouped(value: number, locale: string, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, { useGrouping: 'always', ...options }).format(value);
}

/** A share of 0 to 1 as a percentage. */
function percent(share: string | number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(Number(share));
}

/** Formats minor units in the currency's usual form. */
export function moneyText({ minor, currency: code }: Money, { say, locale }: Wording): string {
  const amount = minor / 10 ** exponentOf(code);
  if (code === null) return say('value.money-no-currency', { amount: grouped(amount, locale) });
  return grouped(amount, locale, { style: 'currency', currency: code, currencyDisplay: 'code' });
}

/** Decimal places of a currency; 2 if unknown. */
export function exponentOf(code: string | null): number {
  return (code === null ? null : currency(code)?.minorUnit) ?? 2;
}
