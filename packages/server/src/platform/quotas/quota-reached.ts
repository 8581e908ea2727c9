import { UserErrors } from '../errors/user-error.ts';
import { QUOTAS, type SaidQuota } from './quotas.ts';

/** Whose limit is reached. */
export type QuotaScope = 'person' | 'organisation';

const megabyte = 1024 ** 2;

/** Something is full. The person reads one sentence that says what, how much may be there, and what to do. */
export class QuotaReached extends UserErrors {
  constructor(name: SaidQuota, scope: QuotaScope, most: number) {
    const { unit, retryAfter } = QUOTAS[name];
    const parameters = { scope, most: unit === 'bytes' ? Math.floor(most / megabyte) : most };
    super([{ field: null, code: `quota.${name}`, parameters }], retryAfter);
  }
}
