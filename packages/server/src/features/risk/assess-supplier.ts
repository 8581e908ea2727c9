import type { SiteDossier, SupplierDossier } from '@plumbline/facts';
import { assess, clearingBases, methodology } from '@plumbline/risk';
import type { Clearing, Flag, SupplierAssessment } from '@plumbline/risk';
import { composeDetails, composeDossier } from '../supplier/compose-dossier.ts';
import { nameInForce } from '../supplier/name-in-force.ts';
import type { SupplierDetails } from '../supplier/packed-observation.ts';
import type { Preference } from '../supplier/preferences.ts';
import type { StoredObservation } from '../supplier/stored-observation.ts';
import type { Dispositions } from './dispositions.ts';
import { inputHashes } from './input-hash.ts';
import type { Basis, InputHashes } from './input-hash.ts';
import { editionsDigest } from './kept-basis.ts';
import { withScreening } from './screening.ts';
import type { Screening } from './screening.ts';

/** A supplier as first recorded. */
export interface RecordedSupplier {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
}

/** A supplier with its result and the basis of the result. */
export interface AssessedSupplier {
  /** With the name and the country in force. */
  readonly supplier: RecordedSupplier;
  readonly dossier: SupplierDossier;
  readonly details: SupplierDetails;
  readonly assessment: SupplierAssessment;
  readonly hashes: InputHashes;
  readonly basis: Basis;
}

export interface AssessmentSurroundings {
  readonly screening: Screening;
  readonly dispositions: Dispositions;
  /** In force, by supplier. */
  readonly clearings: ReadonlyMap<string, readonly Clearing[]>;
  /** Day of the assessment, ISO 8601. */
  readonly asOf: string;
}

/** For a supplier that is kept only because of a decision: no place is known, so it shows that it is not assessed. */
const NOWHERE: SiteDossier = { key: 'supplier', name: null, rows: [], observations: {}, inputs: [] };

/** Assesses one supplier from what is in force. @param preferences in force, the latest first */
export function assessSupplier(
  supplier: RecordedSupplier,
  rows: readonly StoredObservation[],
  surroundings: AssessmentSurroundings,
  preferences: readonly Preference[] = [],
): AssessedSupplier {
  const { screening, dispositions, asOf } = surroundings;
  const { named, dossier: composed, details } = composeSupplier(supplier, rows, preferences);
  const { country } = named;
  const dossier = withScreening({ dossier: composed, details, country }, screening, dispositions, asOf);
  const context = contextOf(supplier, surroundings);
  const assessment = assess(dossier, context);
  const basis = { methodology: context.methodology.key, editions: editionsDigest(screening.digest), asOf };
  return {
    supplier: named,
    dossier,
    details,
    assessment,
    hashes: inputHashes(dossier, assessment, basis),
    basis,
  };
}

/** What is known of a supplier, put together from its rows in force, under the name and the country in force. */
export function composeSupplier(
  supplier: RecordedSupplier,
  rows: readonly StoredObservation[],
  preferences: readonly Preference[] = [],
): { readonly named: RecordedSupplier; readonly dossier: SupplierDossier; readonly details: SupplierDetails } {
  const named = { ...supplier, name: nameInForce(rows) ?? supplier.name };
  const known = composeDossier(named, rows, preferences);
  const dossier = known.sites.length === 0 ? { ...known, sites: [NOWHERE] } : known;
  return { named: { ...named, country: countryOf(supplier.country, dossier) }, dossier, details: composeDetails(rows) };
}

/** What makes a flag of a result true: what a clearing of it would answer. */
export function basesOf(
  { supplier, dossier }: AssessedSupplier,
  surroundings: AssessmentSurroundings,
  flag: Flag,
): readonly string[] {
  return clearingBases(dossier, contextOf(supplier, surroundings), flag);
}

function contextOf({ id }: RecordedSupplier, { screening, clearings, asOf }: AssessmentSurroundings) {
  return {
    methodology: methodology(),
    reference: screening.reference,
    asOf,
    clearings: clearings.get(id) ?? [],
  };
}

/** The recorded country while a site is in it; otherwise the country of the first site that has one. */
function countryOf(recorded: string, { sites }: SupplierDossier): string {
  const found = sites.flatMap(({ observations }) => {
    const country = observations['place.country'];
    return country?.state === 'known' && country.value !== null ? [country.value] : [];
  });
  return found.includes(recorded) ? recorded : (found[0] ?? '');
}
