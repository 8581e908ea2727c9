import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError, UserErrors, type UserError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { MOST_AT_ONCE, type AT_ONCE } from '../decision-rules.ts';
import { writeDecision } from '../write-decision.ts';

export interface DecideSeveralInput {
  readonly supplierIds: readonly string[];
  readonly kind: (typeof AT_ONCE)[number];
  readonly reason: string;
  readonly numbersChecked: boolean;
}

/** A supplier about which nothing was decided, and why. */
export interface RefusedSupplier {
  readonly supplierId: string;
  readonly errors: readonly UserError[];
}

export interface DecidedSeveral {
  readonly decisionIds: readonly string[];
  readonly refused: readonly RefusedSupplier[];
}

/**
 * Records the same mild decision about several suppliers. Each is looked at as if it came alone; those that do not allow it are told, and the others are decided. Nothing
 * is proposed here: what a second person has to approve is written one by one.
 */
@Injectable()
export class DecideSeveral {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound for a supplier that the organisation never had, NotAllowed */
  async execute(
    viewer: Viewer,
    { supplierIds, kind, reason, numbersChecked }: DecideSeveralInput,
  ): Promise<DecidedSeveral> {
    assertMay(viewer, 'decision.record');
    // Always in one order, so that two people with the same suppliers do not wait for each other.
    const ids = [...new Set(supplierIds)].toSorted();
    if (ids.length === 0) throw userError('NOTHING_CHOSEN', 'supplierIds');
    if (ids.length > MOST_AT_ONCE) throw userError('TOO_MANY_AT_ONCE', 'supplierIds', { most: MOST_AT_ONCE });
    if (reason.trim() === '') throw userError('REASON_MISSING', 'reason');
    const problems = problemsOfNote('reason', reason, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    const seen = 'needs-decision' as const;
    const input = { seen, kind, reason, numbersChecked, conditions: '', until: null, remedyDate: null, checklist: {} };
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      await assertKnown(tx, viewer.organisationId, ids);
      const decisionIds: string[] = [];
      const refused: RefusedSupplier[] = [];
      for (const supplierId of ids) {
        try {
          decisionIds.push((await writeDecision(tx, viewer, { ...input, supplierId }, true)).id);
        } catch (error) {
          refused.push({ supplierId, errors: whyNot(error) });
        }
      }
      return { decisionIds, refused };
    });
  }
}

/** Why one supplier is left out; any other error ends the whole. */
function whyNot(error: unknown): readonly UserError[] {
  if (error instanceof UserErrors) return error.errors;
  if (error instanceof NotFound) return [{ field: 'supplierId', code: 'SUPPLIER_GONE', parameters: {} }];
  throw error;
}

async function assertKnown(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<void> {
  const known = await tx.query('SELECT FROM suppliers WHERE organisation_id = $1 AND id = ANY ($2::uuid[])', [
    organisationId,
    ids,
  ]);
  if (known.length < ids.length) throw new NotFound('No supplier has this id');
}
