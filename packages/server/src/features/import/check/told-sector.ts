import type { Observation, SiteDossier } from '@plumbline/facts';
import type { SupplierRecord } from '@plumbline/intake';
import { sectorMemoryKey, type Answers } from './answers.ts';
import type { UnclearWork } from './record-draft.ts';

/** Confidence of a sector that a person answered, in hundredths. */
export const TOLD_CONFIDENCE = 100;

/** Sites of the record whose sector is unclear, each with the memory key of its work. */
export function unclearWorkOf({ reviews }: Pick<SupplierRecord, 'reviews'>): UnclearWork[] {
  return reviews.flatMap((review) => {
    if (review.kind !== 'sector') return [];
    const work = sectorMemoryKey(review.work);
    return review.sites.map((site) => ({ site, work }));
  });
}

/**
 * The record with the sectors that people answered for such work before, at the sites where it is unclear. The words stay those of the file: the person only
 * said what they mean.
 */
export function withToldSectors(record: SupplierRecord, sectors: Answers['sectors']): SupplierRecord {
  if (sectors.size === 0) return record;
  const told = new Map(unclearWorkOf(record).map(({ site, work }) => [site, sectors.get(work)]));
  return {
    ...record,
    dossier: { ...record.dossier, sites: record.dossier.sites.map((site) => withSector(site, told.get(site.key))) },
    reviews: record.reviews.filter((review) => review.kind !== 'sector' || !sectors.has(sectorMemoryKey(review.work))),
  };
}

function withSector(site: SiteDossier, sector: string | undefined): SiteDossier {
  const read = site.observations['activity.sectors'];
  if (sector === undefined || read === undefined) return site;
  const told: Observation<'activity.sectors'> = {
    ...read,
    state: 'known',
    value: [{ key: sector, confidence: TOLD_CONFIDENCE }],
  };
  return { ...site, observations: { ...site.observations, 'activity.sectors': told } };
}
