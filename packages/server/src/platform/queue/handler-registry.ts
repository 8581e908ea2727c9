import type { AnyJobContract } from '@plumbline/jobs';
import type { AnyJobHandler } from './job-handler.ts';

/** The handlers of a worker do not fit the contracts. */
export class HandlersDoNotFit extends Error {}

export interface HandledJob {
  readonly contract: AnyJobContract;
  readonly handler: AnyJobHandler;
}

/** Which handler does which job. */
export class HandlerRegistry {
  readonly #byName: ReadonlyMap<string, HandledJob>;

  /** @throws HandlersDoNotFit unless every contract has exactly one handler, and every handler a contract */
  constructor(contracts: readonly AnyJobContract[], handlers: readonly AnyJobHandler[]) {
    const known = new Set(contracts.map(({ name }) => name));
    const problems = handlers.filter(({ job }) => !known.has(job.name)).map(({ job }) => `${job.name} is no contract`);
    const byName = new Map<string, HandledJob>();
    for (const contract of contracts) {
      const own = handlers.filter(({ job }) => job.name === contract.name);
      const [handler] = own;
      if (handler && own.length === 1) byName.set(contract.name, { contract, handler });
      else problems.push(`${contract.name} has ${own.length} handlers`);
    }
    if (problems.length > 0) throw new HandlersDoNotFit(`Every job needs exactly one handler: ${problems.join('; ')}`);
    this.#byName = byName;
  }

  get(name: string): HandledJob | undefined {
    return this.#byName.get(name);
  }
}
