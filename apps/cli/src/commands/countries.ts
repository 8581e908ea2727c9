import { resolveCountry } from '@plumbline/intake';
import type { CountryReading } from '@plumbline/intake';
import { country } from '@plumbline/reference-data/countries';
import { countryName } from '@plumbline/risk';
import type { Locale } from '@plumbline/risk';
import type { Environment } from '../environment.ts';
import { safe } from '../output/fit.ts';
import type { Paint } from '../output/paint.ts';
import { print } from '../output/print.ts';
import { sayIn } from '../output/texts.ts';

export interface CountriesOptions {
  readonly format: 'json' | 'table';
  readonly locale: Locale;
  readonly paint: Paint;
}

/** Says which country each name was understood as, and why; or why it was not. */
export async function countries(
  names: readonly string[],
  { format, locale, paint }: CountriesOptions,
  { out }: Environment,
): Promise<void> {
  const say = sayIn(locale);
  const read = names.map((name) => {
    const reading = resolveCountry(name);
    const why = reason(reading);
    return { input: name, ...meaning(reading), why: { ...why, text: say(why.code, why.parameters) } };
  });
  if (format === 'json') {
    await print(out, `${JSON.stringify({ schema: 'plumbline-countries/1', countries: read }, null, 2)}\n`);
    return;
  }
  for (const { input, country: iso2, region, why } of read) {
    const found = iso2 === null ? say('cli.countries.none') : `${countryName(iso2, locale)} (${iso2})`;
    const where = region === null ? '' : `, ${say(`cli.region.${region}`)}`;
    await print(out, `${safe(input)}: ${paint.strong(found)}${where}\n  ${why.text}\n`);
  }
}

function meaning(reading: CountryReading) {
  const iso2 = reading.kind === 'resolved' ? reading.iso2 : null;
  return {
    kind: reading.kind,
    country: iso2,
    region: iso2 === null ? null : (country(iso2)?.region ?? null),
    choices: reading.kind === 'ambiguous' ? reading.choices : [],
  };
}

function reason(reading: CountryReading): { code: string; parameters: Record<string, string> } {
  switch (reading.kind) {
    case 'resolved':
      return { code: `cli.countries.${reading.via}`, parameters: { matched: reading.matched } };
    case 'ambiguous':
      return { code: 'cli.countries.ambiguous', parameters: { choices: reading.choices.join(', ') } };
    case 'disputed':
    case 'region':
      return { code: `cli.countries.${reading.kind}`, parameters: { name: reading.name } };
    case 'unknown':
      return { code: 'cli.countries.unknown', parameters: {} };
  }
}
