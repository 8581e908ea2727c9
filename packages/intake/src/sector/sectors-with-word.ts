import type { SectorKey } from '@plumbline/reference-data/sectors';

/** Codes that mean a sector together with a word for it: semiconductors with photovoltaics, car repair with car washing, agencies with the work they place. */
const withWord: readonly (readonly [pattern: RegExp, sector: SectorKey])[] = [
  [/^(?:isic|nace|uk-sic) 26\.?1|^naics 33441/u, 'MAN-PV'],
  [/^(?:isic|nace|uk-sic) 45\.?20/u, 'SVC-LI-CARWASH'],
  [/^(?:isic|nace|uk-sic) 78|^naics 5613/u, 'CON'],
  [/^(?:isic|nace|uk-sic) (?:78|88)|^naics (?:5613|6216)/u, 'DOM'],
];

/** The sectors that a code of an activity classification means where a word names them. @param scheme "isic", "nace", "uk-sic", "naics" */
export function sectorsWithWord(scheme: string, code: string): SectorKey[] {
  const name = `${scheme} ${code}`;
  return withWord.flatMap(([pattern, sector]) => (pattern.test(name) ? [sector] : []));
}
