import { describe, expect, test } from '@jest/globals';
import type { Certificate } from '../src/certificate.ts';
import { ringText } from '../src/keys.ts';
import type { PackSigning } from '../src/node/write-pack.ts';
import { identityOf } from '../src/sentences.ts';
import type { Verdict } from '../src/verify/verify-pack.ts';
import {
  aRelease,
  changed,
  failuresOf,
  forged,
  formerly,
  NOBODY,
  someContents,
  verdictOn,
  writtenPack,
} from './a-pack.ts';
import { aSigner, certified, ORGANISATION, sha256, signingBy } from './keys.ts';

const signer = aSigner();
const trust = { keys: [signer.ring], fingerprints: [], hasCertificates: false };

describe('Who signed a pack', () => {
  const packOf = async (certificate: Partial<Certificate>, more: Partial<PackSigning> = {}) =>
    (
      await writtenPack(someContents(), aRelease(), {
        ...signingBy(signer),
        certificate: certified(signer, certificate),
        ...more,
      })
    ).zip;
  const linesOf = (verdict: Verdict): string[] =>
    identityOf(verdict).lines.map(({ label, value }) => `${label} ${value}`);

  test('is told by organisation, key and name, and since when it bears that name', async () => {
    const names = [
      { name: 'Evil Traders', since: '2025-03-01T00:00:00Z' },
      { name: 'Northfield Retail', since: '2026-10-30T08:00:00Z' },
    ];
    const verdict = await verdictOn(await packOf({ names, alike: 'other-earlier' }), trust);
    expect(failuresOf(verdict)).toEqual([]);
    expect(identityOf(verdict).proof).toBe('certified');
    expect(linesOf(verdict)).toEqual([
      'organisationId 019a0000-0000-7000-8000-000000000001',
      `fingerprint ${ORGANISATION.fingerprint}`,
      'organisation Northfield Retail',
      'nameSince 2026-10-30',
      'earlierName Evil Traders (2025-03-01 – 2026-10-30)',
      'alike pack.alike.other-earlier',
    ]);
  });

  test('is proven by the fingerprint of the organisation too, and then the name is the word of the pack', async () => {
    const own = { ...NOBODY, fingerprints: [ORGANISATION.fingerprint] };
    const verdict = await verdictOn(await packOf({}), own);
    expect([failuresOf(verdict), verdict.isUnproven]).toEqual([[], false]);
    expect(identityOf(verdict).proof).toBe('key-given');
    const another = { ...NOBODY, fingerprints: [aSigner().fingerprint] };
    expect(failuresOf(await verdictOn(await packOf({}), another))).toEqual([
      'key not-trusted attest/organisation.dsse.json',
    ]);
  });

  test.each<[string, Partial<Certificate>, string]>([
    ['of another organisation', { organisationId: 'another' }, 'other-organisation'],
    ['that is over', { validUntil: '2026-11-01T09:00:29Z' }, 'other-time'],
    ['that begins later', { validFrom: '2026-11-01T10:00:00Z' }, 'other-time'],
  ])('is not told by a certificate %s', async (_, certificate, reason) => {
    const text = certified(signer, certificate);
    const other = await forged(await packOf({}), (files) =>
      files.set('attest/organisation.dsse.json', Buffer.from(text)),
    );
    expect(failuresOf(await verdictOn(other, trust))).toEqual([`certificate ${reason} attest/organisation.dsse.json`]);
  });

  test('is not told by a certificate of another name than the pack bears, nor of another key than signed it', async () => {
    const forgedWith = async (certificate: Partial<Certificate>): Promise<string[]> => {
      const text = Buffer.from(certified(signer, certificate));
      const other = await forged(await packOf({}), (files) => files.set('attest/organisation.dsse.json', text));
      return failuresOf(await verdictOn(other, trust));
    };
    const names = [{ name: 'Northfield', since: '2026-01-01T00:00:00Z' }];
    expect(await forgedWith({ names })).toEqual(['scope other-name data/scope.json']);
    expect(await forgedWith({ publicKey: aSigner().ring.publicKey })).toEqual([
      'signature false attest/pack.dsse.json',
    ]);
  });

  test('stays told after the key of the installation was put out of use, for what it certified in its days', async () => {
    const former = aSigner({ from: '2026-01-01', until: '2026-11-05' });
    const { ring } = aSigner({ from: '2026-11-05' });
    const known = { ...trust, keys: [former.ring, ring] };
    const more = { keys: [former.ring, ring], certificate: certified(former) };
    expect(failuresOf(await verdictOn(await packOf({}, more), known))).toEqual([]);
    const validFrom = '2026-11-06T00:00:00Z';
    const late = certified(former, { validFrom, validUntil: '2026-11-07T00:00:00Z' });
    const stolen = await forged(
      await packOf({}, more),
      (files) => files.set('attest/organisation.dsse.json', Buffer.from(late)),
      { signedAt: validFrom },
    );
    expect(failuresOf(await verdictOn(stolen, known))).toEqual(['certificate other-day attest/organisation.dsse.json']);
  });
});

describe('A pack of the old form, signed with the key of the installation itself', () => {
  test('still verifies, says that it is one, and that its organisation is the word of the installation', async () => {
    const { zip } = await writtenPack(someContents(), aRelease(), signingBy(signer));
    const verdict = await verdictOn(await formerly(zip, signer), trust);
    expect([failuresOf(verdict), verdict.isUnproven]).toEqual([[], false]);
    const opened = verdict.checks.filter(({ findings }) => findings[0]?.reason === 'old-form');
    expect(opened.map(({ code }) => code)).toEqual(['attested', 'certificate']);
    expect(identityOf(verdict).proof).toBe('former');
    expect(verdict.claims).toMatchObject({ fingerprint: signer.fingerprint, nameSince: null });
    expect((await verdictOn(await formerly(zip, signer))).isUnproven).toBe(true);
    expect(failuresOf(await verdictOn(await formerly(zip, aSigner()), trust))).toEqual([
      'signature no-key attest/keys.json',
    ]);
  });

  test('may end its custody log before the head, which is told, and never beside it', async () => {
    const { custody } = someContents();
    const cut = someContents({ custody: custody.slice(0, 3) });
    const { zip } = await writtenPack(cut, aRelease({ custodyRest: custody.slice(3) }), signingBy(signer));
    const { checks } = await verdictOn(await formerly(zip, signer), trust);
    expect(checks.find(({ code }) => code === 'custody')?.findings[0]?.reason).toBe('old-form');
    const head = { sequence: 3, hash: sha256('another') };
    const heads = { audit: head, custody: head };
    const beside = await forged(zip, () => undefined, { heads });
    expect(failuresOf(await verdictOn(await formerly(beside, signer), trust))).toEqual([
      'custody past-head data/custody/events.ndjson',
    ]);
  });

  test('passes no key that was changed in it', async () => {
    const { zip } = await writtenPack(someContents(), aRelease(), signingBy(signer));
    const former = await formerly(zip, signer);
    const stranger = aSigner().ring;
    for (const keys of [ringText([signer.ring, { ...stranger, id: '0'.repeat(16) }]), `${ringText([signer.ring])} `]) {
      const other = await changed(former, (files) => files.set('attest/keys.json', Buffer.from(keys)));
      expect(failuresOf(await verdictOn(other, trust))).toEqual(['attested changed attest/keys.json']);
    }
  });
});
