import { z } from 'zod';

/** A queue per class of resource, so that a long calculation never holds up a short write. */
export const QUEUES = ['cpu', 'io', 'external'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Part of every payload. */
export interface JobPayload {
  /** Version of the payload: workers of versions n and n + 1 run together. */
  readonly version: 1;
  /** Organisation whose rows the job reads and writes; a handler checks it against the database. */
  readonly organisationId: string;
}

export interface JobContract<Payload extends JobPayload = JobPayload, Input = unknown> {
  /** `area.verb` */
  readonly name: string;
  readonly queue: QueueName;
  /** Ids and numbers only: names and values stay in the database. */
  readonly payload: z.ZodType<Payload, Input>;
  /** How often the handler may throw before the job becomes a dead letter. Kills of its process do not count. */
  readonly attempts: number;
  /** Seconds before the second attempt; doubled before each later one, up to five minutes. */
  readonly backoffSeconds: number;
}

/** A contract with any payload, for lists. */
export type AnyJobContract = Omit<JobContract, 'payload'> & { readonly payload: z.ZodType<JobPayload> };

/** Longest wait before an attempt, in seconds. */
const LONGEST_WAIT = 300;

/** @param shape of the payload, beside the organisation and the version */
export function defineJob<const Name extends string, Shape extends z.ZodRawShape>(
  contract: Omit<JobContract, 'name' | 'payload'> & { readonly name: Name; readonly payload: Shape },
) {
  const payload = z.object({ version: z.literal(1).default(1), organisationId: z.guid(), ...contract.payload });
  return { ...contract, payload };
}

/** Seconds to wait after the given number of failed attempts. */
export function secondsBeforeAttempt(contract: Pick<JobContract, 'backoffSeconds'>, failedAttempts: number): number {
  return Math.min(LONGEST_WAIT, contract.backoffSeconds * 2 ** Math.max(0, failedAttempts - 1));
}
