import { randomUUID } from 'node:crypto';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { Decision } from './decision.entity.ts';

/** Decisions of one organisation in one transaction. */
export class DecisionRepository {
  readonly #tx: Transaction;
  readonly #organisationId: string;

  constructor(tx: Transaction, organisationId: string) {
    this.#tx = tx;
    this.#organisationId = organisationId;
  }

  /** Adds a decision. @throws UserErrors for a second proposal for the same supplier */
  async add(
    values: Omit<
      Decision,
      | 'organisationId'
      | 'id'
      | 'version'
      | 'proposedAt'
      | 'ownSupplierId'
      | 'setAside'
      | 'supersedesId'
      | 'undoneAt'
      | 'liftedBy'
      | 'liftedAt'
      | 'liftReason'
    >,
  ): Promise<Decision> {
    const decision = this.#tx.manager.create(Decision, {
      ...values,
      organisationId: this.#organisationId,
      id: randomUUID(),
      proposedAt: this.#tx.now,
      ownSupplierId: null,
      setAside: null,
      supersedesId: null,
      undoneAt: null,
      liftedBy: null,
      liftedAt: null,
      liftReason: null,
    });
    if (values.state === 'in-force') decision.supersedesId = await this.supersede(values.supplierId, decision);
    else if (values.state === 'proposed' && (await this.hasProposal(values.supplierId)))
      throw userError('DECISION_WAITING', 'supplierId');
    return this.#tx.manager.save(decision);
  }

  /** Returns the id of the decision's supplier. @throws NotFound */
  async supplierOf(id: string): Promise<string> {
    const [row] = await this.#tx.query<{ supplierId: string }>(
      'SELECT supplier_id AS "supplierId" FROM decisions WHERE organisation_id = $1 AND id = $2',
      [this.#organisationId, id],
    );
    if (!row) throw new NotFound('No decision has this id');
    return row.supplierId;
  }

  /** Locks what a second person is asked about: a proposal, or a hold. @throws NotFound; UserErrors CONFLICT when it has changed meanwhile */
  async lockWaiting(id: string, version: number): Promise<Decision> {
    const decision = await this.#tx.manager.findOne(Decision, {
      where: { organisationId: this.#organisationId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!decision) throw new NotFound('No decision has this id');
    const waits = decision.state === 'proposed' || decision.state === 'held';
    if (decision.version !== version || !waits) throw userError('CONFLICT', 'version');
    return decision;
  }

  async save(decision: Decision): Promise<Decision> {
    return this.#tx.manager.save(decision);
  }

  async hasProposal(supplierId: string): Promise<boolean> {
    const rows = await this.#tx.query(
      "SELECT FROM decisions WHERE organisation_id = $1 AND supplier_id = $2 AND state = 'proposed'",
      [this.#organisationId, supplierId],
    );
    return rows.length > 0;
  }

  /** The lots that are held of the supplier, an empty list for everything, of each hold. */
  async heldLots(supplierId: string): Promise<readonly (readonly string[])[]> {
    const rows = await this.#tx.query<{ lots: string[] }>(
      "SELECT lots FROM decisions WHERE organisation_id = $1 AND supplier_id = $2 AND state = 'held'",
      [this.#organisationId, supplierId],
    );
    return rows.map(({ lots }) => lots);
  }

  /** Ends the decision that is in force for the supplier. Returns its id, or null without one. */
  async supersede(supplierId: string, by: Decision): Promise<string | null> {
    const [row] = await this.#tx.query<{ id: string }>(
      `UPDATE decisions SET state = 'superseded', version = version + 1
       WHERE organisation_id = $1 AND supplier_id = $2 AND state = 'in-force' AND id <> $3 RETURNING id`,
      [this.#organisationId, supplierId, by.id],
    );
    return row?.id ?? null;
  }

  /** Locks a decision in force. @throws NotFound; UserErrors when it is in force no more */
  async lockInForce(id: string): Promise<Decision> {
    const decision = await this.#tx.manager.findOne(Decision, {
      where: { organisationId: this.#organisationId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!decision) throw new NotFound('No decision has this id');
    if (decision.kind === 'hold') throw userError('UNDO_HOLD');
    if (decision.state !== 'in-force') throw userError('UNDO_FOLLOWED');
    return decision;
  }

  /** Whether something else was proposed or decided about the supplier since. */
  async isFollowed({ id, supplierId, proposedAt }: Decision): Promise<boolean> {
    const rows = await this.#tx.query(
      "SELECT FROM decisions WHERE organisation_id = $1 AND supplier_id = $2 AND id <> $3 AND proposed_at > $4 AND undone_at IS NULL AND kind <> 'hold' LIMIT 1",
      [this.#organisationId, supplierId, id, proposedAt],
    );
    return rows.length > 0;
  }

  /** Puts a superseded decision in force again, unless a merge has moved it since. */
  async restore(id: string, supplierId: string): Promise<void> {
    await this.#tx.write(
      `UPDATE decisions SET state = 'in-force', version = version + 1
       WHERE organisation_id = $1 AND id = $2 AND supplier_id = $3 AND state = 'superseded' AND set_aside IS NULL`,
      [this.#organisationId, id, supplierId],
    );
  }
}
