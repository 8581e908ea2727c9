import { describe, expect, test } from '@jest/globals';

import { isReached, Line, type LostLine } from './line.ts';

const NINE = new Date('2026-11-24T09:00:00Z');
const TEN = new Date('2026-11-24T10:00:00Z');

/** A line whose clock, whose waiting and whose service the test moves. */
function aLine() {
  const at = { now: NINE, isThere: false, asked: 0 };
  const waiting: (() => void)[] = [];
  const line = new Line({
    now: () => at.now,
    later: (then) => {
      waiting.push(then);
      return () => void waiting.splice(waiting.indexOf(then), 1);
    },
    isThere: async () => {
      at.asked += 1;
      return at.isThere;
    },
  });
  const told: (LostLine | null)[] = [];
  line.subscribe(() => told.push(line.lost()));
  const aMomentLater = async () => {
    waiting.splice(0).forEach((then) => then());
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { line, at, told, aMomentLater };
}

describe('a page without a line', () => {
  test('says at once since when the device has none, and says it once', async () => {
    const { line, at, told, aMomentLater } = aLine();
    line.deviceIs('offline');
    at.now = TEN;
    line.deviceIs('offline');
    line.requestIs('unanswered');
    await aMomentLater();
    expect(told).toEqual([{ since: NINE, of: 'device' }]);
    line.deviceIs('online');
    expect([told.at(-1), at.asked]).toEqual([null, 0]);
  });

  test('says nothing of a service that answers again after a moment', async () => {
    const { line, at, told, aMomentLater } = aLine();
    line.eventsAre('gone');
    line.eventsAre('coming');
    line.requestIs('unanswered');
    line.requestIs('answered');
    at.isThere = true;
    await aMomentLater();
    expect(told).toEqual([]);
  });

  test.each(['a request', 'the live connection'])(
    'says since when the service does not answer once %s has failed, asks it again, and hears by itself that it is back',
    async (what) => {
      const { line, at, told, aMomentLater } = aLine();
      const fails = () => (what === 'a request' ? line.requestIs('unanswered') : line.eventsAre('gone'));
      const reached: string[] = [];
      line.onReached(() => reached.push('reached'));
      fails();
      await aMomentLater();
      at.now = TEN;
      fails();
      await aMomentLater();
      expect(told).toEqual([{ since: NINE, of: 'service' }]);
      expect(reached).toEqual([]);
      at.isThere = true;
      await aMomentLater();
      expect(line.lost()).toBeNull();
      expect(reached).toEqual(['reached']);
    },
  );

  test('hears from the next answer that the service is back', async () => {
    const { line, told, aMomentLater } = aLine();
    line.requestIs('unanswered');
    await aMomentLater();
    line.requestIs('answered');
    expect(told).toEqual([{ since: NINE, of: 'service' }, null]);
  });

  test('lets people go on working where the service answers and only its live connection does not get through', async () => {
    const { line, at, aMomentLater } = aLine();
    at.isThere = true;
    line.eventsAre('gone');
    await aMomentLater();
    line.eventsAre('gone');
    line.requestIs('answered');
    expect(line.lost()).toEqual({ since: NINE, of: 'events' });
    expect(isReached(line.lost())).toBe(true);
    line.eventsAre('coming');
    expect(line.lost()).toBeNull();
  });

  test('goes on saying that the service does not answer when the device has its line back', async () => {
    const { line, told, aMomentLater } = aLine();
    line.eventsAre('gone');
    await aMomentLater();
    line.deviceIs('offline');
    line.deviceIs('online');
    expect(told.map((lost) => lost?.of)).toEqual(['service', 'device', 'service']);
  });
});
