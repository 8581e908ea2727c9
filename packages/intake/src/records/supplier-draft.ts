import { FIELDS, WHOLE_SUPPLIER, type FieldKey, type Money } from '@plumbline/facts';
import { settledAt, type SectorCandidate } from '../sector/evidence.ts';
import { CONTACT_FIELDS, ContactDraft } from './contact-draft.ts';
import type { FileProfile } from './file-profile.ts';
import type { Merged, Problem, Review, SectorReview, SupplierRecord } from './intake-event.ts';
import { basisOf, Observer, type Basis } from './observer.ts';
import { observeResponse } from './response-facts.ts';
import type { RowValues } from './row-reader.ts';
import { SiteDraft, type FinishedSite } from './site-draft.ts';
import { ValueDraft } from './value-draft.ts';

const ofSupplier: ReadonlySet<FieldKey> = new Set(
  FIELDS.filter(({ subject }) => subject === 'supplier').map(({ key }) => key),
);
const ofInput: ReadonlySet<FieldKey> = new Set(
  FIELDS.filter(({ subject }) => subject === 'input').map(({ key }) => key),
);

/** The sectors of all sites, each once with its best confidence: settled ones first by S, then the rest. */
function sectorsOf(sites: readonly FinishedSite[]): SupplierRecord['sectors'] {
  const best = new Map<string, SectorCandidate>();
  for (const candidate of sites.flatMap(({ sectors }) => sectors.candidates)) {
    const before = best.get(candidate.key);
    if (before === undefined || candidate.confidence > before.confidence) best.set(candidate.key, candidate);
  }
  const settled = ({ confidence }: SectorCandidate): number => (confidence >= settledAt ? 1 : 0);
  return [...best.values()]
    .toSorted((a, b) => settled(b) - settled(a) || (settled(a) === 1 ? b.s - a.s : b.confidence - a.confidence))
    .map(({ key, confidence, why }) => ({ key, confidence, why }));
}

/** Descriptions of work whose sector is not clear, from all sites, each text once. */
function sectorReviews(sites: readonly FinishedSite[]): SectorReview[] {
  const unclear = sites.filter(({ sectors, work }) => sectors.review && work.length > 0);
  return [...Map.groupBy(unclear, ({ work }) => work.join('\n')).values()].flatMap((same) => {
    const [first] = same;
    const why = first?.sectors.reason;
    if (first === undefined || why === undefined) return [];
    const rows = same.flatMap(({ dossier }) => dossier.rows).toSorted((a, b) => a - b);
    return [{ kind: 'sector', why, rows, sites: same.map(({ dossier }) => dossier.key), work: first.work }];
  });
}

/** Rows, and then sites, of one supplier after which its reader may pause. */
export const BETWEEN_PAUSES = 50;

/** One supplier while its rows are collected, in the order of the file. */
export class SupplierDraft {
  readonly #basis: Basis;
  readonly #values = new ValueDraft();
  readonly #sites = new Map<string, SiteDraft>();
  readonly #siteOfRow = new Map<number, SiteDraft>();
  readonly #rows: number[] = [];
  readonly #spend: Money[] = [];
  readonly #contacts = new ContactDraft();
  #countryReview: Review | null = null;

  constructor(profile: FileProfile) {
    this.#basis = basisOf(profile);
  }

  /** Adds a row. @param problems those of the row; conflicts with earlier rows are added */
  add(row: number, siteKey: string, values: RowValues, problems: Problem[]): void {
    const site = this.#sites.get(siteKey) ?? new SiteDraft(siteKey, this.#basis);
    this.#sites.set(siteKey, site);
    this.#siteOfRow.set(row, site);
    this.#rows.push(row);
    site.rows.push(row);
    this.#reviewCountry(values, problems);
    for (const [field, value] of values) {
      if (ofInput.has(field) || CONTACT_FIELDS.has(field)) continue;
      (ofSupplier.has(field) ? this.#values : site.values).merge(field, value, problems);
    }
    site.inputs.add(row, values, problems);
    this.#contacts.add(row, values, problems);
    const spend = values.get('spend')?.reading;
    if (spend?.state === 'known') this.#spend.push(spend.value as Money);
  }

  /** Adds a row that repeats an earlier one. */
  addRepeat(row: number, repeats: number): void {
    this.#rows.push(row);
    this.#siteOfRow.get(repeats)?.rows.push(row);
  }

  #reviewCountry(values: RowValues, problems: readonly Problem[]): void {
    const header = values.get('country')?.header;
    const problem = problems.find(({ code, column }) => column === header && code.startsWith('country-'));
    if (problem !== undefined) this.#countryReview ??= { kind: 'country', why: problem.reason, rows: [problem.row] };
  }

  /** The supplier with all its sites, and the rows that were merged into others; null between sites. @param problems receives contradictions between the facts */
  *finish(
    key: string,
    name: string,
    reviews: readonly Review[],
    problems: Problem[],
  ): Generator<null, { readonly record: SupplierRecord; readonly merged: readonly Merged[] }> {
    const sites: FinishedSite[] = [];
    for (const site of this.#sites.values()) {
      sites.push(site.finish(name, problems));
      if (sites.length % BETWEEN_PAUSES === 0) yield null;
    }
    const country = sites
      .map(({ dossier }) => dossier.observations['place.country']?.value ?? null)
      .find((iso2) => iso2 !== null);
    const values = this.#values;
    const observer = new Observer(this.#basis);
    const whole = this.#sites.get(WHOLE_SUPPLIER);
    if (whole !== undefined) observeResponse(whole.values, observer);
    const record: SupplierRecord = {
      dossier: {
        key,
        name,
        rows: this.#rows,
        observations: observer.observations,
        sites: sites.map(({ dossier }) => dossier),
        response: 'none',
        controls: [],
      },
      country: country ?? null,
      names: {
        supplierId: values.known('supplierId'),
        lei: values.known('lei'),
        registrationNumber: values.known('registrationNumber'),
        localName: values.known('localName'),
        otherNames: values.known('otherNames') ?? [],
        parent: values.known('parent'),
      },
      spend: this.#spend,
      spendPeriod: values.known('spendPeriod'),
      supplyTier: values.known('supplyTier'),
      sectors: sectorsOf(sites),
      reviews: [...reviews, ...(this.#countryReview === null ? [] : [this.#countryReview]), ...sectorReviews(sites)],
      contacts: this.#contacts.contacts,
    };
    const merged = [...this.#sites.values()].flatMap(({ rows: [into, ...rows] }): Merged[] =>
      into === undefined || rows.length === 0 ? [] : [{ rows, into }],
    );
    return { record, merged };
  }
}
