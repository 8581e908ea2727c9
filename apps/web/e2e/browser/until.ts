import { setTimeout as wait } from 'node:timers/promises';

const patience = 60_000;

/** Asks again until the answer is the one that is waited for. @returns the last answer, right or not, for the assertion to show */
export async function until<T>(ask: () => Promise<T>, right: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (right(answer) || performance.now() > end) return answer;
    await wait(100);
  }
}
