/** An amount as the service sends it: whole minor units, so that nothing is lost on the way. */
export interface MoneyValue {
  readonly minor: number;
  /** ISO 4217; null where the source did not say: the number then stands alone. */
  readonly currency: string | null;
  /** How many decimals the currency has. */
  readonly exponent: number;
}

export interface Format {
  readonly locale: string;
  readonly timeZone: string;
  /** 24 Nov 2026. A date without time is that date everywhere; an instant is a date in the organisation's zone. */
  date(value: string | Date): string;
  /** Nov 2026, of a date without time. */
  month(value: string): string;
  /** 24 Nov 2026, 14:05 in the organisation's zone. */
  instant(value: string | Date): string;
  /** The same with the zone's name, for the text on hover. */
  instantWithZone(value: string | Date): string;
  /** 3 days ago; only ever beside an absolute date. */
  relative(value: string | Date, now: Date): string;
  number(value: number, fractionDigits?: number): string;
  /** A decimal with all its places, such as 0.0525, none of them rounded. */
  exact(decimal: string): string;
  /** A share of one: 0.46 is 46%. */
  percent(share: number, fractionDigits?: number): string;
  /** Bytes in kB or MB. Uses the unit that suits `of`, so a part and its whole have the same unit. */
  fileSize(bytes: number, of?: number): string;
  money(value: MoneyValue): string;
  /** € 1.9m, for tables where the order of magnitude is enough. */
  moneyShort(value: MoneyValue): string;
  list(items: readonly string[]): string;
  /** One of several: "owner or administrator". */
  either(items: readonly string[]): string;
}

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const MINUTE = 60;
const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
const SPANS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** Dates, numbers and amounts in one language and one time zone. */
export function createFormat(locale: string, timeZone: string): Format {
  // English uses British order and short month names; other languages keep their own order.
  const language = locale === 'en' ? 'en-GB' : locale;
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const dates = new Intl.DateTimeFormat(language, { ...day, timeZone });
  const months = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const plainDates = new Intl.DateTimeFormat(language, { ...day, timeZone: 'UTC' });
  const time = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
  const instants = new Intl.DateTimeFormat(language, { ...day, ...time, timeZone });
  const zoned = new Intl.DateTimeFormat(language, { ...day, ...time, timeZone, timeZoneName: 'long' });
  const relatives = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const choices = new Intl.ListFormat(language, { type: 'disjunction' });
  const numbers = new Map<string, Intl.NumberFormat>();

  const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    // Each language has its own habit for four digits, and a shortened amount another one: 9289 beside 61.756.
    const made = new Intl.NumberFormat(language, { useGrouping: 'always', ...options });
    numbers.set(key, made);
    return made;
  };
  const digits = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count });

  return {
    locale,
    timeZone,
    date: (value) =>
      typeof value === 'string' && DATE_ONLY.test(value)
        ? plainDates.format(new Date(`${value}T00:00:00Z`))
        : dates.format(new Date(value)),
    month: (value) => months.format(new Date(`${value}T00:00:00Z`)),
    instant: (value) => instants.format(new Date(value)),
    instantWithZone: (value) => zoned.format(new Date(value)),
    relative: (value, now) => {
      const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
      const [unit, length] = SPANS.find(([, span]) => Math.abs(seconds) >= span) ?? (['second', 1] as const);
      return relatives.format(Math.round(seconds / length), unit);
    },
    exact: (decimal) => numberFormat({ maximumFractionDigits: 20 }).format(decimal as Intl.StringNumericLiteral),
    number: (value, fractionDigits) =>
      numberFormat(fractionDigits === undefined ? {} : digits(fractionDigits)).format(value),
    percent: (share, fractionDigits = 0) => numberFormat({ style: 'percent', ...digits(fractionDigits) }).format(share),
    fileSize: (bytes, of = bytes) => {
      const large = of >= MEGABYTE;
      const unit = { style: 'unit', unit: large ? 'megabyte' : 'kilobyte', ...digits(large ? 1 : 0) } as const;
      return numberFormat(unit).format(bytes / (large ? MEGABYTE : KILOBYTE));
    },
    money: (value) => numberFormat({ ...currencyStyle(value), ...digits(value.exponent) }).format(major(value)),
    moneyShort: (value) =>
      numberFormat({
        ...currencyStyle(value),
        notation: 'compact',
        maximumSignificantDigits: 3,
      }).format(major(value)),
    list: (items) => lists.format(items),
    either: (items) => choices.format(items),
  };
}

function currencyStyle(value: MoneyValue): Intl.NumberFormatOptions {
  return value.currency === null ? {} : { style: 'currency', currency: value.currency };
}

function major(value: MoneyValue): number {
  return value.minor / 10 ** value.exponent;
}
