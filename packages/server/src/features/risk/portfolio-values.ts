import { NUMBERS } from '@plumbline/facts';
import type { FactKey, Observation, SiteDossier } from '@plumbline/facts';
import type { AssessedSupplier } from './assess-supplier.ts';
import { openFlags } from './leading-flags.ts';
import { districtWords, placeWords } from './place-words.ts';
import { topicsKnown } from './topics-known.ts';

/** Facets that can have several values for one supplier. */
export type Facet = 'sector' | 'flag' | 'siteType' | 'good' | 'topics' | 'place' | 'district';

function known<K extends FactKey>({ observations }: SiteDossier, key: K): NonNullable<Observation<K>['value']> | null {
  const observation = observations[key];
  return observation?.state === 'known' ? observation.value : null;
}

/** Values of a supplier without duplicates, as `facet value`. */
export function portfolioValues({ dossier, assessment }: AssessedSupplier): Set<string> {
  const values = new Set<string>();
  const add = (facet: Facet, value: string): void => {
    values.add(`${facet} ${value}`);
  };
  for (const { ruleId } of openFlags(assessment)) add('flag', ruleId);
  for (const { product, input } of assessment.units) {
    const [sector, good] = product.split(':');
    if (input === null && sector !== undefined && sector !== 'UNKNOWN') add('sector', sector);
    if (input === null && good !== undefined) add('good', good);
  }
  for (const site of dossier.sites) {
    for (const { key, confidence } of known(site, 'activity.sectors') ?? [])
      if (confidence >= NUMBERS.sectorSettledFrom * 100 && key !== 'UNKNOWN') add('sector', key);
    const siteType = known(site, 'place.siteType');
    if (siteType !== null) add('siteType', siteType);
  }
  for (const place of placeWords(dossier)) add('place', place);
  for (const district of districtWords(dossier)) add('district', district);
  const topics = topicsKnown(dossier);
  if (topics !== '') add('topics', topics);
  return values;
}
