import type { AuthTransaction } from '../../platform/auth/auth-database.ts';
import type { ActKind } from './account-acts.ts';

export interface NewAct {
  readonly organisationId: string;
  /** The person whose account it is. */
  readonly userId: string;
  readonly kind: ActKind;
  /** Null for the operator. */
  readonly makerId: string | null;
}

/** Keeps that somebody had a hand in an account. Of the same again, the last counts. */
export async function keepAct(tx: AuthTransaction, { organisationId, userId, kind, makerId }: NewAct): Promise<void> {
  await tx.query(
    `INSERT INTO auth.account_acts (organisation_id, user_id, kind, maker_id, at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (user_id, organisation_id, kind, maker_id) DO UPDATE SET at = excluded.at`,
    [organisationId, userId, kind, makerId, tx.now],
  );
}
