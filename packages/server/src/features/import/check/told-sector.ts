import type { Observation, SiteDossier } from '@plumbline/facts';
import type { SupplierRecord } from '@plumbline/intake';

/** Confidence of a sector that a person has told, in hundredths. */
export const TOLD_CONFIDENCE = 100;

/** The record with the sector that a person has told of such work before. The words are still those of the file: the person said what they mean. */
export function withToldSector(record: SupplierRecord, sector: string): SupplierRecord {
  const sites = record.dossier.sites.map((site): SiteDossier => {
    const read = site.observations['activity.sectors'];
    if (read === undefined) return site;
    const told: Observation<'activity.sectors'> = {
      ...read,
      state: 'known',
      value: [{ key: sector, confidence: TOLD_CONFIDENCE }],
    };
    return { ...site, observations: { ...site.observations, 'activity.sectors': told } };
  });
  return {
    ...record,
    dossier: { ...record.dossier, sites },
    reviews: record.reviews.filter(({ kind }) => kind !== 'sector'),
  };
}
