import type { INestApplicationContext } from '@nestjs/common';
import { AcceptPromise } from '../features/request/commands/accept-promise.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

/** Has the approver of the demo accept what suppliers are promised, once: somebody may have ended it since. */
export async function addPromise(app: INestApplicationContext, approver: Viewer): Promise<void> {
  const { organisationId } = approver;
  const [known] = await app
    .get(Database)
    .transaction(organisationId, (tx) =>
      tx.query('SELECT FROM repayment_promises WHERE organisation_id = $1 LIMIT 1', [organisationId]),
    );
  if (known === undefined) await app.get(AcceptPromise, { strict: false }).execute(approver);
}
