import { Injectable } from '@nestjs/common';
import { requestCountPrices } from '@plumbline/jobs';
import { priceAnswerIn, type PriceAnswer } from '@plumbline/questionnaire/judgement';
import type { z } from 'zod';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { readResponse } from '../../answering/read-response.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { addPriceCount, FEWEST_SUPPLIERS, uncountedRequests, type UncountedRequest } from '../price-counts.ts';

type Payload = z.output<typeof requestCountPrices.payload>;

/**
 * Counts what suppliers say of the buyer's prices. Answers are read where they are, in the organisations of the suppliers, each in a transaction of its own; only the
 * numbers of a whole group are written down, at night, so that neither a number nor its time tells who said what.
 */
@Injectable()
export class CountPricesHandler implements JobHandler<Payload> {
  readonly job = requestCountPrices;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    const requests = await this.#database.transaction(organisationId, async (tx) => {
      const found = await uncountedRequests(tx, organisationId);
      return Promise.all(
        found.map(async (each) => ({
          ...each,
          supplierId: await standingSupplier(tx, organisationId, each.supplierId),
        })),
      );
    });
    const answers = requests.length < FEWEST_SUPPLIERS ? [] : await this.#answersTo(organisationId, requests);
    await this.#database.transaction(organisationId, async (tx) => {
      await addPriceCount(
        tx,
        organisationId,
        requests.map(({ id }) => id),
        answers,
      );
      await context.complete(tx);
    });
  }

  /** The newest answer of each supplier. */
  async #answersTo(organisationId: string, requests: readonly UncountedRequest[]): Promise<PriceAnswer[]> {
    const bySupplier = new Map<string, PriceAnswer>();
    for (const { id, supplierId, supplierOrganisationId } of requests) {
      if (bySupplier.has(supplierId)) continue;
      const response = await this.#database.transaction(supplierOrganisationId, (tx) =>
        readResponse(tx, supplierOrganisationId, id),
      );
      const submission = response?.submissions.at(-1);
      if (submission === undefined || response?.request.buyerOrganisationId !== organisationId) continue;
      const answer = priceAnswerIn(submission);
      if (answer !== null) bySupplier.set(supplierId, answer);
    }
    return [...bySupplier.values()];
  }
}
