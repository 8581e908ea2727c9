import { randomUUID } from 'node:crypto';
import type { PackScope } from '@plumbline/evidence';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { after } from '../../platform/time/after.ts';
import { DRAFT_DAYS, identityOf, type PackState } from './pack-rules.ts';
import { Pack } from './pack.entity.ts';

/** Packs of one organisation in one transaction. */
export class PackRepository {
  readonly #tx: Transaction;
  readonly #organisationId: string;

  constructor(tx: Transaction, organisationId: string) {
    this.#tx = tx;
    this.#organisationId = organisationId;
  }

  /** @param engaged where an auditor asked for it */
  async add(
    scope: PackScope,
    asOfAt: Date | null,
    createdBy: string,
    engaged: Pick<Pack, 'engagementId' | 'auditorName'> = { engagementId: null, auditorName: null },
  ): Promise<Pack> {
    const pack = this.#tx.manager.create(Pack, {
      organisationId: this.#organisationId,
      id: randomUUID(),
      scope,
      asOfAt,
      ...identityOf(scope),
      ...engaged,
      state: 'building',
      isProtected: false,
      fileBytes: 0,
      createdBy,
      createdAt: this.#tx.now,
      endReason: '',
      expiresAt: after(this.#tx.now, { days: DRAFT_DAYS }),
    });
    return this.#tx.manager.save(pack);
  }

  /** Locks a pack. @throws NotFound */
  async lock(id: string): Promise<Pack> {
    const pack = await this.#tx.manager.findOne(Pack, {
      where: { organisationId: this.#organisationId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (pack === null) throw new NotFound('No pack has this id');
    return pack;
  }

  /** Locks a pack that is as the person saw it. @throws NotFound; UserErrors CONFLICT when it has changed meanwhile */
  async lockAs(id: string, version: number, states: readonly PackState[]): Promise<Pack> {
    const pack = await this.lock(id);
    if (pack.version !== version || !states.includes(pack.state)) throw userError('CONFLICT', 'version');
    return pack;
  }

  async save(pack: Pack): Promise<Pack> {
    return this.#tx.manager.save(pack);
  }

  /** Tells earlier packs that differ in their days alone that this one has taken their place. */
  async supersede({ id, series }: Pack): Promise<void> {
    await this.#tx.write(
      `UPDATE packs SET superseded_by = $2, version = version + 1
       WHERE organisation_id = $1 AND series = $3 AND id <> $2 AND state = 'released' AND superseded_by IS NULL`,
      [this.#organisationId, id, series],
    );
  }

  /** Locks the packs whose days are over and that still have a file. */
  async lockExpired(): Promise<Pack[]> {
    return this.#tx.manager
      .createQueryBuilder(Pack, 'pack')
      .where('pack.organisation_id = :organisationId AND pack.expires_at <= :now', {
        organisationId: this.#organisationId,
        now: this.#tx.now,
      })
      .andWhere(`pack.state IN ('built', 'refused', 'released')`)
      .setLock('pessimistic_write')
      .getMany();
  }
}

/** Keys of the files that a pack has, which its row then no longer names: who takes them removes the files in the same transaction. */
export function takeFiles(pack: Pack): string[] {
  const keys = [pack.writingKey, pack.stagedKey, pack.fileKey];
  Object.assign(pack, { writingKey: null, stagedKey: null, fileKey: null });
  return keys.filter((key) => key !== null);
}
