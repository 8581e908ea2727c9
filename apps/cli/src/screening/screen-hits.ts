import type { Observation, SupplierDossier } from '@plumbline/facts';
import type { SupplierRecord } from '@plumbline/intake';
import { lookUp } from '@plumbline/matching';
import type { ListIndex } from '@plumbline/matching';

/** The dossier plus the screening result: a fact of its own, known even when no list matched. */
export function withScreening(record: SupplierRecord, index: ListIndex, asOf: string): SupplierDossier {
  const { dossier, names, country } = record;
  const hits = lookUp(index, {
    name: dossier.name,
    otherNames: names.otherNames,
    localName: names.localName,
    registrationNumbers: names.registrationNumber === null ? [] : [names.registrationNumber],
    lei: names.lei,
    country,
    vesselNames: dossier.sites.flatMap(({ name, observations }) =>
      name !== null && observations['place.siteType']?.value === 'vessel' ? [name] : [],
    ),
  });
  const screened: Observation<'screening.hits'> = {
    fact: 'screening.hits',
    state: 'known',
    value: hits,
    source: { kind: 'list', row: null, reference: index.lists.map(({ name }) => name).join(', ') },
    evidenceDate: asOf,
    assurance: 'documented',
    protection: 'none',
  };
  return { ...dossier, observations: { ...dossier.observations, 'screening.hits': screened } };
}
