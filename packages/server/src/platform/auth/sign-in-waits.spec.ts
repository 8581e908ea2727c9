import { describe, expect, test } from '@jest/globals';
import { after } from '../time/after.ts';
import { judge, judgeAccount, type Source, type Tried } from './sign-in-waits.ts';

const start = new Date('2026-11-29T08:00:00Z');

/** Seconds from the try that was judged to the next that is looked at. */
const waits = (tried: Tried): number => (judge(tried, start).source.notBefore.getTime() - start.getTime()) / 1000;

describe('Somebody who gets the password wrong', () => {
  test('tries five times without waiting, then waits longer each time, at most a quarter of an hour', () => {
    const waited: number[] = [];
    for (let failures = 0; failures < 20; failures += 1)
      waited.push(waits({ source: { failures, notBefore: start }, accountFailures: 0 }));
    expect(waited.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waited[4]).toBeGreaterThan(0);
    expect(waited).toEqual(waited.toSorted((one, other) => one - other));
    expect(waited.at(-1)).toBe(15 * 60);
  });

  test('is refused until the time has come, and a refused try changes nothing', () => {
    const source: Source = { failures: 7, notBefore: after(start, { seconds: 10 }) };
    const early = judge({ source, accountFailures: 0 }, after(start, { seconds: 9 }));
    expect(early).toEqual({ isAdmitted: false, source });
    expect(judge({ source, accountFailures: 0 }, after(start, { seconds: 10 })).isAdmitted).toBe(true);
  });
});

describe('An account that many try', () => {
  test.each([
    [19, 0],
    [20, 10],
    [49, 10],
    [50, 30],
    [99, 30],
    [100, 60],
    [1_000_000, 60],
  ])('after %d wrong passwords a source that is new waits %d seconds, never longer', (accountFailures, seconds) => {
    const { isAdmitted, source } = judge({ source: null, accountFailures }, start);
    expect(isAdmitted).toBe(seconds === 0);
    if (seconds === 0) return;
    expect(source).toEqual({ failures: 0, notBefore: after(start, { seconds }) });
    expect(judge({ source, accountFailures: accountFailures + 500 }, source.notBefore).isAdmitted).toBe(true);
  });

  test('makes each unknown source wait between its tries too', () => {
    expect(waits({ source: { failures: 0, notBefore: start }, accountFailures: 100 })).toBe(60);
    expect(waits({ source: { failures: 30, notBefore: start }, accountFailures: 100 })).toBe(15 * 60);
  });
});

describe('Codes for an account', () => {
  test('ten wrong ones of unknown devices shut it to them for a quarter of an hour, then ten more are looked at', () => {
    const waited = Array.from({ length: 12 }, (_, failures) => judgeAccount('code', failures, start)).map(
      ({ failures, notBefore }) => [failures, (notBefore.getTime() - start.getTime()) / 1000],
    );
    expect(waited.slice(8)).toEqual([
      [9, 0],
      [10, 900],
      [1, 0],
      [1, 0],
    ]);
    expect(judgeAccount('password', 99, start)).toEqual({ failures: 100, notBefore: start });
  });
});
