import { schemeOf, type RecordKeys } from './record-keys.ts';

/** Why it is unclear which supplier a row belongs to; the texts are under `import.doubt.<code>`. */
export const DOUBTS = ['other-name', 'other-country', 'other-identifier', 'several', 'country-missing'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** A supplier that a row may be about, with its keys. */
export interface Candidate {
  readonly supplierId: string;
  readonly name: string;
  /** The name that it had first. Answers are remembered by it because it does not change. */
  readonly recordedName: string;
  readonly keys: ReadonlySet<string>;
}

export type Resolution =
  | { readonly kind: 'new' }
  | { readonly kind: 'match'; readonly supplierId: string }
  | { readonly kind: 'doubt'; readonly doubt: Doubt; readonly candidates: readonly Candidate[] };

/** What people answered about the record and a candidate. */
export type Told = (candidate: Candidate) => 'same' | 'different' | null;

const NEW = { kind: 'new' } as const;

/**
 * Finds the supplier of a record by its strongest key that any supplier has. Where keys disagree, or one key fits several suppliers, it is a question.
 * @param candidates every supplier that shares a key with the record, or its name where one side has no country
 */
export function resolveIdentity(record: RecordKeys, candidates: readonly Candidate[], told: Told): Resolution {
  const same = candidates.find((candidate) => told(candidate) === 'same');
  if (same !== undefined) return { kind: 'match', supplierId: same.supplierId };
  const open = candidates.filter((candidate) => told(candidate) !== 'different');
  const resolution = byKeys(record, open);
  if (resolution.kind !== 'match' || open.length === candidates.length) return resolution;
  const before = byKeys(record, candidates);
  // If answers ruled out all candidates but one, that one may still be wrong.
  const left = before.kind === 'doubt' ? before.candidates.filter((each) => open.includes(each)) : [];
  return left.some(({ supplierId }) => supplierId === resolution.supplierId)
    ? { kind: 'doubt', doubt: 'several', candidates: left }
    : resolution;
}

function byKeys(record: RecordKeys, open: readonly Candidate[]): Resolution {
  for (const key of record.keys) {
    const found = open.filter(({ keys }) => keys.has(key));
    if (found.length === 0) continue;
    return schemeOf(key) === 'name' ? byName(record, found) : byIdentifier(record, key, found);
  }
  return open.length === 0 ? NEW : { kind: 'doubt', doubt: 'country-missing', candidates: open };
}

function strongKeys(keys: Iterable<string>): string[] {
  return [...keys].filter((key) => schemeOf(key) !== 'name');
}

/** True when both have an identifier of one scheme, but different ones. */
function disagree(record: RecordKeys, { keys }: Candidate): boolean {
  const own = strongKeys(record.keys);
  return own.some((key) => !keys.has(key) && [...keys].some((other) => schemeOf(other) === schemeOf(key)));
}

/** A registration number of a country, as a key holds it; null for another key or one without a country. */
function countryOfNumber(key: string): string | null {
  return schemeOf(key) === 'registration' ? (key.split(' ')[2] ?? null) : null;
}

/** True when both have registration numbers of one country, but none in common: a company has one, whatever else they share. */
function numbersDisagree(record: RecordKeys, { keys }: Candidate): boolean {
  return record.keys.some((key) => {
    const country = countryOfNumber(key);
    return country !== null && !keys.has(key) && [...keys].some((other) => countryOfNumber(other) === country);
  });
}

function isNamedAlike({ nameKey, bareName }: RecordKeys, { keys }: Candidate): boolean {
  if (keys.has(`name ${nameKey}`)) return true;
  if (nameKey === bareName) return [...keys].some((key) => isNameIn(key, bareName));
  return keys.has(`name ${bareName}`);
}

/** True for a key of that name in any country. */
export function isNameIn(key: string, bareName: string): boolean {
  const start = `name ${bareName} `;
  return key.startsWith(start) && /^(?:[A-Z]{2}$|\?)/u.test(key.slice(start.length));
}

function byIdentifier(record: RecordKeys, key: string, found: readonly Candidate[]): Resolution {
  const exact = found.filter(({ keys }) => keys.has(`name ${record.nameKey}`));
  const alike = exact.length > 0 ? exact : found.filter((candidate) => isNamedAlike(record, candidate));
  if (alike.length === 0) return byIdentifierAlone(record, found);
  const agreeing = alike.filter((candidate) => !numbersDisagree(record, candidate));
  const [only] = agreeing;
  if (only === undefined) return { kind: 'doubt', doubt: 'other-identifier', candidates: alike };
  if (agreeing.length > 1) return { kind: 'doubt', doubt: 'several', candidates: agreeing };
  if (key !== record.identity && disagree(record, only))
    return { kind: 'doubt', doubt: 'other-identifier', candidates: alike };
  return { kind: 'match', supplierId: only.supplierId };
}

/** The doubt if no supplier with the identifier has the name of the record in its country. */
function byIdentifierAlone({ bareName }: RecordKeys, found: readonly Candidate[]): Resolution {
  const elsewhere = found.filter(({ keys }) => [...keys].some((key) => isNameIn(key, bareName)));
  return elsewhere.length > 0
    ? { kind: 'doubt', doubt: 'other-country', candidates: elsewhere }
    : { kind: 'doubt', doubt: 'other-name', candidates: found };
}

function byName(record: RecordKeys, found: readonly Candidate[]): Resolution {
  const hasIdentifier = strongKeys(record.keys).length > 0;
  // Prefers a supplier known by name alone to one with an identifier that the row does not give.
  const nameless = found.filter(({ keys }) => strongKeys(keys).length === 0);
  const agreeing = hasIdentifier ? found.filter((candidate) => !disagree(record, candidate)) : found;
  const chosen = !hasIdentifier && nameless.length > 0 ? nameless : agreeing;
  const [only] = chosen;
  if (only === undefined) return { kind: 'doubt', doubt: 'other-identifier', candidates: found };
  if (chosen.length > 1) return { kind: 'doubt', doubt: 'several', candidates: chosen };
  return { kind: 'match', supplierId: only.supplierId };
}
