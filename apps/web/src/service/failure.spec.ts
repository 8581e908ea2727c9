import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, test } from '@jest/globals';

import { isAway, isKept, isSilence, isThrottled, isWorthRepeating, mayBeDone } from './failure.ts';

function answered(status: number, code?: string): ServerError {
  const bodyText = code === undefined ? '<html>' : JSON.stringify({ data: null, errors: [{ extensions: { code } }] });
  return new ServerError('refused', { response: new Response(bodyText, { status }), bodyText });
}

const told = (code: string) => new CombinedGraphQLErrors({ errors: [{ message: code, extensions: { code } }] });
const cutOff = new TypeError('Failed to fetch');

describe('a change that failed', () => {
  test('may have been made when no answer came, or one that leaves it open', () => {
    const open = [
      cutOff,
      answered(502),
      answered(409, 'STILL_RUNNING'),
      answered(409, 'ALREADY_DONE'),
      told('INTERNAL'),
    ];
    expect(open.map(mayBeDone)).toEqual(open.map(() => true));
  });

  test('was not made when the service refused it', () => {
    const refused = [told('FORBIDDEN'), told('LIMIT'), answered(401), answered(422, 'KEY_USED'), answered(413)];
    expect(refused.map(mayBeDone)).toEqual(refused.map(() => false));
  });

  test('was not made when the service says that it waited too long or that a disk is full, but may be when a proxy answers so', () => {
    const refused = [answered(503, 'BUSY'), answered(507, 'DISK_FULL'), told('BUSY'), told('DISK_FULL')];
    expect(refused.map(mayBeDone)).toEqual(refused.map(() => false));
    expect(refused.map(isWorthRepeating)).toEqual(refused.map(() => false));
    const open = [answered(503), answered(507), answered(503, 'INTERNAL'), answered(500, 'NEWER_THAN_THIS_PAGE')];
    expect(open.map(mayBeDone)).toEqual(open.map(() => true));
  });

  test('says whether it was kept while the database was away, and goes out again where it was not or nobody knows', () => {
    const away = ['AWAY', 'AWAY_KEPT', 'AWAY_UNKNOWN'].map((code) => answered(503, code));
    expect(away.map(mayBeDone)).toEqual([false, true, true]);
    expect(away.map(isWorthRepeating)).toEqual([true, false, true]);
    expect(away.map(isKept)).toEqual([false, true, false]);
    expect(away.map(isAway)).toEqual([true, false, false]);
    const body = JSON.stringify({ message: 'away', extensions: { code: 'AWAY' } });
    const before = new ServerError('away', { response: new Response(body, { status: 503 }), bodyText: body });
    expect([isAway(before), mayBeDone(before)]).toEqual([true, false]);
  });

  test('is a silence when nothing came, or only word of a proxy that the service is away', () => {
    expect([cutOff, answered(502), answered(503)].map(isSilence)).toEqual([true, true, true]);
    expect([told('BUSY'), answered(500), answered(429)].map(isSilence)).toEqual([false, false, false]);
  });

  test('is told apart when too much was asked for, and was not made then', () => {
    const throttled = [answered(429), told('TOO_MANY_REQUESTS')];
    expect(throttled.map(isThrottled)).toEqual([true, true]);
    expect(throttled.map(mayBeDone)).toEqual([false, false]);
    expect([told('INTERNAL'), answered(503), cutOff].map(isThrottled)).toEqual([false, false, false]);
  });

  test('is sent again when its answer was lost or is not there yet, and not when it was answered', () => {
    const again = [cutOff, answered(503), answered(409, 'STILL_RUNNING')];
    expect(again.map(isWorthRepeating)).toEqual(again.map(() => true));
    const not = [told('INTERNAL'), answered(409, 'ALREADY_DONE'), answered(422, 'KEY_USED'), answered(500, 'INTERNAL')];
    expect(not.map(isWorthRepeating)).toEqual(not.map(() => false));
  });
});
