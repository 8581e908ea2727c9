import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { certificatesIn, checkToken, requestFor } from '../src/time-stamp.ts';
import type { VerifyTools } from '../src/verify/tools.ts';
import { aRelease, changed, failuresOf, NOBODY, someContents, TOOLS, verdictOn, writtenPack } from './a-pack.ts';
import { aSigner, sha256, signingBy } from './keys.ts';
import { aToken, anIdentity, pemOf, type Identity } from './a-time-stamp-authority.ts';

const signer = aSigner();
const NONCE = `01${'7f'.repeat(15)}`;
const SEEN = new Date('2026-11-01T09:01:00Z');
const trust = { ...NOBODY, hasCertificates: true };

describe('The time stamp of a pack', () => {
  let root: Identity;
  let authority: Identity;
  let zip: Buffer<ArrayBuffer>;
  beforeAll(async () => {
    root = await anIdentity({ name: 'Root', isAuthority: true });
    authority = await anIdentity({ name: 'Time stamps', issuer: root });
    zip = await stamped(SEEN);
  });

  const stamp = (hash: string, at: Date): Promise<Buffer<ArrayBuffer>> =>
    aToken(requestFor({ hash, nonce: NONCE }), authority, [], { at });
  const stamped = async (at: Date): Promise<Buffer<ArrayBuffer>> => {
    const signing = signingBy(signer, (hash) => stamp(hash, at));
    return (await writtenPack(someContents(), aRelease(), signing)).zip;
  };
  const tools = (trusted: readonly Identity[]): VerifyTools => ({
    ...TOOLS,
    checkStamp: (token, hash, at) =>
      checkToken(
        token,
        { hash, at, nonce: null },
        trusted.flatMap((each) => certificatesIn(pemOf(each))),
      ),
  });
  const failuresIn = async (pack: Buffer<ArrayBuffer>): Promise<string[]> =>
    failuresOf(await verdictOn(pack, trust, tools([root])));

  test('says when an authority saw its signature', async () => {
    const verdict = await verdictOn(zip, trust, tools([root]));
    expect(failuresOf(verdict)).toEqual([]);
    expect(verdict.claims.stampedAt).toBe('2026-11-01T09:01:00.000Z');
  });

  test('is left open where no certificate is at hand, or the program does not know how', async () => {
    const openReason = async (checking: VerifyTools): Promise<string | undefined> =>
      (await verdictOn(zip, NOBODY, checking)).checks.find(({ code }) => code === 'time-stamp')?.findings[0]?.reason;
    expect(await openReason(tools([]))).toBe('no-certificates');
    expect(await openReason(TOOLS)).toBe('not-here');
    expect((await verdictOn(zip, NOBODY, tools([]))).claims.stampedAt).toBeNull();
  });

  test('of an authority that is not trusted does not count', async () => {
    const another = await anIdentity({ name: 'Root', isAuthority: true });
    expect(failuresOf(await verdictOn(zip, trust, tools([another])))).toEqual(['time-stamp untrusted attest/pack.tsr']);
  });

  test('is missed where the pack says that there is one, and found where it says that there is none', async () => {
    const without = await changed(zip, (files) => files.delete('attest/pack.tsr'));
    expect(await failuresIn(without)).toEqual(['time-stamp missing attest/pack.tsr']);
    const unstamped = (await writtenPack(someContents(), aRelease(), signingBy(signer))).zip;
    const token = await stamp(sha256('anything'), SEEN);
    const added = await changed(unstamped, (files) => files.set('attest/pack.tsr', token));
    expect(await failuresIn(added)).toEqual(['time-stamp unexpected attest/pack.tsr']);
  });

  test('that was moved is found: another time in the token, a token of another signature, one from before', async () => {
    const moved = await changed(zip, (files) => {
      const token = files.get('attest/pack.tsr');
      const at = token?.indexOf('20261101090100') ?? -1;
      expect(at).toBeGreaterThan(0);
      token?.write('20261001090100', at);
    });
    const another = 'time-stamp changed attest/pack.tsr';
    expect(await failuresIn(moved)).toEqual([another, 'time-stamp false attest/pack.tsr']);
    const other = await stamp(createHash('sha256').update('another').digest('hex'), SEEN);
    const swapped = await changed(zip, (files) => files.set('attest/pack.tsr', other));
    expect(await failuresIn(swapped)).toEqual([another, 'time-stamp other-content attest/pack.tsr']);
    expect(await failuresIn(await stamped(new Date('2026-10-31T09:00:00Z')))).toEqual([
      'time-stamp early attest/pack.tsr',
    ]);
  });
});
