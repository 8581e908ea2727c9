import { appendAudit } from '../../../platform/audit/append-audit.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Response } from '../../answering/read-response.ts';

/** Writes into the buyer's organisation which sections of received answers its people may open. Of two jobs the one that read the newer state holds. */
export async function takeSections(
  tx: Transaction,
  organisationId: string,
  { requestId, supplierId }: { readonly requestId: string; readonly supplierId: string },
  sections: Response['sections'],
): Promise<void> {
  const changed = { 'answers.closed': [] as string[], 'answers.opened-again': [] as string[] };
  for (const { section, until, endedAt, version } of sections) {
    const [written] = await tx.query<{ wasEndedAt: Date | null }>(
      `INSERT INTO received_sections (organisation_id, request_id, section, until, ended_at, version) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, request_id, section) DO UPDATE SET until = excluded.until, ended_at = excluded.ended_at, version = excluded.version
       WHERE received_sections.version < excluded.version RETURNING old.ended_at AS "wasEndedAt"`,
      [organisationId, requestId, section, until, endedAt, version],
    );
    if (written === undefined || (written.wasEndedAt === null) === (endedAt === null)) continue;
    changed[endedAt === null ? 'answers.opened-again' : 'answers.closed'].push(section);
  }
  for (const verb of ['answers.closed', 'answers.opened-again'] as const)
    if (changed[verb].length > 0)
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb,
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { request: requestId, sections: changed[verb].join(', ') },
      });
}
