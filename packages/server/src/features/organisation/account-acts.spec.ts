import { describe, expect, test } from '@jest/globals';
import { after } from '../../platform/time/after.ts';
import { tieBetween, type AccountAct, type ActKind } from './account-acts.ts';

const now = new Date('2027-03-01T12:00:00Z');
const ago = (days: number): Date => after(now, { days: -days });

/** Such as `act('carla', 'ben', 5)`: Ben made the account of Carla five days ago. */
function act(person: string, maker: string, days: number, more: Partial<AccountAct> = {}): AccountAct {
  const kind: ActKind = 'account';
  const proof = { vouchedAt: null, mailboxAt: null, domainAt: null, domainBy: null, domainBySince: null };
  return { person, maker, kind, at: ago(days), ...proof, domainOfOperator: false, ...more };
}

const isTied = (acts: readonly AccountAct[], author = 'ana', approver = 'carla'): boolean =>
  tieBetween(acts, { author, approver }, now) !== null;

describe('Two people are one for the time being', () => {
  test.each([
    ['where one made the other', [act('carla', 'ana', 5)], true],
    ['in whichever direction', [act('ana', 'carla', 5)], true],
    ['where a third made both', [act('ana', 'ben', 5), act('carla', 'ben', 9)], true],
    ['not where nobody has both', [act('ana', 'ben', 5), act('carla', 'dora', 5)], false],
    ['not where somebody made one of them', [act('carla', 'ben', 5)], false],
    ['on the last day', [act('carla', 'ana', 29.9)], true],
    ['not after it', [act('carla', 'ana', 30)], false],
    ['along a chain', [act('carla', 'ben', 1), act('ben', 'dora', 20), act('dora', 'ana', 45)], true],
    ['not where a maker stood alone when they did it', [act('carla', 'ben', 1), act('ben', 'ana', 31)], false],
    ['in a circle, which ends', [act('carla', 'ben', 1), act('ben', 'carla', 2), act('ben', 'ana', 3)], true],
    ['not because one made the other an owner', [act('carla', 'ana', 5, { kind: 'owner' })], false],
    ['but for what that owner then did', [act('carla', 'ben', 1), act('ben', 'ana', 5, { kind: 'owner' })], true],
    ['not after somebody vouched', [act('carla', 'ana', 5, { vouchedAt: ago(4) })], false],
    ['where somebody vouched before it', [act('carla', 'ana', 5, { vouchedAt: ago(6) })], true],
  ])('%s', (_, acts, expected) => {
    expect(isTied(acts)).toBe(expected);
  });

  const proof = { mailboxAt: ago(4), domainAt: ago(4), domainBy: 'dora', domainBySince: ago(100) };
  test.each([
    ['not with a mailbox at a domain of a colleague', proof, false],
    ['with one that was proved before', { ...proof, mailboxAt: ago(6) }, true],
    ['with a domain that the maker added', { ...proof, domainBy: 'ana' }, true],
    ['with a domain that the person added', { ...proof, domainBy: 'carla' }, true],
    ['with a domain of a new owner', { ...proof, domainBySince: ago(10) }, true],
    ['with a domain of somebody who is no owner any more', { ...proof, domainBySince: null }, true],
    ['not with one that has been proved for 30 days', { ...proof, domainBy: 'ana', domainAt: ago(31) }, false],
    ['not with that of the operator', { ...proof, domainBy: 'ana', domainOfOperator: true }, false],
    ['with a mailbox, on the own device', { ...proof, kind: 'device' as const }, true],
  ])('%s', (_, more, expected) => {
    expect(isTied([act('carla', 'ana', 5, more)])).toBe(expected);
  });

  test('where the domain was added by somebody behind the maker', () => {
    const byChain = { ...proof, domainBy: 'ana' };
    expect(isTied([act('carla', 'ben', 5, byChain), act('ben', 'ana', 8)])).toBe(true);
    expect(isTied([act('carla', 'ben', 5, byChain)])).toBe(false);
  });
});
