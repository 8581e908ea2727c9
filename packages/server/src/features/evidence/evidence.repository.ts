import { plainName } from '@plumbline/matching';
import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { keptGoods } from './evidence-goods.ts';
import { isFor, type Audience, type EvidenceState, type Meaning } from './evidence-rules.ts';

/** What a change of a file needs to know of it. */
export interface LockedEvidence {
  readonly id: string;
  readonly state: EvidenceState;
  readonly audience: Audience;
  readonly digest: string | null;
  readonly version: number;
}

/** SQL: whether nobody keeps a file of the library back. @param today placeholder of the organisation's day */
export function isOpenSql(alias: string, today: string): string {
  return `${alias}.withheld_at IS NULL AND ${alias}.shared_until >= ${today}::text::date`;
}

/** Locks a file that the viewer may see, in the version that they have seen. @throws NotFound, UserErrors */
export async function lockEvidence(
  tx: Transaction,
  { organisationId, timeZone, roles }: Viewer,
  evidenceId: string,
  version: number,
): Promise<LockedEvidence> {
  const [found] = await tx.query<LockedEvidence>(
    `SELECT e.id, e.state, e.audience, e.digest, e.version FROM evidence e
     WHERE e.organisation_id = $1 AND e.id = $2 AND ${isOpenSql('e', '$3')} FOR UPDATE`,
    [organisationId, evidenceId, dayIn(timeZone, tx.now)],
  );
  if (found === undefined || !isFor({ roles }, found.audience)) throw new NotFound('No evidence has this id');
  if (found.version !== version) throw userError('CONFLICT');
  return found;
}

/** What is said of a file, as parameters $3 on of a statement. */
export function meaningValues(said: Meaning): unknown[] {
  const goods = keptGoods(said);
  return [
    ...[plainName(said.name), said.kind, said.language, said.translationOf, said.issuer.trim(), said.covers.trim()],
    ...[said.sites, said.periodFrom, said.periodUntil, said.workers, said.datedOn, said.validUntil],
    ...[said.grade, said.licence.trim(), said.audience, goods.lots, goods.steps],
  ];
}

/** The columns of {@link meaningValues}. */
export const MEANING_COLUMNS =
  'name, kind, language, translation_of, issuer, covers, sites, period_from, period_until, workers, dated_on, valid_until, grade, licence, audience, lots, steps';

/** Asserts that what a file names is there: the one that it translates, and sites of the suppliers that it hangs on. @throws NotFound */
export async function assertNamed(
  tx: Transaction,
  organisationId: string,
  evidenceId: string,
  { translationOf, sites }: Pick<Meaning, 'translationOf' | 'sites'>,
): Promise<void> {
  const [known] = await tx.query<{ originals: number; sites: number }>(
    `SELECT (SELECT count(*) FROM evidence WHERE organisation_id = $1 AND id = $3 AND id <> $2)::integer AS originals,
       (SELECT count(*) FROM sites s WHERE s.organisation_id = $1 AND s.id = ANY ($4::uuid[])
          AND s.supplier_id IN (SELECT l.supplier_id FROM evidence_links l WHERE l.organisation_id = $1 AND l.evidence_id = $2))::integer AS sites`,
    [organisationId, evidenceId, translationOf, sites],
  );
  if (translationOf !== null && known?.originals !== 1) throw new NotFound('No evidence has this id');
  if (known?.sites !== new Set(sites).size) throw new NotFound('No site has this id');
}
