import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Config } from '../../../platform/config/config.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { failureCode } from '../anchors/failure-code.ts';
import type { StampProgress } from '../anchors/stamp-progress.ts';
import { SyslogCopies, type CopiesState } from '../anchors/syslog-copies.ts';
import { CheckLog, isIntact, type LogCheck, type LogChecks } from '../check-log.ts';
import { AnchorHeads } from './anchor-heads.ts';

/** The audit log, with the other chains beside it. */
export interface Verification extends LogCheck, Omit<LogChecks, 'audit'> {
  readonly at: Date;
  /** Why the new head could not be anchored, such as `EACCES`; null if it was. */
  readonly anchorFailure: string | null;
  /** Null where no syslog server is set. */
  readonly copies: CopiesState | null;
  /** Null where no time-stamp authority is set, or the head could not be anchored. */
  readonly stamps: StampProgress | null;
}

/** Checks all chains of organisations, records the checks, and anchors their heads. */
@Injectable()
export class VerifyAuditLog {
  readonly #database: Database;
  readonly #check: CheckLog;
  readonly #anchor: AnchorHeads;
  readonly #copies: SyslogCopies;
  readonly #isStamped: boolean;

  constructor({ environment }: Config, database: Database, check: CheckLog, anchor: AnchorHeads, copies: SyslogCopies) {
    this.#isStamped = environment.ANCHOR_TSA !== undefined;
    this.#database = database;
    this.#check = check;
    this.#anchor = anchor;
    this.#copies = copies;
  }

  async execute(viewer: Viewer): Promise<Verification> {
    assertMay(viewer, 'audit.read');
    const { organisationId, userId } = viewer;
    return one(await this.#verify([organisationId], userId));
  }

  /** For the job of the night. */
  async forService(organisationId: string): Promise<Verification> {
    return one(await this.#verify([organisationId], null));
  }

  /** For the operator's command: reads the file of anchors once for all of them. The results are in their order. */
  async forOperator(organisationIds: readonly string[]): Promise<Verification[]> {
    return this.#verify(organisationIds, null);
  }

  async #verify(organisationIds: readonly string[], actorId: string | null): Promise<Verification[]> {
    const recorded: (LogChecks & { readonly at: Date })[] = [];
    for (const [organisationId, checks] of await this.#check.of(organisationIds))
      recorded.push({ ...checks, at: await this.#record(organisationId, checks, actorId) });
    const anchored = await this.#anchorHeads(organisationIds);
    return recorded.map(({ audit, at, ...others }) => ({ ...audit, ...others, at, ...anchored }));
  }

  async #record(organisationId: string, checks: LogChecks, actorId: string | null): Promise<Date> {
    const { audit } = checks;
    const intact = Object.values(checks).every(isIntact);
    return this.#database.transaction(organisationId, async (tx) => {
      await appendAudit(tx, organisationId, {
        actorId,
        verb: 'audit.verified',
        subjectType: 'Organisation',
        subjectId: organisationId,
        parameters: { entries: audit.entries, intact, firstBroken: audit.firstBroken },
      });
      return tx.now;
    });
  }

  /** The check holds though a head cannot be anchored; the next round tries again. */
  async #anchorHeads(
    organisationIds: readonly string[],
  ): Promise<Pick<Verification, 'anchorFailure' | 'copies' | 'stamps'>> {
    try {
      const { lines, stamps } = await this.#anchor.execute(organisationIds);
      return { anchorFailure: null, copies: await this.#copies.state(lines), stamps: this.#isStamped ? stamps : null };
    } catch (error) {
      return { anchorFailure: failureCode(error), copies: null, stamps: null };
    }
  }
}

function one([verification]: readonly Verification[]): Verification {
  if (verification === undefined) throw new Error('A log was not verified');
  return verification;
}
