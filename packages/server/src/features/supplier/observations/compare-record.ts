import type { FactKey } from '@plumbline/facts';
import { canonicalJson } from './canonical-json.ts';
import { composeDetails, newestFirst } from './compose-dossier.ts';
import { addCandidates } from './fact-candidates.ts';
import type { Candidates, FactCandidate } from './fact-candidates.ts';
import type {
  ObservationDetails,
  PackedFacts,
  PackedObservation,
  PackedRecord,
  SaidBy,
  SiteDetails,
} from './packed-observation.ts';
import { preferred } from './prefer.ts';
import type { StoredObservation } from './stored-observation.ts';

/** One thing that a record says otherwise than what is in force. Values are those of the facts, never sentences. */
export interface StoredDifference {
  /** Key of the site; null for the supplier as a whole. */
  readonly subject: string | null;
  /** Key of the input, for facts of a raw material. */
  readonly input?: string;
  /** A fact, or `site`, `input`, `name`, `localName`, `otherName`, `parent`, `buyer`, `lei`, `registration`, `spend`, `spendPeriod`, `supplyTier`, `siteName`, `closed`, `projectFrom`, `projectTo`. */
  readonly fact: string;
  /** Null where nothing was in force. */
  readonly before: unknown;
  /** What the record says; `{ state: 'declined' }` for an answer that was refused. */
  readonly after: unknown;
}

export interface Comparison {
  readonly tile: 'changed' | 'same';
  readonly differences: readonly StoredDifference[];
}

const DECLINED = { state: 'declined' } as const;

/**
 * Says what a record would change. It is the same when every value that it knows is in force already, or was said by the same kind of source and would not
 * displace what is; a blank changes nothing. Against no rows at all it lists everything that the record knows.
 */
export function compareRecord(packed: PackedRecord, inForce: readonly StoredObservation[]): Comparison {
  const rows = newestFirst(inForce);
  const differences = [
    ...supplierDifferences(packed, rows),
    ...packed.sites.flatMap(({ key, observation }) =>
      siteDifferences(
        key,
        observation,
        packed.said,
        rows.filter(({ siteKey }) => siteKey === key),
      ),
    ),
  ];
  return { tile: differences.length === 0 ? 'same' : 'changed', differences };
}

function supplierDifferences(packed: PackedRecord, rows: readonly StoredObservation[]): StoredDifference[] {
  const ofSupplier = rows.filter(({ siteKey }) => siteKey === null);
  const before = composeDetails(ofSupplier);
  const { details } = packed.supplier;
  const names = new Set((before.names ?? []).map(({ kind, name }) => `${kind} ${name}`));
  const identifiers = new Set((before.identifiers ?? []).map(({ scheme, value }) => `${scheme} ${value}`));
  const heldBefore = (kind: string): string | null =>
    (before.names ?? []).find((each) => each.kind === kind)?.name ?? null;
  const fact = { name: 'name', local: 'localName', other: 'otherName', parent: 'parent' } as const;
  return [
    ...(details.names ?? [])
      .filter(({ kind, name }) => !names.has(`${kind} ${name}`))
      .map(({ kind, name }) => ({
        subject: null,
        fact: fact[kind],
        before: kind === 'other' ? null : heldBefore(kind),
        after: name,
      })),
    ...(details.identifiers ?? [])
      .filter(({ scheme, value }) => !identifiers.has(`${scheme} ${value}`))
      .map(({ scheme, value }) => ({
        subject: null,
        fact: scheme,
        before: (before.identifiers ?? []).find((each) => each.scheme === scheme)?.value ?? null,
        after: value,
      })),
    ...detailDifferences(null, ['spend', 'spendPeriod', 'supplyTier'], details, before),
    ...factDifferences(
      { subject: null },
      packed.supplier.facts,
      packed.said,
      ofSupplier.map((row) => ({ row, facts: row.facts })),
    ),
  ];
}

function siteDifferences(
  key: string,
  observation: PackedObservation,
  said: SaidBy,
  rows: readonly StoredObservation[],
): StoredDifference[] {
  const { details, facts, inputs } = observation;
  const newest: SiteDetails = Object.assign({}, ...rows.map((row) => row.details).toReversed()) as SiteDetails;
  const isNew = rows.length === 0;
  return [
    ...(isNew ? [{ subject: key, fact: 'site', before: null, after: details.name ?? null }] : []),
    ...detailDifferences(key, ['closed', 'projectFrom', 'projectTo'], details, newest),
    ...(isNew || details.name === undefined || details.name === newest.name
      ? []
      : [{ subject: key, fact: 'siteName', before: newest.name ?? null, after: details.name }]),
    ...factDifferences(
      { subject: key },
      facts,
      said,
      rows.map((row) => ({ row, facts: row.facts })),
    ),
    ...inputs.flatMap((input) => {
      const known = rows.flatMap((row) =>
        row.inputs.filter((each) => each.key === input.key).map((each) => ({ row, facts: each.facts })),
      );
      const subject = { subject: key, input: input.key };
      return [
        ...(known.length === 0 ? [{ ...subject, fact: 'input', before: null, after: input.name }] : []),
        ...factDifferences(subject, input.facts, said, known),
      ];
    }),
  ];
}

function detailDifferences(
  subject: string | null,
  keys: readonly (keyof ObservationDetails)[],
  after: ObservationDetails,
  before: ObservationDetails,
): StoredDifference[] {
  return keys
    .filter((key) => after[key] !== undefined && canonicalJson(after[key]) !== canonicalJson(before[key]))
    .map((key) => ({ subject, fact: key, before: before[key] ?? null, after: after[key] }));
}

interface Held {
  readonly row: StoredObservation;
  readonly facts: PackedFacts;
}

function factDifferences(
  subject: Pick<StoredDifference, 'subject' | 'input'>,
  facts: PackedFacts,
  said: SaidBy,
  held: readonly Held[],
): StoredDifference[] {
  const candidates: Candidates = new Map();
  for (const { row, facts: known } of held) addCandidates(candidates, row, known);
  const arriving: Candidates = new Map();
  addCandidates(arriving, arrivingRow(said), facts);
  return [...arriving.entries()].flatMap(([fact, [candidate]]) => {
    if (candidate === undefined || (candidate.state !== 'known' && candidate.state !== 'declined')) return [];
    const [before, after] = changed(candidates.get(fact) ?? [], candidate, fact);
    return before === after
      ? []
      : [{ ...subject, fact, before: before === '' ? null : valueOf(before), after: valueOf(after) }];
  });
}

/** Canonical value in force and canonical value that the record says; the same text where there is no difference. Empty: nothing in force. */
function changed(held: readonly FactCandidate[], arriving: FactCandidate, fact: FactKey): [string, string] {
  const now = preferred(held);
  const before = now === undefined || now.state === 'notRecorded' ? '' : wordsOf(now);
  const says = wordsOf(arriving);
  // Whoever refuses an answer that is known already has changed nothing.
  if (arriving.state === 'declined' && now?.state === 'known') return [before, before];
  if (before === says) return [before, says];
  const later = preferred([...held, arriving]);
  const displaces = later !== undefined && wordsOf(later) !== before;
  const saidBefore = held.some((each) => each.sourceKind === arriving.sourceKind && wordsOf(each) === says);
  if (saidBefore && !displaces) return [fact, fact];
  return [before, says];
}

function wordsOf({ observation: { state, value } }: FactCandidate): string {
  return canonicalJson(state === 'known' ? value : DECLINED);
}

function valueOf(words: string): unknown {
  return JSON.parse(words);
}

/** The row as which the record would arrive: later than every other. */
function arrivingRow(said: SaidBy): StoredObservation {
  return {
    id: '~',
    supplierId: '',
    siteId: null,
    siteKey: null,
    siteName: null,
    importId: '',
    sourceKind: said.sourceKind,
    documentKind: null,
    assurance: said.assurance,
    protection: said.protection,
    evidenceDate: said.evidenceDate,
    rows: [],
    facts: {},
    inputs: [],
    details: {},
    digest: '',
    recordedFrom: new Date(8_640_000_000_000_000),
    recordedTo: null,
    endedBy: null,
  };
}
