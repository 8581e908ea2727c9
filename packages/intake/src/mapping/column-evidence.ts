import { domainOf, isFreeMail } from '@plumbline/facts/free-mail';
import { normaliseName } from '@plumbline/matching';
import { resolveCountry } from '../places/resolve-country.ts';
import { foldText } from '../sector/fold-text.ts';
import { textWord } from '../values/cell-word.ts';
import { isLei } from '../values/is-lei.ts';
import { contactsIn, holdsEmail } from '../values/written-contacts.ts';

/** Evidence from the first values of a column: fractions of the filled cells, each 0 to 1. */
export interface ColumnEvidence {
  /** Filled cells of the sample. */
  readonly filled: number;
  readonly distinct: number;
  readonly countries: number;
  /** ISO codes of countries. */
  readonly countryCodes: number;
  readonly salesRegions: number;
  readonly leis: number;
  readonly numbers: number;
  /** With a percent sign, or between 0 and 1 with decimals. */
  readonly shares: number;
  readonly addresses: number;
  /** Names that carry a legal form. */
  readonly companies: number;
  /** Electronic addresses of people and of pages. */
  readonly contacts: number;
  /** Of the cells that say something, those with the e-mail address of a person. */
  readonly emails: number;
  /** Part of these that the most frequent domain has, where it is of a company. */
  readonly sameHouse: number;
  /** Of the cells that say something, those that can be names of people: letters without digits. */
  readonly people: number;
  /** Decimal degrees with the sign of precision: three decimals or more, between -180 and 180. */
  readonly degrees: number;
}

const number = /^[-+−]?[\d٠-٩۰-۹０-９][\d٠-٩۰-۹０-９.,'’\s]*\s?[%％٪]?$/u;
const shareLike = /^\d[\d.,]*\s?[%％٪]$|^0?[.,]\d+$/u;
const salesRegion =
  /^(?:(?:north|south|east|west|central|southeast|south east|[nsew]|[ns][ew]) )?(?:asia|america|americas|europe|africa|middle east|oceania|pacific|asia pacific|apac|emea|latam|anz|mena|dach|global|row)$/;

const contact = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$|^(?:https?:\/\/|www\.)\S+$/iu;
const degree = /^-?\d{1,3}[.,]\d{3,}$/u;

function looksLikeAddress(value: string): boolean {
  return (
    value.length >= 15 &&
    /\d/.test(value) &&
    /\p{L}/u.test(value) &&
    (value.includes(',') || value.split(' ').length > 3)
  );
}

function hasLegalForm(value: string): boolean {
  const { core, full } = normaliseName(value);
  return core !== full;
}

/** Names of people, in which digits are rare and signs few. */
const person = /^(?=.*\p{L})[^\d@/]{2,200}$/u;

/** How people of a column can be reached. */
function contactEvidence(filled: readonly string[]): Pick<ColumnEvidence, 'emails' | 'sameHouse' | 'people'> {
  const told = filled.filter((value) => textWord(value) === undefined);
  const part = (found: number): number => (told.length === 0 ? 0 : found / told.length);
  const withEmail = told.filter(holdsEmail);
  const domains = Map.groupBy(
    withEmail.flatMap((value) => contactsIn(value).contacts.map(({ email }) => domainOf(email))),
    (domain) => domain,
  );
  const house = Math.max(0, ...[...domains].map(([domain, all]) => (isFreeMail(domain) ? 0 : all.length)));
  return {
    emails: part(withEmail.length),
    sameHouse: withEmail.length === 0 ? 0 : house / withEmail.length,
    people: part(told.filter((value) => person.test(value)).length),
  };
}

/** Evidence from the filled cells of one column. @param values trimmed cells of the sample, blank ones included */
export function columnEvidence(values: readonly string[]): ColumnEvidence {
  const filled = values.filter((value) => value !== '');
  const part = (test: (value: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const readings = new Map([...new Set(filled)].map((value) => [value, resolveCountry(value)]));
  return {
    filled: filled.length,
    distinct: readings.size,
    countries: part((value) => ['resolved', 'ambiguous', 'disputed'].includes(readings.get(value)?.kind ?? '')),
    countryCodes: part((value) => {
      const reading = readings.get(value);
      return reading?.kind === 'resolved' && (reading.via === 'iso2' || reading.via === 'iso3');
    }),
    salesRegions: part((value) => readings.get(value)?.kind === 'region' || salesRegion.test(foldText(value))),
    leis: part((value) => isLei(value.toUpperCase())),
    numbers: part((value) => number.test(value)),
    shares: part((value) => shareLike.test(value)),
    addresses: part(looksLikeAddress),
    companies: part(hasLegalForm),
    contacts: part((value) => contact.test(value)),
    ...contactEvidence(filled),
    degrees: part((value) => degree.test(value) && Math.abs(Number(value.replace(',', '.'))) <= 180),
  };
}
