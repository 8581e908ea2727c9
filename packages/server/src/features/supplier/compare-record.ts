import { canonicalJson } from '../../platform/text/canonical-json.ts';
import { composeDetails, newestFirst } from './compose-dossier.ts';
import { arrivingRow } from './arriving-rows.ts';
import { addCandidates } from './fact-candidates.ts';
import type { Candidates, FactCandidate } from './fact-candidates.ts';
import { holdingFacts } from './holding-facts.ts';
import { nameInForce } from './name-in-force.ts';
import type {
  ObservationDetails,
  PackedFacts,
  PackedObservation,
  PackedRecord,
  SaidBy,
  SiteDetails,
} from './packed-observation.ts';
import { wordsOf } from './prefer.ts';
import { preferencesOf, type Preference } from './preferences.ts';
import { saidOfAllSites } from './said-of-all-sites.ts';
import type { StoredObservation } from './stored-observation.ts';

/** One difference between a record and what is in force. Values are fact values, never sentences. */
export interface StoredDifference {
  /** Key of the site; null for the supplier as a whole. */
  readonly subject: string | null;
  /** Key of the input, for facts of a raw material. */
  readonly input?: string;
  /** A fact, or `site`, `input`, `name`, `localName`, `otherName`, `parent`, `buyer`, `lei`, `registration`, `spend`, `spendPeriod`, `supplyTier`, `siteName`, `closed`, `projectFrom`, `projectTo`. */
  readonly fact: string;
  /** Null where nothing was in force. */
  readonly before: unknown;
  /** What the record says; `{ state: 'declined' }` for an answer that was refused; null when another fact makes this one unknown. */
  readonly after: unknown;
}

export interface Comparison {
  readonly tile: 'changed' | 'same';
  readonly differences: readonly StoredDifference[];
}

/**
 * Lists what a record would change. A record is the same when every value that it knows is in force already, or the same kind of source said it and it would
 * not displace what is in force. A blank changes nothing. Compared with no rows, it lists everything that the record knows.
 * @param preferences of the supplier, the latest first: what a person has set aside does not come to hold because it is said again
 */
export function compareRecord(
  packed: PackedRecord,
  inForce: readonly StoredObservation[],
  preferences: readonly Preference[] = [],
): Comparison {
  const rows = newestFirst(inForce);
  const differences = [
    ...supplierDifferences(packed, rows, preferences),
    ...packed.sites.flatMap(({ key, observation }) =>
      siteDifferences(
        key,
        observation,
        packed.said,
        rows.filter(({ siteKey }) => siteKey === key),
        saidOfAllSites(rows),
        preferences,
      ),
    ),
  ];
  return { tile: differences.length === 0 ? 'same' : 'changed', differences };
}

function supplierDifferences(
  packed: PackedRecord,
  rows: readonly StoredObservation[],
  preferences: readonly Preference[],
): StoredDifference[] {
  const ofSupplier = rows.filter(({ siteKey }) => siteKey === null);
  const before = composeDetails(ofSupplier);
  const { details } = packed.supplier;
  const identifiers = new Set((before.identifiers ?? []).map(({ scheme, value }) => `${scheme} ${value}`));
  return [
    ...nameDifferences(packed, ofSupplier),
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
      preferencesOf(preferences, null),
    ),
  ];
}

/** A name that would be in force replaces the present one; a name from older words is added as another name. */
function nameDifferences(
  { said, supplier: { details } }: PackedRecord,
  rows: readonly StoredObservation[],
): StoredDifference[] {
  const names = composeDetails(rows).names ?? [];
  const isKnown = (kind: string, name: string): boolean =>
    names.some((each) => each.kind === kind && each.name === name);
  const heldBefore = (kind: string): string | null => names.find((each) => each.kind === kind)?.name ?? null;
  const [now, later] = [nameInForce(rows), nameInForce([...rows, { ...arrivingRow(said), details }])];
  return (details.names ?? []).flatMap(({ kind, name }): StoredDifference[] => {
    if (kind === 'name' && name === later && name !== now)
      return [{ subject: null, fact: 'name', before: now, after: name }];
    if (isKnown(kind, name)) return [];
    if (kind === 'name' || kind === 'other') return [{ subject: null, fact: 'otherName', before: null, after: name }];
    return [{ subject: null, fact: kind === 'local' ? 'localName' : 'parent', before: heldBefore(kind), after: name }];
  });
}

function siteDifferences(
  key: string,
  observation: PackedObservation,
  said: SaidBy,
  rows: readonly StoredObservation[],
  ofSupplier: readonly Held[],
  preferences: readonly Preference[],
): StoredDifference[] {
  const { details, facts, inputs } = observation;
  const newest: SiteDetails = Object.assign({}, ...rows.map((row) => row.details).toReversed()) as SiteDetails;
  const isNew = rows.length === 0;
  return [
    ...(isNew ? [{ subject: key, fact: 'site', before: null, after: details.name ?? null }] : []),
    ...detailDifferences(key, ['closed', 'projectFrom', 'projectTo'], details, { closed: false, ...newest }),
    ...(isNew || details.name === undefined || details.name === newest.name
      ? []
      : [{ subject: key, fact: 'siteName', before: newest.name ?? null, after: details.name }]),
    ...factDifferences(
      { subject: key },
      facts,
      said,
      [...ofSupplier, ...rows.map((row) => ({ row, facts: row.facts }))],
      preferencesOf(preferences, key),
    ),
    ...inputs.flatMap((input) => {
      const known = rows.flatMap((row) =>
        row.inputs.filter((each) => each.key === input.key).map((each) => ({ row, facts: each.facts })),
      );
      const subject = { subject: key, input: input.key };
      return [
        ...(known.length === 0 ? [{ ...subject, fact: 'input', before: null, after: input.name }] : []),
        ...factDifferences(subject, input.facts, said, known, preferencesOf(preferences, key, input.key)),
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
  preferences: readonly Preference[],
): StoredDifference[] {
  const before: Candidates = new Map();
  for (const { row, facts: known } of held) addCandidates(before, row, known);
  const arriving: Candidates = new Map();
  addCandidates(arriving, arrivingRow(said), facts);
  const after: Candidates = new Map(before);
  for (const [fact, each] of arriving) after.set(fact, [...(before.get(fact) ?? []), ...each]);
  const [holds, wouldHold] = [holdingFacts(before, preferences), holdingFacts(after, preferences)];
  return [...new Set([...arriving.keys(), ...holds.keys()])].flatMap((fact) => {
    const says = arriving.get(fact)?.find(({ state }) => state === 'known' || state === 'declined');
    const beside = { said: before.get(fact) ?? [], now: holds.get(fact), later: wouldHold.get(fact) };
    const change = (says === undefined ? null : changeBy(says, beside)) ?? sideEffect(beside);
    return change === null ? [] : [{ ...subject, fact, ...change }];
  });
}

interface Beside {
  /** Every observation in force of the fact. */
  readonly said: readonly FactCandidate[];
  /** The observation that holds. */
  readonly now: FactCandidate | undefined;
  /** The observation that would hold with the record. */
  readonly later: FactCandidate | undefined;
}

type Change = Pick<StoredDifference, 'before' | 'after'>;

/** Facts that the record changes indirectly: who holds passports decides whether what others said of access counts. */
function sideEffect({ now, later }: Beside): Change | null {
  if (now === later) return null;
  const [before, after] = [heldWords(now), heldWords(later)];
  return before === after ? null : { before: valueOf(before), after: valueOf(after) };
}

function heldWords(held: FactCandidate | undefined): string {
  return held === undefined || held.state === 'notRecorded' ? '' : wordsOf(held);
}

function valueOf(words: string): unknown {
  return words === '' ? null : JSON.parse(words);
}

/** Value in force (null for none) and value in the record; null if they do not differ. */
function changeBy(says: FactCandidate, { said, now, later }: Beside): Change | null {
  const [before, after] = [heldWords(now), wordsOf(says)];
  // Declining an answer that is already known changes nothing.
  if (before === after || (says.state === 'declined' && now?.state === 'known')) return null;
  const displaces = later !== undefined && wordsOf(later) !== before;
  const saidBefore = said.some((each) => each.sourceKind === says.sourceKind && wordsOf(each) === after);
  if (saidBefore && !displaces) return null;
  return { before: valueOf(before), after: valueOf(after) };
}
