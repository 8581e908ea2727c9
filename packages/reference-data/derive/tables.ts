import type { Derivation } from './derivation.ts';
import { emptyTables } from './empty-tables.ts';
import { derive as countries } from './countries.ts';
import { derive as countryNames } from './country-names.ts';
import { derive as countryNamesUnresolved } from './country-names-unresolved.ts';
import { derive as countryOutlines } from './country-outlines.ts';
import { derive as countrySubdivisions } from './country-subdivisions.ts';
import { derive as countryScores } from './country-scores.ts';
import { derive as destinationIndex } from './destination-index.ts';
import { derive as migrantMajority } from './migrant-majority.ts';
import { derive as currencies } from './currencies.ts';
import { derive as legalForms } from './legal-forms.ts';
import { derive as xinjiangGazetteer } from './xinjiang-gazetteer.ts';
import { derive as isicSectors } from './isic-sectors.ts';
import { derive as naceSectors } from './nace-sectors.ts';
import { derive as naicsSectors } from './naics-sectors.ts';
import { derive as ukSicSectors } from './uk-sic-sectors.ts';
import { derive as activityPhrases } from './activity-phrases.ts';
import { derive as hsLinks } from './hs-links.ts';
import { derive as goodsListed } from './goods-listed.ts';
import { derive as goodsResearched } from './goods-researched.ts';

/** Every derivation, one line each: `data/<edition key>.json` is what it writes. */
export const derivations: readonly Derivation[] = [
  countries,
  countryNames,
  countryNamesUnresolved,
  countryOutlines,
  countrySubdivisions,
  countryScores,
  destinationIndex,
  migrantMajority,
  currencies,
  legalForms,
  xinjiangGazetteer,
  isicSectors,
  naceSectors,
  naicsSectors,
  ukSicSectors,
  activityPhrases,
  hsLinks,
  goodsListed,
  goodsResearched,
  ...emptyTables,
];
