import { countryName } from '@plumbline/reference-data/country-names';
import { country, countryByIso3 } from '@plumbline/reference-data/countries';

/** ISO 3166-1 alpha-2 of a country by code or name, as the screening of a file hands it in; null when it is not understood. */
export function listCountry(text: string): string | null {
  const code = country(text.toUpperCase()) ?? countryByIso3(text.toUpperCase());
  if (code !== undefined) return code.iso2;
  const name = countryName(text);
  return name !== undefined && 'iso2' in name ? name.iso2 : null;
}
