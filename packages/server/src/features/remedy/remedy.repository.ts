import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { assertRoom } from '../../platform/quotas/assert-room.ts';
import { openFindingAt } from '../risk/open-finding.ts';
import { planOf, type Plan } from './remedy-rules.ts';
import type { RemedyTarget } from './remedy-target.ts';
import { RemedyEntry } from './remedy-entry.entity.ts';
import { RemedyStep } from './remedy-step.entity.ts';
import { Remedy } from './remedy.entity.ts';
import { recordBesideFinding } from './response-observation.ts';

/** A remedy that is locked, with all that was recorded of it, oldest first. */
export interface LockedRemedy {
  readonly remedy: Remedy;
  readonly steps: readonly RemedyStep[];
  readonly entries: readonly RemedyEntry[];
  /** The plan that is in force, past its last day or not. */
  readonly plan: Plan | null;
}

type NewStep = Pick<RemedyStep, 'response' | 'source' | 'evidenceDate' | 'note' | 'verifier' | 'plan'>;
type NewLine = Omit<RemedyEntry, 'organisationId' | 'id' | 'remedyId' | 'place' | 'recordedBy' | 'recordedAt'>;

/** Remedies of one organisation in one transaction. */
export class RemedyRepository {
  readonly #tx: Transaction;
  readonly #organisationId: string;

  constructor(tx: Transaction, organisationId: string) {
    this.#tx = tx;
    this.#organisationId = organisationId;
  }

  /**
   * Locks what is done about a finding, or begins it.
   * @throws NotFound for a supplier, a finding or a remedy that is not there; UserErrors CONFLICT when it has changed meanwhile
   */
  async lock(target: RemedyTarget): Promise<LockedRemedy> {
    const { supplierId, remedyId, version } = target;
    await this.#lockSupplier(supplierId);
    if (remedyId !== null) return this.lockKnown(remedyId, version, supplierId);
    const finding = await openFindingAt(this.#tx, this.#organisationId, target);
    const found = { supplierId, ruleId: target.ruleId, siteKey: finding.siteKey };
    const others = await this.#tx.manager.countBy(Remedy, { organisationId: this.#organisationId, ...found });
    if (others > 0) throw userError('CONFLICT', 'version');
    const remedy = await this.#tx.manager.save(
      this.#tx.manager.create(Remedy, {
        ...found,
        organisationId: this.#organisationId,
        id: randomUUID(),
        ownSupplierId: null,
        openedAt: this.#tx.now,
        version: 0,
      }),
    );
    return { remedy, steps: [], entries: [], plan: null };
  }

  /** Locks a remedy. @param supplierId the supplier that it must be of @throws NotFound; UserErrors CONFLICT when it has changed meanwhile */
  async lockKnown(remedyId: string, version: number, supplierId?: string): Promise<LockedRemedy> {
    const organisationId = this.#organisationId;
    const remedy = await this.#tx.manager.findOne(Remedy, {
      where: { organisationId, id: remedyId, ...(supplierId === undefined ? {} : { supplierId }) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!remedy) throw new NotFound('No remedy has this id');
    if (supplierId === undefined) await this.#lockSupplier(remedy.supplierId);
    if (remedy.version !== version) throw userError('CONFLICT', 'version');
    const of = { where: { organisationId, remedyId }, order: { place: 'ASC' } } as const;
    const steps = await this.#tx.manager.find(RemedyStep, of);
    const entries = await this.#tx.manager.find(RemedyEntry, of);
    return { remedy, steps, entries, plan: planOf(steps) };
  }

  /** Adds a step, which becomes the response that counts beside the finding. @throws QuotaReached */
  async addStep({ remedy, steps }: LockedRemedy, values: NewStep, recordedBy: string): Promise<RemedyStep> {
    await this.#assertRoom(recordedBy);
    const step = await this.#tx.manager.save(
      this.#tx.manager.create(RemedyStep, { ...values, ...this.#ownOf(remedy, recordedBy), place: steps.length + 1 }),
    );
    await this.#grow(remedy);
    const { response, source, evidenceDate } = values;
    const until = planOf([...steps, values])?.until ?? null;
    const said = { rule: remedy.ruleId, response, source, evidenceDate, until };
    await recordBesideFinding(this.#tx, this.#organisationId, remedy, said, step.id);
    return step;
  }

  /** Adds a line to the ledger. @throws QuotaReached */
  async addEntry({ remedy, entries }: LockedRemedy, values: NewLine, recordedBy: string): Promise<RemedyEntry> {
    await this.#assertRoom(recordedBy);
    const line = this.#tx.manager.create(RemedyEntry, {
      ...values,
      ...this.#ownOf(remedy, recordedBy),
      place: entries.length + 1,
    });
    await this.#grow(remedy);
    return this.#tx.manager.save(line);
  }

  async #assertRoom(userId: string): Promise<void> {
    await assertRoom(this.#tx, { organisationId: this.#organisationId, userId }, 'remedyRecords', {
      from: `FROM (SELECT recorded_by FROM remedy_steps WHERE organisation_id = $1
        UNION ALL SELECT recorded_by FROM remedy_entries WHERE organisation_id = $1) r`,
      person: 'recorded_by',
    });
  }

  #ownOf({ id }: Remedy, recordedBy: string) {
    return {
      organisationId: this.#organisationId,
      id: randomUUID(),
      remedyId: id,
      recordedBy,
      recordedAt: this.#tx.now,
    };
  }

  async #grow({ id }: Remedy): Promise<void> {
    await this.#tx.write('UPDATE remedies SET version = version + 1 WHERE organisation_id = $1 AND id = $2', [
      this.#organisationId,
      id,
    ]);
  }

  /** A supplier that is withdrawn or merged meanwhile gets no new acts. */
  async #lockSupplier(supplierId: string): Promise<void> {
    const rows = await this.#tx.query(
      `SELECT FROM suppliers WHERE organisation_id = $1 AND id = $2 AND state = 'active' FOR UPDATE`,
      [this.#organisationId, supplierId],
    );
    if (rows.length === 0) throw new NotFound('No supplier has this id');
  }
}
