import countries from 'i18n-iso-countries';

/** Spellings of the List of Goods that the name files do not have. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'British Virgin Islands': 'VG',
  Burma: 'MM',
  'Cabo Verde': 'CV',
  'Congo, Democratic Republic of the': 'CD',
  'Congo, Republic of the': 'CG',
  "Côte d'Ivoire": 'CI',
  'Falkland Islands (Islas Malvinas)': 'FK',
  Kosovo: 'XK',
  'Kyrgyz Republic': 'KG',
  Moldova: 'MD',
  'North Korea': 'KP',
  'Saint Helena, Ascension, and Tristan da Cunha': 'SH',
  'São Tomé and Príncipe': 'ST',
  'Turkey (Türkiye)': 'TR',
  'West Bank and the Gaza Strip': 'PS',
};

/**
 * ISO 2 of a country as the United States Department of Labor writes it.
 * @throws Error when the spelling is new
 */
export function goodsCountry(name: string): string {
  const iso2 = SPELLINGS[name] ?? countries.getAlpha2Code(name, 'en');
  if (iso2 === undefined) throw new Error(`No country for ${name}`);
  return iso2;
}
