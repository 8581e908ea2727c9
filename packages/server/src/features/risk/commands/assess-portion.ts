import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { askAboutListHits, type ListHitQuestion } from '../../review/list-hit-questions.ts';
import { assessSupplier, type AssessedSupplier } from '../assess-supplier.ts';
import { movedClearings, noteMovedClearings } from '../clearings.ts';
import { Explanations } from '../explanations.ts';
import { keepLists } from '../kept-basis.ts';
import { BEFORE_ALL, loadPortion } from '../load-portion.ts';
import type { Portion } from '../load-portion.ts';
import { removeFromPortfolio } from '../remove-from-portfolio.ts';
import { ScreeningLists } from '../screening.ts';
import { changedResult, writeAssessments, type ChangedResult } from '../write-assessments.ts';
import { listedSupplier, writePortfolio, type ListedSupplier, type MovedOverride } from '../write-portfolio.ts';
import { questionsOf } from '../questions-of.ts';
import { wordsOf, writeSearchWords } from '../write-search-words.ts';

/** Suppliers of one transaction. It takes some hundreds of milliseconds, so that a job can end quickly. */
const SIZE = 250;

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
  readonly overrides: readonly MovedOverride[];
}

interface Failed {
  readonly supplierId: string;
  readonly error: unknown;
}

/** All that is written of one assessed supplier, so that its dossier and its assessment, which take far more memory, can go at once. */
interface SupplierRows {
  readonly id: string;
  /** Null if the result is the one in force. */
  readonly changed: ChangedResult | null;
  readonly listed: ListedSupplier;
  readonly words: ReadonlySet<string>;
  readonly questions: readonly ListHitQuestion[];
  /** Clearings that answer their flag no more, or again, by id. */
  readonly moved: readonly string[];
}

interface Outcome {
  readonly rows: readonly SupplierRows[];
  /** The row of `explanations` that each changed supplier is in, by supplier id. */
  readonly explanations: ReadonlyMap<string, string>;
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
    if (taken === 0) return { taken, last: after, changed: 0, failed: [], overrides: [] };
    const { rows, explanations, failed } = await this.#assess(tx, organisationId, portion, { asOf: today, size });
    const changed = rows.flatMap((each) => each.changed ?? []);
    await writeAssessments(tx, organisationId, portion, changed, explanations);
    const overrides = await writePortfolio(
      tx,
      organisationId,
      rows.map(({ listed }) => listed),
    );
    await writeSearchWords(tx, organisationId, new Map(rows.map(({ id, words }) => [id, words])));
    await noteMovedClearings(
      tx,
      organisationId,
      rows.flatMap(({ moved }) => moved),
    );
    const questions = rows.flatMap((each) => each.questions);
    await askAboutListHits(tx, organisationId, [...portion.requests.keys()], questions);
    const kept = new Set([...rows.map(({ id }) => id), ...failed.map(({ supplierId }) => supplierId)]);
    await removeFromPortfolio(
      tx,
      organisationId,
      [...portion.requests.keys()].filter((id) => !kept.has(id)),
    );
    const last = [...portion.requests.keys()].reduce((a, b) => (a > b ? a : b));
    return { taken, last, changed: changed.length, failed, overrides };
  }

  /** Audits how many results changed, and which overrides that has suspended or brought back. It locks the audit chain, so it comes last. */
  async audit(tx: Transaction, organisationId: string, { changed, failed, overrides }: AssessedPortion): Promise<void> {
    for (const { supplierId, state } of overrides) {
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb: state === 'suspended' ? 'override.suspended' : 'override.resumed',
        subjectType: 'Supplier',
        subjectId: supplierId,
      });
    }
    if (changed + failed.length === 0) return;
    await appendAudit(tx, organisationId, {
      actorId: null,
      verb: 'supplier.assessed',
      subjectType: 'Organisation',
      subjectId: organisationId,
      parameters: { suppliers: changed, failed: failed.length },
    });
  }

  /** Assesses one supplier after the other. One that cannot be assessed must not hold up the others. */
  async #assess(
    tx: Transaction,
    organisationId: string,
    portion: Portion,
    { asOf, size }: { readonly asOf: string; readonly size: number },
  ): Promise<Outcome> {
    const screening = await this.#lists.of(tx, organisationId);
    await keepLists(tx, organisationId, screening);
    const surroundings = { screening, dispositions: portion.dispositions, clearings: portion.clearings, asOf };
    const explanations = new Explanations(tx, organisationId);
    const rows: SupplierRows[] = [];
    const failed: Failed[] = [];
    for (const supplier of portion.suppliers) {
      let assessed: AssessedSupplier;
      try {
        const observed = portion.observations.get(supplier.id) ?? [];
        assessed = assessSupplier(supplier, observed, surroundings, portion.preferences.get(supplier.id));
      } catch (error) {
        failed.push({ supplierId: supplier.id, error });
        continue;
      }
      const changed = changedResult(assessed, portion);
      if (changed !== null) await explanations.keep(assessed);
      rows.push({
        id: supplier.id,
        changed,
        listed: listedSupplier(assessed, portion, size),
        words: wordsOf(assessed),
        questions: questionsOf(assessed, portion),
        moved: movedClearings(portion.clearings.get(supplier.id) ?? [], assessed.assessment),
      });
    }
    return { rows, explanations: await explanations.kept(), failed };
  }
}
