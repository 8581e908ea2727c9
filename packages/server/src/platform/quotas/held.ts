import { QuotaReached } from './quota-reached.ts';
import { QUOTAS, type SaidQuota } from './quotas.ts';

export interface Holder {
  readonly userId: string;
  readonly organisationId: string;
}

/** Counts what this process holds for people and their organisations. */
export class Held {
  readonly #name: SaidQuota;
  readonly #counts = new Map<string, number>();

  constructor(name: SaidQuota) {
    this.#name = name;
  }

  /** Returns a function that gives the place back. @throws QuotaReached */
  take({ userId, organisationId }: Holder): () => void {
    const scopes = [
      ['person', `${organisationId} ${userId}`],
      ['organisation', organisationId],
    ] as const;
    for (const [scope, key] of scopes) {
      const most = QUOTAS[this.#name][scope];
      if ((this.#counts.get(key) ?? 0) >= most) throw new QuotaReached(this.#name, scope, most);
    }
    for (const [, key] of scopes) this.#add(key, 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      for (const [, key] of scopes) this.#add(key, -1);
    };
  }

  #add(key: string, more: number): void {
    const count = (this.#counts.get(key) ?? 0) + more;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}
