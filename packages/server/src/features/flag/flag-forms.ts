import { Injectable } from '@nestjs/common';
import { evidenceNeeded, type EvidenceKind, type Severity } from '@plumbline/risk';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { flagKey } from './flag-in-hand.ts';

/** What clearing a flag needs. */
export interface FlagForm {
  /** Null where it is not open. */
  readonly severity: Severity | null;
  readonly evidence: readonly EvidenceKind[];
}

/** Reads what acts on a flag ask for, from the result of now: it may have become graver. */
@Injectable()
export class FlagForms {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws NotFound when the supplier is not assessed */
  async of(viewer: Viewer, supplierId: string, key: string): Promise<FlagForm> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    const open = await this.#database.transaction(organisationId, (tx) =>
      this.#recompute.openFlags(tx, organisationId, supplierId),
    );
    if (open === null) throw new NotFound('No supplier has this id');
    const flag = open.flags.find((each) => flagKey(each) === key);
    return flag === undefined
      ? { severity: null, evidence: [] }
      : { severity: flag.severity, evidence: evidenceNeeded(flag) };
  }
}
