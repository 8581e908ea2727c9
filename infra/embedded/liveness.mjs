import { setTimeout as sleep } from 'node:timers/promises';

const tick = 250;

/**
 * How often a process is asked whether it lives, how long it may take to answer, and how many answers in a row may be missing: its main thread may calculate for so long.
 * `silent` is for how long its heart may not beat, which no calculation holds up.
 */
export const usualPatience = {
  every: 5_000,
  within: 5_000,
  /** A busy machine can hold up a process for a while, and a start takes long on a slow one. */
  missing: 6,
  missingAtStart: 24,
  silent: 4_000,
};

/** Whether the address answers with success within so many milliseconds. */
export async function answers(url, within) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(within) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Asks a process whether it lives until `ended` is aborted. A process that stands still neither ends nor answers: then `onSilent` is called, once.
 * @param {{ url: string, ended: AbortSignal, patience: typeof usualPatience, onSilent(): void }} options
 */
export async function watchLiveness({ url, ended, patience, onSilent }) {
  let missing = 0;
  let most = patience.missingAtStart;
  while (missing < most) {
    await sleep(patience.every, undefined, { signal: ended }).catch(() => undefined);
    if (ended.aborted) return;
    const isAlive = await answers(url, patience.within);
    missing = isAlive ? 0 : missing + 1;
    if (isAlive) most = patience.missing;
  }
  if (!ended.aborted) onSilent();
}

/**
 * Listens to the heart of a process until `ended` is aborted. Once it has begun to beat, a silence means that the whole process stands still: then `onSilent` is
 * called, once. Time in which this process stood still too, as on a machine that slept, does not count.
 * @param {{ heart: import('node:stream').Readable | undefined, ended: AbortSignal, patience: typeof usualPatience, onSilent(): void }} options
 */
export function watchHeart({ heart, ended, patience, onSilent }) {
  let missed;
  heart?.on('data', () => (missed = 0));
  heart?.on('error', () => undefined);
  const timer = setInterval(() => {
    if (missed === undefined) return;
    missed += 1;
    if (missed * tick < patience.silent) return;
    clearInterval(timer);
    onSilent();
  }, tick);
  ended.addEventListener('abort', () => clearInterval(timer), { once: true });
}
