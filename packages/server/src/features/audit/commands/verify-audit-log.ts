import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { failureCode } from '../anchors/failure-code.ts';
import { SyslogCopies, type CopiesState } from '../anchors/syslog-copies.ts';
import { CheckLog, isIntact, type LogCheck } from '../check-log.ts';
import { AnchorHeads } from './anchor-heads.ts';

/** The audit log, with the log of access beside it. */
export interface Verification extends LogCheck {
  readonly access: LogCheck;
  readonly at: Date;
  /** Why the new head could not be anchored, such as `EACCES`; null if it was. */
  readonly anchorFailure: string | null;
  /** Null where no syslog server is set. */
  readonly copies: CopiesState | null;
}

/** Checks both chains of the organisation, records the check, and anchors their heads. */
@Injectable()
export class VerifyAuditLog {
  readonly #database: Database;
  readonly #check: CheckLog;
  readonly #anchor: AnchorHeads;
  readonly #copies: SyslogCopies;

  constructor(database: Database, check: CheckLog, anchor: AnchorHeads, copies: SyslogCopies) {
    this.#database = database;
    this.#check = check;
    this.#anchor = anchor;
    this.#copies = copies;
  }

  async execute(viewer: Viewer): Promise<Verification> {
    assertMay(viewer, 'audit.read');
    return this.#verify(viewer.organisationId, viewer.userId);
  }

  /** For the job of the night and the operator's command. */
  async forService(organisationId: string): Promise<Verification> {
    return this.#verify(organisationId, null);
  }

  async #verify(organisationId: string, actorId: string | null): Promise<Verification> {
    const check = await this.#check.of(organisationId, 'audit');
    const access = await this.#check.of(organisationId, 'access');
    const intact = isIntact(check) && isIntact(access);
    const at = await this.#database.transaction(organisationId, async (tx) => {
      await appendAudit(tx, organisationId, {
        actorId,
        verb: 'audit.verified',
        subjectType: 'Organisation',
        subjectId: organisationId,
        parameters: { entries: check.entries, intact, firstBroken: check.firstBroken },
      });
      return tx.now;
    });
    const anchorFailure = await this.#anchorHead(organisationId);
    return { ...check, access, at, anchorFailure, copies: anchorFailure === null ? await this.#copies.state() : null };
  }

  /** The check holds though its head cannot be anchored; the next round tries again. */
  async #anchorHead(organisationId: string): Promise<string | null> {
    try {
      await this.#anchor.execute(organisationId);
      return null;
    } catch (error) {
      return failureCode(error);
    }
  }
}
