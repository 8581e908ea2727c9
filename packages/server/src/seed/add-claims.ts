import type { INestApplicationContext } from '@nestjs/common';
import { AddRequest } from '../features/answering/commands/add-request.ts';
import { claimantOf } from '../features/answering/request-claims.ts';
import { CreateRequestLink } from '../features/request/commands/create-request-link.ts';
import { AuthDatabase } from '../platform/auth/auth-database.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

/** Adds the open requests that went to a member of a supplier's organisation to that organisation, with a link as the buyer hands it over. */
export async function addClaims(app: INestApplicationContext, analyst: Viewer, member: Viewer): Promise<void> {
  const auth = app.get(AuthDatabase);
  const [account] = await auth.query<{ email: string }>('SELECT email FROM auth.users WHERE id = $1', [member.userId]);
  const requests = await app.get(Database).transaction(analyst.organisationId, (tx) =>
    tx.query<{ id: string }>(
      `SELECT r.id FROM requests r JOIN contacts c ON c.organisation_id = $1 AND c.id = r.contact_id
       WHERE r.organisation_id = $1 AND c.email = $2 AND r.submitted_at IS NULL AND r.withdrawn_at IS NULL`,
      [analyst.organisationId, account?.email],
    ),
  );
  for (const { id } of requests) {
    if ((await claimantOf(auth, id)) !== null) continue;
    const { url } = await app.get(CreateRequestLink, { strict: false }).execute(analyst, id);
    await app.get(AddRequest, { strict: false }).execute(member, url.split('/').at(-1) ?? '', undefined);
  }
}
