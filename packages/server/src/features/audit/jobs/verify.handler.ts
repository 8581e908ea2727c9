import { Inject, Injectable } from '@nestjs/common';
import { auditVerify } from '@plumbline/jobs';
import type { z } from 'zod';
import { Database } from '../../../platform/db/transaction.ts';
import { LOG } from '../../../platform/logging/log-token.ts';
import type { Log } from '../../../platform/logging/log.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { isIntact } from '../check-log.ts';
import { VerifyAuditLog } from '../commands/verify-audit-log.ts';

type Payload = z.output<typeof auditVerify.payload>;

/** Verifies the organisation's log each night. What is found goes into the log of the worker, for the operator; owners see it when they verify. */
@Injectable()
export class VerifyLogHandler implements JobHandler<Payload> {
  readonly job = auditVerify;
  readonly #database: Database;
  readonly #verify: VerifyAuditLog;
  readonly #log: Log;

  constructor(database: Database, verify: VerifyAuditLog, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#verify = verify;
    this.#log = log;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    const audit = await this.#verify.forService(organisationId);
    for (const [chain, check] of Object.entries({ audit, access: audit.access })) {
      if (isIntact(check)) continue;
      const { firstBroken, findings } = check;
      const found = { organisationId, chain, firstBroken, findings: findings.map(({ code }) => code) };
      this.#log.error({ ...found, code: 'audit.broken' }, 'An audit log is not intact');
    }
    await this.#database.transaction(organisationId, (tx) => context.complete(tx));
  }
}
