import type { FileType } from '../../platform/cleaning/file-type.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { isFor, type Audience, type EvidenceState } from './evidence-rules.ts';
import { isOpenSql } from './evidence.repository.ts';

/** A file of the library that the viewer may see. */
export interface SeenEvidence {
  readonly id: string;
  readonly name: string;
  readonly state: EvidenceState;
  readonly audience: Audience;
  /** Null until it is kept. */
  readonly type: FileType | null;
  readonly digest: string | null;
  /** When its key was destroyed: nobody can read it any more. */
  readonly destroyedAt: Date | null;
}

/** What stands in the library under an id, for who may see it. @throws NotFound */
export async function seenEvidence(
  tx: Transaction,
  { organisationId, timeZone, roles }: Viewer,
  evidenceId: string,
): Promise<SeenEvidence> {
  const [found] = await tx.query<SeenEvidence>(
    `SELECT e.id, e.name, e.state, e.audience, e.type, e.digest, e.destroyed_at AS "destroyedAt" FROM evidence e WHERE e.organisation_id = $1 AND e.id = $2 AND ${isOpenSql('e', '$3')}`,
    [organisationId, evidenceId, dayIn(timeZone, tx.now)],
  );
  if (found === undefined || !isFor({ roles }, found.audience)) throw new NotFound('No evidence has this id');
  return found;
}

/** SQL: whether nobody keeps a file of the library back. @param today placeholder of the organisation's day */
export function notKeptBackSql(alias: string, today: string): string {
  return isOpenSql(alias, today);
}
