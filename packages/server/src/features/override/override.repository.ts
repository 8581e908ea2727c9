import { randomUUID } from 'node:crypto';
import type { Label } from '@plumbline/risk';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { computedLabelOf, refreshLabel } from '../risk/label-in-force.ts';
import { Override } from './override.entity.ts';
import type { OverrideState, ProposedOverride } from './override-rules.ts';

/** The proposal of a person about a supplier. */
export interface Proposal extends Omit<ProposedOverride, 'numbersChecked'> {
  readonly supplierId: string;
  readonly computedLabel: Label;
  readonly proposedBy: string;
}

/** Nobody has proposed that it ends before its day. */
export const NO_END = {
  endProposedBy: null,
  endProposedAt: null,
  endReason: null,
  endDeclinedBy: null,
  endDeclinedAt: null,
  endDeclineReason: null,
} as const;

/** An override in force whose end waits for another person. */
export interface EndingOverride extends Override {
  endProposedBy: string;
}

/** Overrides of one organisation in one transaction. */
export class OverrideRepository {
  readonly #tx: Transaction;
  readonly #organisationId: string;

  constructor(tx: Transaction, organisationId: string) {
    this.#tx = tx;
    this.#organisationId = organisationId;
  }

  /** The computed label of a supplier. Locks it against simultaneous overrides. @throws NotFound when the organisation has no such supplier */
  async lockSupplier(supplierId: string): Promise<Label> {
    const [supplier] = await this.#tx.query<{ label: Label }>(
      `SELECT coalesce((SELECT ${computedLabelOf('p')} FROM portfolio p WHERE p.organisation_id = supplier.organisation_id
         AND p.supplier_id = supplier.id), 'NOT_ASSESSED') AS label
       FROM suppliers supplier WHERE organisation_id = $1 AND id = $2 AND state = 'active' FOR UPDATE`,
      [this.#organisationId, supplierId],
    );
    if (!supplier) throw new NotFound('No supplier has this id');
    return supplier.label;
  }

  /** Adds a proposal. @throws UserErrors for a second one about the same supplier */
  async propose(proposal: Proposal): Promise<Override> {
    const waiting = await this.#tx.query(
      "SELECT FROM overrides WHERE organisation_id = $1 AND supplier_id = $2 AND state = 'proposed'",
      [this.#organisationId, proposal.supplierId],
    );
    if (waiting.length > 0) throw userError('OVERRIDE_WAITING', 'supplierId');
    const override = this.#tx.manager.create(Override, {
      ...proposal,
      organisationId: this.#organisationId,
      id: randomUUID(),
      state: 'proposed',
      proposedAt: this.#tx.now,
      decidedBy: null,
      decidedAt: null,
      declineReason: null,
      ...NO_END,
      endedBy: null,
      endedAt: null,
    });
    return this.#tx.manager.save(override);
  }

  /** The id of the override's supplier. @throws NotFound */
  async supplierOf(id: string): Promise<string> {
    const [row] = await this.#tx.query<{ supplierId: string }>(
      'SELECT supplier_id AS "supplierId" FROM overrides WHERE organisation_id = $1 AND id = $2',
      [this.#organisationId, id],
    );
    if (!row) throw new NotFound('No override has this id');
    return row.supplierId;
  }

  /** Locks an override in a state. @throws NotFound; UserErrors CONFLICT when it has changed meanwhile */
  async lock(id: string, version: number, state: OverrideState): Promise<Override> {
    const override = await this.#tx.manager.findOne(Override, {
      where: { organisationId: this.#organisationId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!override) throw new NotFound('No override has this id');
    if (override.version !== version || override.state !== state) throw userError('CONFLICT', 'version');
    return override;
  }

  /** Locks an override whose end waits for a second person. @throws NotFound; UserErrors CONFLICT when it has changed meanwhile */
  async lockEnding(id: string, version: number): Promise<EndingOverride> {
    const override = await this.lock(id, version, 'in-force');
    if (!isEnding(override)) throw userError('CONFLICT', 'version');
    return override;
  }

  /** Saves an override; what puts it in force or ends it moves the label. */
  async save(override: Override): Promise<Override> {
    const saved = await this.#tx.manager.save(override);
    if (saved.state === 'in-force' || saved.endedAt !== null)
      await refreshLabel(this.#tx, this.#organisationId, [saved.supplierId]);
    return saved;
  }

  /** Ends the override that is in force for the supplier, because another takes its place. */
  async supersede(supplierId: string, endedBy: string): Promise<void> {
    await this.#tx.write(
      `UPDATE overrides SET state = 'superseded', ended_by = $3, ended_at = $4, version = version + 1
       WHERE organisation_id = $1 AND supplier_id = $2 AND state = 'in-force'`,
      [this.#organisationId, supplierId, endedBy, this.#tx.now],
    );
  }

  /** Ends those whose last day has passed, and moves their labels back. */
  async expire(today: string): Promise<readonly Pick<Override, 'id' | 'supplierId'>[]> {
    const expired = await this.#tx.query<Pick<Override, 'id' | 'supplierId'>>(
      `UPDATE overrides SET state = 'expired', ended_at = $3, version = version + 1
       WHERE organisation_id = $1 AND state = 'in-force' AND until < $2 RETURNING id, supplier_id AS "supplierId"`,
      [this.#organisationId, today, this.#tx.now],
    );
    await refreshLabel(
      this.#tx,
      this.#organisationId,
      expired.map(({ supplierId }) => supplierId),
    );
    return expired;
  }
}

/** Whether its end is proposed and not declined. */
export function isEnding(override: Override): override is EndingOverride {
  return override.endProposedBy !== null && override.endDeclinedAt === null;
}
