import { describe, expect, test } from '@jest/globals';

import { Line, type LostLine } from './line.ts';

const NINE = new Date('2026-11-24T09:00:00Z');
const TEN = new Date('2026-11-24T10:00:00Z');

/** A line whose clock and whose waiting the test moves. */
function aLine() {
  const at = { now: NINE };
  const waiting: (() => void)[] = [];
  const line = new Line({
    now: () => at.now,
    later: (then) => {
      waiting.push(then);
      return () => void waiting.splice(0);
    },
  });
  const told: (LostLine | null)[] = [];
  line.subscribe(() => told.push(line.lost()));
  return { line, at, told, aMomentLater: () => waiting.splice(0).forEach((then) => then()) };
}

describe('a page without a line', () => {
  test('says at once since when the device has none, and says it once', () => {
    const { line, at, told } = aLine();
    line.deviceIs('offline');
    at.now = TEN;
    line.deviceIs('offline');
    expect(told).toEqual([{ since: NINE, of: 'device' }]);
    line.deviceIs('online');
    expect(told.at(-1)).toBeNull();
  });

  test('says nothing of a service that answers again after a moment', () => {
    const { line, told, aMomentLater } = aLine();
    line.serviceIs('gone');
    line.serviceIs('answering');
    aMomentLater();
    expect(told).toEqual([]);
  });

  test('says since when the service does not answer, however often it was tried again', () => {
    const { line, at, told, aMomentLater } = aLine();
    line.serviceIs('gone');
    aMomentLater();
    at.now = TEN;
    line.serviceIs('gone');
    aMomentLater();
    expect(told).toEqual([{ since: NINE, of: 'service' }]);
    line.serviceIs('answering');
    expect(line.lost()).toBeNull();
  });

  test('goes on saying that the service does not answer when the device has its line back', () => {
    const { line, told, aMomentLater } = aLine();
    line.serviceIs('gone');
    aMomentLater();
    line.deviceIs('offline');
    line.deviceIs('online');
    expect(told.map((lost) => lost?.of)).toEqual(['service', 'device', 'service']);
  });
});
