import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds after which a journey gives up: on a busy machine a page and the job behind it take their time. */
export const patience = 120_000;

/**
 * Asks again until the answer is the one that is waited for, and waits as long as it took to ask, so that asking leaves room for what
 * is asked about. @throws Error that shows the last answer
 */
export async function until<T>(ask: () => Promise<T>, right: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const since = performance.now();
    const answer = await ask();
    const now = performance.now();
    if (right(answer)) return answer;
    if (now > end) throw new Error(`Waited in vain; the last answer is ${JSON.stringify(answer)}`);
    await wait(Math.max(100, now - since));
  }
}
