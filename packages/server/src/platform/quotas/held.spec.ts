import { describe, expect, test } from '@jest/globals';
import { Held } from './held.ts';
import { QuotaReached } from './quota-reached.ts';
import { QUOTAS } from './quotas.ts';

const { person, organisation } = QUOTAS.sockets;

describe('Live connections', () => {
  test('are as many for one person as the table says, and a place that is given back is free', () => {
    const held = new Held('sockets');
    const own = { organisationId: 'o', userId: 'a' };
    const leave = Array.from({ length: person }, () => held.take(own));
    expect(() => held.take(own)).toThrow(QuotaReached);
    held.take({ ...own, userId: 'b' });
    leave[0]?.();
    // Calling it twice frees only one place.
    leave[0]?.();
    held.take(own);
    expect(() => held.take(own)).toThrow(QuotaReached);
  });

  test('are as many for one organisation as the table says, and no fewer for another', () => {
    const held = new Held('sockets');
    for (let taken = 0; taken < organisation; taken += 1) held.take({ organisationId: 'o', userId: `${taken}` });
    expect(() => held.take({ organisationId: 'o', userId: 'new' })).toThrow(QuotaReached);
    held.take({ organisationId: 'p', userId: 'new' });
  });
});
