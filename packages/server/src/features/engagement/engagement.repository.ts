import { randomUUID } from 'node:crypto';
import { engagementCarry } from '@plumbline/jobs';
import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import { Engagement } from './engagement.entity.ts';
import type { EngagementState } from './engagement-rules.ts';

/** What a person proposes, with the instants at which it begins and is over. */
export type EngagementProposal = Pick<
  Engagement,
  | 'auditorOrganisationId'
  | 'auditorName'
  | 'purpose'
  | 'note'
  | 'kinds'
  | 'fromOn'
  | 'untilOn'
  | 'fromAt'
  | 'untilAt'
  | 'proposedBy'
>;

/** Engagements of one organisation in one transaction. */
export class EngagementRepository {
  readonly #tx: Transaction;
  readonly #organisationId: string;

  constructor(tx: Transaction, organisationId: string) {
    this.#tx = tx;
    this.#organisationId = organisationId;
  }

  /** @throws NotFound for a supplier that the organisation does not have */
  async assertSuppliers(supplierIds: readonly string[]): Promise<void> {
    const known = await this.#tx.query(
      `SELECT FROM suppliers WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND state = 'active' AND merged_into IS NULL`,
      [this.#organisationId, supplierIds],
    );
    if (known.length !== new Set(supplierIds).size) throw new NotFound('No supplier has this id');
  }

  /** Adds a proposal with its suppliers. */
  async propose(proposal: EngagementProposal, supplierIds: readonly string[]): Promise<Engagement> {
    const engagement = await this.#tx.manager.save(
      this.#tx.manager.create(Engagement, {
        ...proposal,
        organisationId: this.#organisationId,
        id: randomUUID(),
        state: 'proposed',
        proposedAt: this.#tx.now,
        decidedBy: null,
        decidedAt: null,
        declineReason: null,
        endedBy: null,
        endedAt: null,
        endReason: null,
      }),
    );
    await this.#tx.write(
      'INSERT INTO engagement_suppliers (organisation_id, engagement_id, supplier_id) SELECT $1, $2, unnest($3::uuid[])',
      [this.#organisationId, engagement.id, [...new Set(supplierIds)]],
    );
    return engagement;
  }

  /** Locks an engagement in a state that nobody has ended. @throws NotFound; UserErrors CONFLICT when it has changed meanwhile */
  async lock(id: string, version: number, state: EngagementState): Promise<Engagement> {
    const engagement = await this.#tx.manager.findOne(Engagement, {
      where: { organisationId: this.#organisationId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!engagement) throw new NotFound('No engagement has this id');
    if (engagement.version !== version || engagement.state !== state || engagement.endedAt !== null)
      throw userError('CONFLICT', 'version');
    return engagement;
  }

  /** Saves an engagement; what begins or ends it is carried to the auditor. */
  async save(engagement: Engagement): Promise<Engagement> {
    const saved = await this.#tx.manager.save(engagement);
    if (saved.state === 'approved')
      await addToOutbox(this.#tx, engagementCarry, {
        organisationId: this.#organisationId,
        engagementId: saved.id,
      });
    return saved;
  }
}
