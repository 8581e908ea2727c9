import { UserErrors } from '../errors/user-error.ts';
import { QUOTAS, type SaidQuota } from './quotas.ts';

/** Whose limit is reached. */
export type QuotaScope = 'person' | 'organisation';

const megabyte = 1024 ** 2;

/** A quota is reached. The person reads one sentence: which quota, how much it allows, and what to do. */
export class QuotaReached extends UserErrors {
  constructor(name: SaidQuota, scope: QuotaScope, most: number) {
    const { unit, retryAfter } = QUOTAS[name];
    const parameters = { scope, most: unit === 'bytes' ? Math.floor(most / megabyte) : most };
    super([{ field: null, code: `quota.${name}`, parameters }], retryAfter);
  }
}
