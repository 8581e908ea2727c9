import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { assessSupplier } from '../assess-supplier.ts';
import type { AssessedSupplier } from '../assess-supplier.ts';
import { keepLists } from '../kept-basis.ts';
import { BEFORE_ALL, loadPortion } from '../load-portion.ts';
import type { Portion } from '../load-portion.ts';
import { removeFromPortfolio } from '../remove-from-portfolio.ts';
import { ScreeningLists } from '../screening.ts';
import { writeAssessments } from '../write-assessments.ts';
import { writePortfolio } from '../write-portfolio.ts';
import { writeQuestions } from '../write-questions.ts';
import { writeSearchWords } from '../write-search-words.ts';

/** Suppliers of one transaction. It takes some hundreds of milliseconds, so that a job can end quickly. */
const SIZE = 500;

/** What one portion did. */
export interface AssessedPortion {
  /** Suppliers taken off the queue. */
  readonly taken: number;
  /** The last of them; the next portion begins after it. */
  readonly last: string;
  /** How many of them have another result than before. */
  readonly changed: number;
  /** How many of them could not be assessed and keep their previous result. */
  readonly failed: readonly Failed[];
}

interface Failed {
  readonly supplierId: string;
  readonly error: unknown;
}

interface Outcome {
  readonly assessed: readonly AssessedSupplier[];
  readonly failed: readonly Failed[];
}

/** Assesses the next waiting suppliers in one transaction: a portion is done or never began. */
@Injectable()
export class AssessPortion {
  readonly #lists: ScreeningLists;

  constructor(lists: ScreeningLists) {
    this.#lists = lists;
  }

  /**
   * @param today day of the organisation, ISO 8601
   * @param after takes suppliers after this one only
   * @param size what an unknown number of workers counts in the order of attention: see `usualSize`
   */
  async execute(
    tx: Transaction,
    organisationId: string,
    today: string,
    after: string = BEFORE_ALL,
    size = 0,
  ): Promise<AssessedPortion> {
    const portion = await loadPortion(tx, organisationId, SIZE, after);
    const taken = portion.requests.size;
    if (taken === 0) return { taken, last: after, changed: 0, failed: [] };
    const { assessed, failed } = await this.#assess(tx, organisationId, portion, today);
    const changed = await writeAssessments(tx, organisationId, portion, assessed);
    await writePortfolio(tx, organisationId, portion, assessed, size);
    await writeSearchWords(tx, organisationId, assessed);
    await writeQuestions(tx, organisationId, portion, assessed);
    const kept = new Set([
      ...assessed.map(({ supplier }) => supplier.id),
      ...failed.map(({ supplierId }) => supplierId),
    ]);
    await removeFromPortfolio(
      tx,
      organisationId,
      [...portion.requests.keys()].filter((id) => !kept.has(id)),
    );
    return { taken, last: [...portion.requests.keys()].reduce((a, b) => (a > b ? a : b)), changed, failed };
  }

  /** Audits how many results changed. It locks the audit chain, so it comes last. */
  async audit(tx: Transaction, organisationId: string, { changed, failed }: AssessedPortion): Promise<void> {
    if (changed + failed.length === 0) return;
    await appendAudit(tx, organisationId, {
      actorId: null,
      verb: 'supplier.assessed',
      subjectType: 'Organisation',
      subjectId: organisationId,
      parameters: { suppliers: changed, failed: failed.length },
    });
  }

  /** A supplier that cannot be assessed must not hold up the others. */
  async #assess(tx: Transaction, organisationId: string, portion: Portion, asOf: string): Promise<Outcome> {
    const screening = await this.#lists.of(tx, organisationId);
    await keepLists(tx, organisationId, screening);
    const surroundings = { screening, dispositions: portion.dispositions, asOf };
    const assessed: AssessedSupplier[] = [];
    const failed: Failed[] = [];
    for (const supplier of portion.suppliers) {
      try {
        assessed.push(assessSupplier(supplier, portion.observations.get(supplier.id) ?? [], surroundings));
      } catch (error) {
        failed.push({ supplierId: supplier.id, error });
      }
    }
    return { assessed, failed };
  }
}
