import type { INestApplicationContext } from '@nestjs/common';
import { AddRequest } from '../features/answering/commands/add-request.ts';
import { addSession, type RequestPlace } from '../features/answering/request-access.ts';
import { claimantOf } from '../features/answering/request-claims.ts';
import { CreateRequestLink } from '../features/request/commands/create-request-link.ts';
import { AuthDatabase } from '../platform/auth/auth-database.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

/** Adds what a buyer asks of a supplier to the supplier's organisation, with a link as the buyer hands it over. @param supplier name in the buyer's list */
export async function addClaims(
  app: INestApplicationContext,
  analyst: Viewer,
  member: Viewer,
  supplier: string,
): Promise<void> {
  const auth = app.get(AuthDatabase);
  const requests = await app.get(Database).transaction(analyst.organisationId, (tx) =>
    tx.query<RequestPlace & { id: string }>(
      `SELECT r.id, r.id AS "requestId", r.supplier_organisation_id AS "organisationId" FROM requests r JOIN suppliers s ON s.organisation_id = $1 AND s.id = r.supplier_id
       WHERE r.organisation_id = $1 AND s.name = $2 ORDER BY r.asked_at, r.id`,
      [analyst.organisationId, supplier],
    ),
  );
  for (const { id, ...place } of requests) {
    if ((await claimantOf(auth, id)) !== null) continue;
    const { url } = await app.get(CreateRequestLink, { strict: false }).execute(analyst, id);
    // In the browser that has answered.
    const { token } = await auth.transaction((tx) => addSession(tx, { ...place, part: null }));
    await app.get(AddRequest, { strict: false }).execute(member, url.split('/').at(-1) ?? '', {}, () => token);
  }
}
