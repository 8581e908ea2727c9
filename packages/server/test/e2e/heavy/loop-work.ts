import { readFileSync } from 'node:fs';
import type { ApiProcess } from '../api-process.ts';

const CONNECTIONS = 5;

/** What is sent; turns are numbered, so that nothing is sent twice. */
type Send = (turn: number) => Promise<unknown>;

/** Counts what requests take of the loop of an api that answers everybody. Where there is no /proc, nothing tells what one thread took. */
export class LoopWork {
  readonly #api: ApiProcess;
  #turns = 0;

  constructor(api: ApiProcess) {
    this.#api = api;
  }

  /** @returns milliseconds of the loop that one request took, of the mean */
  async of(send: Send, requests: number): Promise<number> {
    const before = this.#taken();
    const sent = Array.from({ length: CONNECTIONS }, async () => {
      for (let turn = 0; turn < requests / CONNECTIONS; turn += 1)
        await send((this.#turns += 1)).catch(() => undefined);
    });
    await Promise.all(sent);
    return (this.#taken() - before) / requests;
  }

  /** The least of so many tries, for other tests disturb; tries end where it is no more than enough. */
  async least(
    send: Send,
    { requests, tries, enough }: Record<'requests' | 'tries' | 'enough', number>,
  ): Promise<number> {
    let least = await this.of(send, requests);
    for (let tried = 1; tried < tries && least > enough; tried += 1)
      least = Math.min(least, await this.of(send, requests));
    return least;
  }

  /** Milliseconds of the processor that the thread with the loop has taken, which Linux counts by the nanosecond. */
  #taken(): number {
    const [taken] = readFileSync(
      `/proc/${String(this.#api.pid)}/task/${String(this.#api.pid)}/schedstat`,
      'utf8',
    ).split(' ');
    return Number(taken) / 1e6;
  }
}
