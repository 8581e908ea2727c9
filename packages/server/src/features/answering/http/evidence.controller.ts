import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Database } from '../../../platform/db/transaction.ts';
import { RemoveEvidenceFile } from '../commands/remove-evidence-file.ts';
import { RestoreEvidenceFile } from '../commands/restore-evidence-file.ts';
import { evidenceFiles } from '../evidence-files.ts';
import { isOfSection } from '../request-terms.ts';
import { RespondentCalls } from './respondent-calls.ts';

const listBody = z.object({ requestId: z.guid() });
const fileBody = z.object({ requestId: z.guid(), fileId: z.guid() });

/** Endpoints for the files of somebody who answers a request. Their bytes come in by `EvidenceUploadRoutes`. */
@Controller('answering/files')
export class EvidenceController {
  readonly #calls: RespondentCalls;
  readonly #database: Database;
  readonly #remove: RemoveEvidenceFile;
  readonly #restore: RestoreEvidenceFile;

  constructor(calls: RespondentCalls, database: Database, remove: RemoveEvidenceFile, restore: RestoreEvidenceFile) {
    this.#calls = calls;
    this.#database = database;
    this.#remove = remove;
    this.#restore = restore;
  }

  /** `{ files: RequestFile[], userErrors }` */
  @Post('list')
  @HttpCode(200)
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, listBody, async ({ organisationId, requestId, part }) => {
      const files = await this.#database.transaction(organisationId, (tx) =>
        evidenceFiles(tx, organisationId, requestId),
      );
      return { files: files.filter(({ item }) => isOfSection(item, part?.section ?? null)) };
    });
  }

  /** `{ userErrors }`: a file that was submitted stays with that, and is no longer meant. */
  @Post('remove')
  @HttpCode(200)
  async remove(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, fileBody, async (respondent, { fileId }) => {
      await this.#remove.execute(respondent, fileId);
      return {};
    });
  }

  /** `{ userErrors }`: a file that was set aside is meant again. */
  @Post('restore')
  @HttpCode(200)
  async restore(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, fileBody, async (respondent, { fileId }) => {
      await this.#restore.execute(respondent, fileId);
      return {};
    });
  }
}
