import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { answerLink } from '../../../platform/auth/link-answer.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { addressOf } from '../../../platform/http/address-of.ts';
import { attachmentHeaders } from '../../../platform/storage/download-routes.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { BeginPackDownload, type BegunDownload } from '../commands/begin-pack-download.ts';
import { fileNameOf, ZIP } from '../pack-file.ts';
import { openLink, readTicket } from '../pack-links.ts';
import { countedFile } from './counted-file.ts';

const body = z.object({ ticket: z.string().min(1).max(300) });

/** What the recipient of a link reaches without an account: for whom the pack is, and the pack. */
@Injectable()
export class PackLinkRoutes {
  readonly #auth: AuthDatabase;
  readonly #texts: Texts;
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #downloads: BeginPackDownload;

  constructor(
    auth: AuthDatabase,
    texts: Texts,
    database: Database,
    storage: FileStorage,
    downloads: BeginPackDownload,
  ) {
    this.#auth = auth;
    this.#texts = texts;
    this.#database = database;
    this.#storage = storage;
    this.#downloads = downloads;
  }

  mount(app: FastifyInstance): void {
    app.post('/packs/front-page', (request, reply) => this.#frontPage(request, reply));
    app.post('/packs/fetch', (request, reply) => this.#fetch(request, reply));
  }

  /** For whom the pack is, and of whom: what the recipient is told before the download. */
  async #frontPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const answer = await answerLink(
      { auth: this.#auth, texts: this.#texts },
      { request, reply, schema: body, limit: 'requestLink' },
      async ({ ticket }) => {
        const read = readTicket(ticket);
        const link = await this.#database.transaction(read.organisationId, (tx) => openLink(tx, read));
        const { recipient, organisation, asOf, suppliers, fileBytes, fileSha256, expiresAt, isSuperseded } = link;
        return { recipient, organisation, asOf, suppliers, fileBytes, fileSha256, expiresAt, isSuperseded };
      },
    );
    return reply.send(answer);
  }

  /** Sends the pack. A form of our page asks for it: the ticket is in no address, and so in no log. */
  async #fetch(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = body.safeParse(request.body);
    if (!asked.success) return reply.code(410).send();
    let begun: BegunDownload;
    try {
      await this.#auth.attempts.count('requestLink', addressOf(request));
      begun = await this.#downloads.execute(asked.data.ticket);
    } catch (error) {
      if (error instanceof UserErrors) return reply.code(error.retryAfter === undefined ? 410 : 429).send();
      throw error;
    }
    const { fileKey, packId, fileBytes } = begun.link;
    const counted = countedFile(this.#storage.open(fileKey), (bytes) => {
      void this.#downloads.end(begun, bytes).catch((error: unknown) => request.log.error(error));
    });
    return reply
      .headers(attachmentHeaders(fileNameOf(packId), ZIP))
      .header('content-length', fileBytes)
      .send(counted);
  }
}
