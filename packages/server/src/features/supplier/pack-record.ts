import type { Assurance, FactKey, InputDossier, Observation, Observations, SiteDossier } from '@plumbline/facts';
import type { FileProfile, FileSource, SupplierRecord } from '@plumbline/intake';
import { normaliseName } from '@plumbline/matching';
import { digestOf } from '../../platform/text/canonical-json.ts';
import type {
  ObservationDetails,
  PackedFact,
  PackedFacts,
  PackedIdentifier,
  PackedInput,
  PackedName,
  PackedObservation,
  PackedRecord,
  SaidBy,
} from './packed-observation.ts';

/** The assurance of a fact, by the source of the file. See docs/methodology.md#assurance. */
const assuranceOf: Readonly<Record<FileSource, Assurance>> = {
  buyer: 'alleged',
  supplier: 'admitted',
  audit: 'documented',
};

/** The source of a file, and the day that it describes. */
function saidByFile({ source, asOf }: Pick<FileProfile, 'source' | 'asOf'>): SaidBy {
  return { sourceKind: source, assurance: assuranceOf[source], protection: 'none', evidenceDate: asOf.day };
}

/** Makes the rows of one record. Its facts must be those that intake read from a file of that source and day. */
export function packRecord(record: SupplierRecord, profile: Pick<FileProfile, 'source' | 'asOf'>): PackedRecord {
  const said = saidByFile(profile);
  const { dossier, country } = record;
  const names = namesOf(record);
  const identifiers = identifiersOf(record);
  const { spend, spendPeriod, supplyTier, sectors } = record;
  const details: ObservationDetails = {
    names,
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(spend.length === 0 ? {} : { spend }),
    ...(spendPeriod === null ? {} : { spendPeriod }),
    ...(supplyTier === null ? {} : { supplyTier }),
    ...(sectors.length === 0 ? {} : { sectors }),
  };
  const supplier = packed(dossier.observations, [], details, dossier.rows, said);
  const sites = dossier.sites.map((site) => packSite(site, said));
  const digest = digestOf([supplier.digest, ...sites.map(({ key, observation }) => [key, observation.digest])]);
  return { name: dossier.name, country: country ?? '', names, identifiers, said, supplier, sites, digest };
}

/** Makes the row of one site. */
export function packSite(site: SiteDossier, said: SaidBy): PackedRecord['sites'][number] {
  const observation = packed(site.observations, site.inputs, siteDetails(site), site.rows, said);
  return { key: site.key, name: site.name, observation };
}

function namesOf({ dossier, names }: SupplierRecord): PackedName[] {
  const written: [PackedName['kind'], string][] = [
    ['name', dossier.name],
    ...(names.localName === null ? [] : [['local', names.localName] as [PackedName['kind'], string]]),
    ...names.otherNames.map((name): [PackedName['kind'], string] => ['other', name]),
    ...(names.parent === null ? [] : [['parent', names.parent] as [PackedName['kind'], string]]),
  ];
  const distinct = new Map(
    written.map(([kind, name]) => [`${kind} ${name}`, { kind, name, script: normaliseName(name).script }]),
  );
  return [...distinct.values()];
}

function identifiersOf({ names: { supplierId, lei, registrationNumber } }: SupplierRecord): PackedIdentifier[] {
  const found: [PackedIdentifier['scheme'], string | null][] = [
    ['buyer', supplierId],
    ['lei', lei],
    ['registration', registrationNumber],
  ];
  return found.flatMap(([scheme, value]) => (value === null ? [] : [{ scheme, value }]));
}

function siteDetails({ name, closed, projectFrom, projectTo }: SiteDossier): ObservationDetails {
  return {
    ...(name === null ? {} : { name }),
    ...(closed === undefined ? {} : { closed }),
    ...(projectFrom === undefined ? {} : { projectFrom }),
    ...(projectTo === undefined ? {} : { projectTo }),
  };
}

function packed(
  observations: Observations,
  inputs: readonly InputDossier[],
  details: ObservationDetails,
  rows: readonly number[],
  said: SaidBy,
): PackedObservation {
  const firstRow = rows[0] ?? null;
  const facts = packedFacts(observations, said, firstRow);
  const packedInputs = inputs.map(({ key, name, goods, observations: found }): PackedInput => ({
    key,
    name,
    goods,
    facts: packedFacts(found, said, firstRow),
  }));
  const values = {
    facts: valuesOf(facts),
    inputs: packedInputs.map(({ key, name, goods, facts: found }) => [key, name, goods, valuesOf(found)]),
    details,
  };
  return { facts, inputs: packedInputs, details, rows, digest: digestOf(values) };
}

function packedFacts(observations: Observations, said: SaidBy, firstRow: number | null): PackedFacts {
  return Object.fromEntries(
    (Object.keys(observations) as FactKey[]).flatMap((key) => {
      const observation = observations[key];
      return observation === undefined ? [] : [[key, packedFact(observation, said, firstRow)]];
    }),
  );
}

function packedFact(observation: Observation, said: SaidBy, firstRow: number | null): PackedFact {
  const { state, value, source, evidenceDate, assurance, protection } = observation;
  return {
    ...(state === 'known' ? { value } : { state }),
    ...(source.reference === null ? {} : { column: source.reference }),
    ...(source.row === firstRow ? {} : { row: source.row }),
    ...(source.kind === said.sourceKind ? {} : { source: source.kind }),
    ...(assurance === said.assurance ? {} : { assurance }),
    ...(protection === said.protection ? {} : { protection }),
    ...(evidenceDate === said.evidenceDate ? {} : { day: evidenceDate }),
  };
}

/** States and values, without source place and date. */
function valuesOf(facts: PackedFacts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, { state, value }]) => [key, state ?? [value]]));
}
