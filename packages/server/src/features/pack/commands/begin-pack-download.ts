import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { openLink, readTicket, type OpenLink } from '../pack-links.ts';

/** A download that is logged, and may begin. */
export interface BegunDownload {
  readonly downloadId: string;
  readonly organisationId: string;
  readonly link: OpenLink;
}

/** Logs that the recipient of a link fetches the pack, before the first byte; and how much of it went out, once it has ended. */
@Injectable()
export class BeginPackDownload {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors LINK_NOT_VALID */
  async execute(ticket: string): Promise<BegunDownload> {
    const read = readTicket(ticket);
    const { organisationId } = read;
    return this.#database.transaction(organisationId, async (tx) => {
      const link = await openLink(tx, read);
      const [downloadId = ''] = await newIds(tx, 1);
      await tx.write(
        'INSERT INTO pack_downloads (organisation_id, id, pack_id, link_id, begun_at) VALUES ($1, $2, $3, $4, $5)',
        [organisationId, downloadId, link.packRowId, link.linkId, tx.now],
      );
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb: 'pack.fetched',
        subjectType: 'Pack',
        subjectId: link.packRowId,
        parameters: { link: link.linkId, download: downloadId },
      });
      return { downloadId, organisationId, link };
    });
  }

  /** @param bytes that went out: fewer than the pack has where the recipient broke off */
  async end({ organisationId, downloadId }: BegunDownload, bytes: number): Promise<void> {
    await this.#database.transaction(organisationId, (tx) =>
      tx.write('UPDATE pack_downloads SET ended_at = $3, bytes = $4 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        downloadId,
        tx.now,
        bytes,
      ]),
    );
  }
}
