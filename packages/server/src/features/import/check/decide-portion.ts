import { createHash } from 'node:crypto';
import { newIds } from '../../../platform/db/new-ids.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { NAMED_ROWS, type QuestionDraft } from '../../review/question-draft.ts';
import { compareRecord } from '../../supplier/compare-record.ts';
import { loadInForce } from '../../supplier/load-observations.ts';
import { loadPreferences, type Preference } from '../../supplier/preferences.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';
import { matchMemoryKey, toldOf, type Answers } from './answers.ts';
import { loadCandidates } from './load-candidates.ts';
import { loadOutlines, saysTheSame } from './load-outlines.ts';
import type { RecordDraft, StagedRecord } from './record-draft.ts';
import type { RecordKeys } from './record-keys.ts';
import { resolveIdentity, type Candidate, type Resolution } from './resolve-identity.ts';

/** What a portion of the file would do. */
export interface DecidedPortion {
  readonly staged: readonly StagedRecord[];
  readonly questions: readonly QuestionDraft[];
  /** What is in force for the suppliers of changed records. */
  readonly inForce: ReadonlyMap<string, readonly StoredObservation[]>;
}

/** Decides for each record which supplier it belongs to and what it would change. Writes nothing. */
export async function decidePortion(
  tx: Transaction,
  organisationId: string,
  drafts: readonly RecordDraft[],
  answers: Answers,
): Promise<DecidedPortion> {
  const candidates = await loadCandidates(
    tx,
    organisationId,
    drafts.map(({ keys }) => keys),
  );
  const resolved = drafts.map((draft, place) => ({
    draft,
    resolution: resolutionOf(draft.keys, candidates[place] ?? [], answers),
  }));
  const matched = resolved.flatMap(({ draft, resolution }) =>
    resolution.kind === 'match' ? [{ packed: draft.packed, supplierId: resolution.supplierId }] : [],
  );
  const outlines = await loadOutlines(tx, organisationId, [...new Set(matched.map(({ supplierId }) => supplierId))]);
  // Facts are read only for suppliers about which the file may say something different.
  const other = matched.filter(({ packed, supplierId }) => !saysTheSame(packed, outlines.get(supplierId) ?? []));
  const suppliers = [...new Set(other.map(({ supplierId }) => supplierId))];
  const inForce =
    suppliers.length === 0 ? new Map<string, StoredObservation[]>() : await loadInForce(tx, organisationId, suppliers);
  const preferences =
    suppliers.length === 0 ? new Map<string, Preference[]>() : await loadPreferences(tx, organisationId, suppliers);
  const ids = await newIds(tx, resolved.filter(({ resolution }) => resolution.kind === 'new').length);
  const staged = resolved.map(({ draft, resolution }): StagedRecord => {
    if (resolution.kind === 'new')
      return { ...draft, tile: 'new', supplierId: ids.pop() ?? null, baseDigest: '', differences: [] };
    if (resolution.kind === 'doubt')
      return { ...draft, tile: 'parked', supplierId: null, baseDigest: '', differences: [] };
    const { supplierId } = resolution;
    const known = outlines.get(supplierId) ?? [];
    if (!saysTheSame(draft.packed, known))
      return matchedRecord(draft, supplierId, inForce.get(supplierId) ?? [], preferences.get(supplierId) ?? []);
    return { ...draft, tile: 'same', supplierId, baseDigest: baseDigestOf(known), differences: [] };
  });
  const questions = resolved.flatMap(({ draft, resolution }) =>
    resolution.kind === 'doubt' ? [doubtQuestion(draft, resolution)] : [],
  );
  return { staged, questions, inForce };
}

function resolutionOf(record: RecordKeys, candidates: readonly Candidate[], answers: Answers): Resolution {
  return resolveIdentity(record, candidates, toldOf(answers, record, candidates));
}

/** A record compared with what is in force for its supplier. */
export function matchedRecord(
  draft: RecordDraft,
  supplierId: string,
  rows: readonly StoredObservation[],
  preferences: readonly Preference[],
): StagedRecord {
  const { tile, differences } = compareRecord(draft.packed, rows, preferences);
  return { ...draft, tile, supplierId, baseDigest: baseDigestOf(rows), differences };
}

/** Computes the same digest as {@link BASE_DIGEST_SQL}, from the rows in force. */
function baseDigestOf(rows: readonly Pick<StoredObservation, 'id'>[]): string {
  const ids = rows.map(({ id }) => id).toSorted();
  return ids.length === 0 ? '' : createHash('md5').update(ids.join(',')).digest('hex');
}

/** Digest of the observations in force for the supplier `r.supplier_id`. */
export const BASE_DIGEST_SQL = `coalesce((
  SELECT md5(string_agg(o.id::text, ',' ORDER BY o.id::text COLLATE "C")) FROM observations o
  WHERE o.organisation_id = $1 AND o.supplier_id = r.supplier_id AND o.recorded_to IS NULL), '')`;

function doubtQuestion(
  { ordinal, rows, packed, keys }: RecordDraft,
  { doubt, candidates }: Extract<Resolution, { kind: 'doubt' }>,
): QuestionDraft {
  const near = candidates
    .toSorted((a, b) => Number(b.name === packed.name) - Number(a.name === packed.name))
    .slice(0, NAMED_ROWS);
  const [first] = near;
  return {
    kind: 'match',
    parked: true,
    recordOrdinal: ordinal,
    memoryKey: first === undefined ? '' : matchMemoryKey(keys, first),
    subject: { text: packed.name, rows: rows.slice(0, NAMED_ROWS) },
    candidates: near.map((candidate) => ({
      supplierId: candidate.supplierId,
      memoryKey: matchMemoryKey(keys, candidate),
    })),
    why: { code: `import.doubt.${doubt}`, parameters: { name: first?.name ?? '', count: candidates.length } },
    rowCount: rows.length,
  };
}
