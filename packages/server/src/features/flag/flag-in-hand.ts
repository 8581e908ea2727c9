import { randomUUID } from 'node:crypto';
import { SEVERITIES, type Flag, type Severity } from '@plumbline/risk';
import { appendAudit, type AuditVerb } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { assertRoom } from '../../platform/quotas/assert-room.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { ANSWERS } from '../risk/clearings.ts';
import { endClearing } from '../risk/commands/end-clearing.ts';
import type { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { standingSupplier, withMerged } from '../supplier/merged-suppliers.ts';
import { firstSeen } from './first-seen.ts';
import { FlagRecord } from './flag.entity.ts';
import type { FlagStatus, ShownStatus } from './flag-rules.ts';

/** A flag of a supplier, as a page names it. */
export interface FlagChoice {
  readonly supplierId: string;
  /** Rule, kind and key of the subject: see `flagKey`. */
  readonly flag: string;
  /** 0 for a flag that nobody has worked on. */
  readonly version: number;
}

/** A record of a flag, as a page names it. */
export interface RecordChoice {
  readonly id: string;
  readonly version: number;
}

/** The name of a flag on the page of its supplier. */
export function flagKey({ ruleId, subject }: Pick<Flag, 'ruleId' | 'subject'>): string {
  return `${ruleId} ${subject.kind} ${subject.key}`;
}

/** A flag that is open in the result. */
export type OpenFlag = Flag & { readonly severity: Severity };

/** A record that is locked for a change, with the supplier that stands for it. */
export interface RecordInHand {
  readonly record: FlagRecord;
  readonly status: ShownStatus;
  readonly supplierId: string;
}

/** An open flag that is locked for a change. */
export interface FlagInHand extends RecordInHand {
  readonly flag: OpenFlag;
  /** What makes it true now. */
  readonly bases: readonly string[];
}

/** A cleared flag that somebody proposed to open again. */
interface Reopening {
  readonly taken: RecordInHand;
  readonly proposedBy: string;
  readonly clearingId: string;
}

/** What an act leaves behind. */
export interface Act {
  /** Kind of the event; its text is `flag.event.<kind>`. */
  readonly kind: string;
  readonly verb: AuditVerb;
  readonly note?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Flags of one organisation in one transaction, one act at a time. */
export class FlagsInHand {
  readonly #tx: Transaction;
  readonly #viewer: Viewer;
  readonly #recompute: RecomputeAssessment;

  constructor(tx: Transaction, viewer: Viewer, recompute: RecomputeAssessment) {
    this.#tx = tx;
    this.#viewer = viewer;
    this.#recompute = recompute;
  }

  /**
   * Takes up a flag that is open in the result, with its record or a new one. Locks the supplier, so that two people who act at once act one after the other.
   * @throws NotFound; UserErrors when it is not open any more, or somebody else has changed it
   */
  async take({ supplierId, flag: key, version }: FlagChoice): Promise<FlagInHand> {
    await this.#lockSupplier(supplierId);
    const open = await this.#recompute.openFlags(this.#tx, this.#viewer.organisationId, supplierId);
    const flag = open?.flags.find((each) => flagKey(each) === key);
    if (!open || !flag || flag.severity === null) throw userError('FLAG_NOT_OPEN');
    const { severity } = flag;
    const held = await this.#recordOf(supplierId, flag);
    if (version !== (held?.version ?? 0)) throw userError('CONFLICT', 'version');
    const record = held ?? (await this.#newRecord(supplierId, flag));
    Object.assign(record, { class: flag.class, severity });
    // It is open, so what cleared it answers it no more, also where that is not noted yet.
    const status = record.status === 'cleared' ? 'reopened' : record.status;
    return { record, status, supplierId, flag: { ...flag, severity }, bases: open.basesOf(flag) };
  }

  /** Takes up a record. @throws NotFound; UserErrors when somebody else has changed it */
  async record({ id, version }: RecordChoice): Promise<RecordInHand> {
    const { organisationId } = this.#viewer;
    const [found] = await this.#tx.query<{ supplierId: string }>(
      'SELECT supplier_id AS "supplierId" FROM flags WHERE organisation_id = $1 AND id = $2',
      [organisationId, id],
    );
    if (found === undefined) throw new NotFound('No flag has this id');
    const supplierId = await standingSupplier(this.#tx, organisationId, found.supplierId);
    await this.#lockSupplier(supplierId);
    const record = await this.#tx.manager.findOneByOrFail(FlagRecord, { organisationId, id });
    if (record.version !== version) throw userError('CONFLICT', 'version');
    return { record, supplierId, status: await this.#statusOf(record) };
  }

  /** Takes up a cleared flag that waits for a second person to open it again. @throws NotFound; UserErrors when somebody or something else has changed it */
  async reopening(choice: RecordChoice): Promise<Reopening> {
    const taken = await this.record(choice);
    const { proposedBy, clearingId } = taken.record;
    if (taken.status !== 'cleared' || proposedBy === null || clearingId === null)
      throw userError('CONFLICT', 'version');
    return { taken, proposedBy, clearingId };
  }

  /** What makes the flag of a record true now; empty when it is not open. */
  async basesOf({ record, supplierId }: RecordInHand): Promise<readonly string[]> {
    const open = await this.#recompute.openFlags(this.#tx, this.#viewer.organisationId, supplierId);
    const key = flagKey({ ruleId: record.ruleId, subject: { kind: record.subjectKind, key: record.subjectKey } });
    const flag = open?.flags.find((each) => flagKey(each) === key);
    const isGraver = SEVERITIES.indexOf(flag?.severity ?? 'C') > SEVERITIES.indexOf(record.severity);
    return open && flag && !isGraver ? open.basesOf(flag) : [];
  }

  /** Gives a flag its next state, and keeps who did what and why. The audit chain is locked last. @throws QuotaReached */
  async act(
    taken: RecordInHand,
    next: { readonly status: FlagStatus } & Partial<FlagRecord>,
    { kind, verb, note = '', details = {} }: Act,
  ): Promise<FlagRecord> {
    const { organisationId, userId } = this.#viewer;
    const { record, supplierId } = taken;
    await assertRoom(this.#tx, this.#viewer, 'flagActs', {
      from: 'FROM flag_events WHERE organisation_id = $1',
      person: 'actor_id',
    });
    await this.endReopened(taken);
    const nothing = { waitsFor: null, nextOn: null, proposedBy: null, proposedBases: null };
    const saved = await this.#tx.manager.save(Object.assign(record, nothing, next, { changedAt: this.#tx.now }));
    await this.#tx.write(
      `INSERT INTO flag_events (organisation_id, flag_id, number, at, actor_id, kind, note, details) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [organisationId, saved.id, saved.version, this.#tx.now, userId, kind, note.trim(), JSON.stringify(details)],
    );
    await appendAudit(this.#tx, organisationId, {
      actorId: userId,
      verb,
      subjectType: 'Supplier',
      subjectId: supplierId,
      parameters: { flag: saved.id, rule: record.ruleId },
    });
    return saved;
  }

  /** A flag that new facts have opened and that somebody takes up is not cleared again when the facts are taken back. */
  async endReopened({ record, status }: RecordInHand): Promise<void> {
    if (status !== 'reopened' || record.clearingId === null) return;
    await endClearing(this.#tx, this.#viewer.organisationId, record.clearingId);
  }

  async #lockSupplier(supplierId: string): Promise<void> {
    const rows = await this.#tx.query(
      `SELECT FROM suppliers WHERE organisation_id = $1 AND id = $2 AND state = 'active' FOR UPDATE`,
      [this.#viewer.organisationId, supplierId],
    );
    if (rows.length === 0) throw new NotFound('No supplier has this id');
  }

  /** The record of a flag; of several that a merge brought together the one that was changed last. */
  async #recordOf(supplierId: string, { ruleId, subject }: Flag): Promise<FlagRecord | null> {
    const { organisationId } = this.#viewer;
    const suppliers = await withMerged(this.#tx, organisationId, [supplierId]);
    return this.#tx.manager
      .createQueryBuilder(FlagRecord, 'f')
      .where('f.organisationId = :organisationId AND f.supplierId IN (:...suppliers)', { organisationId, suppliers })
      .andWhere('f.ruleId = :ruleId AND f.subjectKind = :kind AND f.subjectKey = :key', { ruleId, ...subject })
      .orderBy('f.changedAt', 'DESC')
      .getOne();
  }

  async #newRecord(supplierId: string, flag: Flag): Promise<FlagRecord> {
    const { organisationId } = this.#viewer;
    return this.#tx.manager.create(FlagRecord, {
      organisationId,
      id: randomUUID(),
      supplierId,
      ruleId: flag.ruleId,
      subjectKind: flag.subject.kind,
      subjectKey: flag.subject.key,
      status: 'open',
      firstSeenAt: await firstSeen(this.#tx, organisationId, supplierId, flag),
      clearingId: null,
    });
  }

  async #statusOf({ status, clearingId }: FlagRecord): Promise<ShownStatus> {
    if (status !== 'cleared') return status;
    const [clearing] = await this.#tx.query<{ answers: boolean }>(
      `SELECT ${ANSWERS} AS answers FROM flag_clearings c WHERE c.organisation_id = $1 AND c.id = $2`,
      [this.#viewer.organisationId, clearingId],
    );
    return clearing?.answers === false ? 'reopened' : status;
  }
}
