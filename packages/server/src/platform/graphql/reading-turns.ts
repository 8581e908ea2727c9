import { availableParallelism } from 'node:os';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Kind, OperationTypeNode, type DocumentNode } from 'graphql';
import { FairTurns, type Places } from '../turns/fair-turns.ts';

/**
 * Queries that one process answers at the same time. One organisation has as many as keep half of the processors of a machine busy, and at least two: more of them would not be
 * quicker together, and people of others would wait while they share processors. All together stay below the connections to the database.
 */
export const READING: Places = { places: 12, placesEach: Math.max(2, Math.ceil(availableParallelism() / 2)) };

/** Whether it changes nothing. What changes something may wait for a lock, and has to hold up nobody who reads. */
function isReading({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (each) => each.kind !== Kind.OPERATION_DEFINITION || each.operation === OperationTypeNode.QUERY,
  );
}

/** Lets organisations read in turn: somebody who asks for much keeps others of that organisation waiting, and nobody else. */
export class ReadingTurns {
  readonly #turns = new FairTurns(READING);
  readonly #ends = new WeakMap<FastifyRequest, () => void>();

  /** Resolves when it is the turn of the organisation; the turn ends as the answer is sent. */
  async begin(organisationId: string, document: DocumentNode, { request }: FastifyReply): Promise<void> {
    if (!isReading(document)) return;
    await new Promise<void>((begin, reject) => {
      const answered = (): Promise<void> =>
        new Promise((end) => {
          this.#ends.set(request, end);
          begin();
        });
      this.#turns.run(organisationId, answered).catch(reject);
    });
  }

  /** Fastify calls it for every answer, also where the one who asked has gone. */
  readonly onSend = async (request: FastifyRequest): Promise<void> => this.#ends.get(request)?.();
}
