import { Injectable } from '@nestjs/common';
import { answeringHandOver } from '@plumbline/jobs';
import type { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { readResponse } from '../../answering/read-response.ts';
import { claimAddresses } from '../../answering/request-claims.ts';
import { receiveFiles } from '../commands/receive-files.ts';
import { takeResponse } from '../commands/take-response.ts';

type Payload = z.output<typeof answeringHandOver.payload>;

/**
 * Brings what a supplier did to the buyer who asked: first into the buyer's organisation, then the job is closed in the supplier's. A process that is killed in
 * between does it again, and nothing is there twice.
 */
@Injectable()
export class HandOverHandler implements JobHandler<Payload> {
  readonly job = answeringHandOver;
  readonly #auth: AuthDatabase;
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(auth: AuthDatabase, database: Database, storage: FileStorage) {
    this.#auth = auth;
    this.#database = database;
    this.#storage = storage;
  }

  async handle({ organisationId: supplierOrganisationId, requestId }: Payload, context: JobContext): Promise<void> {
    const response = await this.#database.transaction(supplierOrganisationId, (tx) =>
      readResponse(tx, supplierOrganisationId, requestId),
    );
    if (response !== null) {
      const { buyerOrganisationId: organisationId } = response.request;
      const sides = { organisationId, supplierOrganisationId };
      await receiveFiles({ database: this.#database, storage: this.#storage }, sides, response);
      const claimed = await claimAddresses(this.#auth, requestId);
      await this.#database.transaction(organisationId, (tx) => takeResponse(tx, sides, response, claimed));
    }
    await this.#database.transaction(supplierOrganisationId, (tx) => context.complete(tx));
  }
}
