import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Config } from '../../../platform/config/config.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { after } from '../../../platform/time/after.ts';
import { newTicket } from '../pack-links.ts';
import { MOST_LINK_DAYS, problemsOfRecipient } from '../pack-rules.ts';
import { PackRepository } from '../pack.repository.ts';

/** Makes a link by which one named recipient can fetch a released pack, for some days. It is shown once. */
@Injectable()
export class MakePackLink {
  readonly #config: Config;
  readonly #database: Database;

  constructor(config: Config, database: Database) {
    this.#config = config;
    this.#database = database;
  }

  /** @returns the address @throws NotAllowed, ProofNeeded, NotFound, UserErrors, QuotaReached */
  async execute(viewer: Viewer, packId: string, recipient: string, days: number): Promise<string> {
    assertMay(viewer, 'pack.release');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const pack = await new PackRepository(tx, organisationId).lock(packId);
      if (pack.state !== 'released') throw userError('PACK_NOT_RELEASED');
      const problems = problemsOfRecipient(recipient);
      if (days < 1 || days > MOST_LINK_DAYS)
        problems.push({ field: 'days', code: 'PACK_LINK_DAYS', parameters: { most: MOST_LINK_DAYS } });
      if (problems.length > 0) throw new UserErrors(problems);
      const open = 'FROM pack_links WHERE organisation_id = $1 AND revoked_at IS NULL AND expires_at > $3';
      await assertRoom(tx, viewer, 'packLinks', { from: open, parameters: [tx.now], person: 'made_by' });
      const id = randomUUID();
      const { text, hash } = newTicket(organisationId, id);
      await tx.write(
        `INSERT INTO pack_links (organisation_id, id, pack_id, recipient, token_hash, made_by, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [organisationId, id, packId, recipient.trim(), hash, userId, tx.now, after(tx.now, { days })],
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'pack.link-made',
        subjectType: 'Pack',
        subjectId: packId,
        parameters: { link: id, days },
      });
      // The secret stands behind the #, which browsers send to nobody.
      return new URL(`/pack#${text}`, this.#config.environment.PUBLIC_URL).href;
    });
  }
}
