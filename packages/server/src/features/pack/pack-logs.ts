import { Injectable } from '@nestjs/common';
import type { PackRelease } from '@plumbline/evidence';
import { Database } from '../../platform/db/transaction.ts';
import { CheckLog } from '../audit/check-log.ts';
import { custodyHeadOf } from './custody-of-pack.ts';
import { auditHeadOf } from './supported-by-log.ts';

/** The logs that have to bear a pack out. */
@Injectable()
export class PackLogs {
  readonly #database: Database;
  readonly #audit: CheckLog;

  constructor(database: Database, audit: CheckLog) {
    this.#database = database;
    this.#audit = audit;
  }

  /** Verifies both logs of an organisation. @returns their heads @throws LogRefused */
  async of(organisationId: string): Promise<PackRelease['heads']> {
    const audit = await auditHeadOf(this.#audit, organisationId);
    return { audit, custody: await custodyHeadOf(this.#database, organisationId) };
  }
}
