import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ApproveRedaction } from '../features/redaction/commands/approve-redaction.ts';
import { ProposeRedaction } from '../features/redaction/commands/propose-redaction.ts';
import { RedactionReadModel } from '../features/redaction/redaction.read-model.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { AUDIT_EXTRACT, INTERPRETER_LINE } from './demo-papers.ts';

/** Milliseconds between looks whether the redacted file was made. */
const interval = 100;

/** Has the name of the interpreter blacked out of the audit of the demo, and another person review it: by the commands that people use, and the worker. Made once. */
export async function addRedaction(app: INestApplicationContext, analyst: Viewer, approver: Viewer): Promise<void> {
  const { organisationId } = analyst;
  const [file] = await app.get(Database).transaction(organisationId, (tx) =>
    tx.query<{ id: string }>(
      `SELECT e.id FROM evidence e WHERE e.organisation_id = $1 AND e.name = $2 AND e.state = 'kept' AND e.destroyed_at IS NULL
           AND NOT EXISTS (SELECT FROM redactions r WHERE r.organisation_id = $1 AND r.evidence_id = e.id)`,
      [organisationId, AUDIT_EXTRACT],
    ),
  );
  if (file === undefined) return;
  const id = await app
    .get(ProposeRedaction, { strict: false })
    .execute(analyst, file.id, { boxes: [INTERPRETER_LINE], reason: 'PERSONAL_DATA' });
  const version = await made(app, analyst, id);
  await app.get(ApproveRedaction, { strict: false }).execute(approver, id, version);
}

/** Waits for the redacted file. @returns its version */
async function made(app: INestApplicationContext, analyst: Viewer, id: string): Promise<number> {
  for (;;) {
    const { state, refusal, version } = await app.get(RedactionReadModel, { strict: false }).one(analyst, id);
    if (state === 'proposed') return version;
    if (state !== 'making') throw new Error(`The redaction of the demo was not made: ${refusal ?? state}`);
    await wait(interval);
  }
}
