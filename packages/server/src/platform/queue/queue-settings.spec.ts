import { expect, test } from '@jest/globals';
import { usualPatience } from '../../../../../infra/embedded/liveness.mjs';
import { FOR_QUEUES } from '../db/time-limits.ts';
import { QUEUE_SETTINGS } from './queue-settings.ts';

/** Milliseconds within which a job of a worker that stands still goes on. */
const PROMISED = 15_000;
/** A worker takes its jobs so many milliseconds after it was started, on a machine that has other things to do. */
const START = 7_000;

test('a job of a worker that stands still goes on in another one, and in its successor, within what is promised', () => {
  const { lockDuration, stalledInterval } = QUEUE_SETTINGS;
  // A look marks what is active, a later one takes what was marked and has lost its lock.
  const takenOver = lockDuration + 2 * stalledInterval;
  expect(takenOver).toBeLessThan(PROMISED);
  expect(usualPatience.silent + START + 2 * stalledInterval).toBeLessThanOrEqual(PROMISED);
  expect(FOR_QUEUES.idle_in_transaction_session_timeout).toBeLessThan(lockDuration);
});

test('a worker may calculate for seconds without losing its jobs or its life', () => {
  const { lockDuration, lockRenewal } = QUEUE_SETTINGS;
  expect(lockDuration - lockRenewal).toBeGreaterThanOrEqual(7_000);
  expect(usualPatience.every * usualPatience.missing).toBeGreaterThanOrEqual(lockDuration);
});
