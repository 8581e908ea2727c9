import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { aToken, anAnswer, anIdentity, pemOf, type Falsehoods, type Identity } from './a-time-stamp-authority.ts';
import { certificatesIn, checkToken, requestFor, tokenIn, TokenRefused } from '../src/time-stamp.ts';

const MINUTE = 60_000;
const AT = new Date('2026-11-29T08:00:00Z');
const later = (minutes: number): Date => new Date(AT.getTime() + minutes * MINUTE);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const asked = { hash: hashOf('{"line":7}'), nonce: `01${'7f'.repeat(15)}`, at: AT };

describe('A token of a time-stamp authority', () => {
  let root: Identity;
  let between: Identity;
  let signer: Identity;
  beforeAll(async () => {
    root = await anIdentity({ name: 'Root', isAuthority: true });
    between = await anIdentity({ name: 'Between', issuer: root, isAuthority: true });
    signer = await anIdentity({ name: 'Time stamps', issuer: between });
  });

  const tokenOf = (said: Falsehoods = {}, by = signer, sent: readonly Identity[] = [between]) =>
    aToken(requestFor(asked), by, sent, { at: later(1), ...said });
  const check = (token: Uint8Array<ArrayBuffer>, trusted = root) =>
    checkToken(token, asked, certificatesIn(pemOf(trusted)));

  test('vouches for a line, with or without certificates between its signer and a trusted one', async () => {
    expect(await check(await tokenOf())).toEqual({ fault: null, at: later(1) });
    expect(await check(await tokenOf({}, signer, []), between)).toEqual({ fault: null, at: later(1) });
    const direct = await anIdentity({ name: 'Direct', issuer: root });
    expect(await check(await tokenOf({}, direct, []))).toEqual({ fault: null, at: later(1) });
  });

  test.each<[string, Falsehoods]>([
    ['other-content', { hash: hashOf('{"line":8}') }],
    ['other-request', { nonce: '0102' }],
    ['early', { at: later(-2) }],
    ['expired', { at: new Date('2041-01-01T00:00:00Z') }],
    ['expired', { at: new Date('2019-01-01T00:00:00Z') }],
  ])('that says something else is not good: %s', async (fault, said) => {
    expect(await check(await tokenOf(said))).toEqual({ fault });
  });

  test('is a little older than its line where the clocks differ', async () => {
    expect(await check(await tokenOf({ at: later(-0.5) }))).toEqual({ fault: null, at: later(-0.5) });
  });

  test('of a certificate that was not issued by a trusted one, or not for time stamps, is not good', async () => {
    const another = await anIdentity({ name: 'Root', isAuthority: true });
    expect(await check(await tokenOf(), another)).toEqual({ fault: 'untrusted' });
    expect(await check(await tokenOf({}, signer, []))).toEqual({ fault: 'untrusted' });
    const ofAnother = await anIdentity({ name: 'Time stamps', issuer: another });
    expect(await check(await tokenOf({}, ofAnother, []))).toEqual({ fault: 'untrusted' });
    const forMail = await anIdentity({ name: 'Mail', issuer: root, purpose: '1.3.6.1.5.5.7.3.4' });
    expect(await check(await tokenOf({}, forMail, []))).toEqual({ fault: 'untrusted' });
    const noAuthority = await anIdentity({ name: 'No authority', issuer: root });
    const below = await anIdentity({ name: 'Below', issuer: noAuthority });
    expect(await check(await tokenOf({}, below, [noAuthority]))).toEqual({ fault: 'untrusted' });
  });

  test('of an authority whose own certificate did not hold at that time is not good', async () => {
    const short = await anIdentity({ name: 'Short', isAuthority: true, until: later(0) });
    const below = await anIdentity({ name: 'Below', issuer: short });
    expect(await check(await tokenOf({}, below, []), short)).toEqual({ fault: 'untrusted' });
  });

  test('with certificates that go round in a circle is refused in the end', async () => {
    const one = await anIdentity({ name: 'One', isAuthority: true });
    const other = await anIdentity({ name: 'Other', issuer: one, isAuthority: true });
    const back = await anIdentity({ name: 'One', issuer: other, isAuthority: true, keys: one.keys });
    const below = await anIdentity({ name: 'Below', issuer: other });
    expect(await check(await tokenOf({}, below, [other, back]))).toEqual({ fault: 'untrusted' });
  });

  test('that was changed or cut is not good, or says what it said', async () => {
    const token = await tokenOf();
    const faults = new Set<string>();
    for (let at = 0; at < token.length; at += 7) {
      const changed = Buffer.from(token);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      const result = await check(changed);
      if (result.fault === null) expect(result.at).toEqual(later(1));
      else faults.add(result.fault);
    }
    expect([...faults]).toEqual(expect.arrayContaining(['unreadable', 'false', 'untrusted']));
    expect(await check(token.subarray(0, token.length - 40))).toEqual({ fault: 'unreadable' });
    expect(await check(Buffer.alloc(0))).toEqual({ fault: 'unreadable' });
    expect(await check(Buffer.from('no token at all'))).toEqual({ fault: 'unreadable' });
  });

  test('comes in an answer that grants it', async () => {
    const token = await tokenOf();
    expect(token.equals(tokenIn(anAnswer(token)))).toBe(true);
    for (const answer of [Buffer.from('<html>'), Buffer.alloc(0), Buffer.from('30053003020102', 'hex')])
      expect(() => tokenIn(answer)).toThrow(TokenRefused);
  });

  test('needs certificates to be held against', () => {
    expect(() => certificatesIn('')).toThrow('no certificate');
    expect(() => certificatesIn('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toThrow();
    expect(certificatesIn(`${pemOf(root)}\n# another\n${pemOf(between)}`)).toHaveLength(2);
  });
});
