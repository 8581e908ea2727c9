import { writeFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  aRelease,
  changed,
  filesOf,
  someContents,
  writtenPack,
  formerly,
} from '../../../packages/evidence/test/a-pack.ts';
import { aSigner, ORGANISATION, signingBy } from '../../../packages/evidence/test/keys.ts';
import { ringText } from '../../../packages/evidence/src/keys.ts';
import { requestFor } from '../../../packages/evidence/src/time-stamp.ts';
import { aToken, anIdentity, pemOf } from '../../../packages/evidence/test/a-time-stamp-authority.ts';
import { verifyPack } from '@plumbline/evidence';
import { nodeHashing, nodeSignatures } from '@plumbline/evidence/node';
import { packOnDisk } from '../src/verifying/pack-on-disk.ts';
import { file, testFolder } from './files.ts';
import { plumbline } from './run-plumbline.ts';

const folder = testFolder();
const signer = aSigner();

function emptyFolder(): string {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  return empty;
}

describe('plumbline verify-pack', () => {
  let pack: string;
  let zip: Buffer<ArrayBuffer>;
  let authority: string;
  beforeAll(async () => {
    const identity = await anIdentity({ name: 'Time stamps', issuer: await root() });
    const stamp = (hash: string): Promise<Uint8Array> =>
      aToken(requestFor({ hash, nonce: '0102' }), identity, [], { at: new Date('2026-11-01T09:01:00Z') });
    ({ zip } = await writtenPack(someContents(), aRelease(), signingBy(signer, stamp)));
    pack = file(folder, 'pack.zip', zip);
  });
  const root = async () => {
    const made = await anIdentity({ name: 'Root', isAuthority: true });
    authority = file(folder, 'authority.pem', pemOf(made));
    return made;
  };

  test('says ok in one line a check where key and authority are trusted, and ends with 0', async () => {
    const args = ['verify-pack', pack, '--key', signer.fingerprint, '--authority', authority];
    const { code, stdout, stderr } = await plumbline(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [who = '', checks = '', claims = ''] = stdout.split('\n\n');
    expect(who.split('\n')).toEqual([
      'Who signed, as the installation whose key you gave certifies:',
      '  Organisation: 019a0000-0000-7000-8000-000000000001',
      `  Fingerprint of the key that signed: ${ORGANISATION.fingerprint}`,
      '  Name: Northfield Retail',
      '  Bears this name since: 2026-01-01',
    ]);
    expect(checks.split('\n').map((line) => line.slice(0, 4))).toEqual(Array.from({ length: 14 }, () => 'ok  '));
    expect(claims).toContain(`Fingerprint of the installation’s key: ${signer.fingerprint}`);
    expect(claims).toContain('Seen by a time-stamp authority: 2026-11-01T09:01:00.000Z');
    expect(stdout).toContain('who signed it is proven by a key that you gave');
  });

  test.each<[string, () => string]>([
    ['a fingerprint with colons', () => signer.fingerprint.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:')],
    ['the file of public keys', () => file(folder, 'ring.json', ringText([signer.ring]))],
    ['a public key as PEM', () => file(folder, 'key.pem', signer.publicPem)],
    ['the fingerprint of the organisation itself', () => ORGANISATION.fingerprint],
  ])('takes as key %s', async (_, key) => {
    const { code, stdout } = await plumbline(['verify-pack', pack, '--key', key()]);
    expect(code).toBe(0);
    expect(stdout).toContain('ok      Key: ');
  });

  test('ends with 3 where no key was given: nothing changed, and nobody knows who signed', async () => {
    const { code, stdout, stderr } = await plumbline(['verify-pack', pack, '--locale', 'de']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(stdout.split('\n')[0]).toContain('sagt nur das Paket selbst');
    expect(stdout).toContain('offen   Schlüssel: kam im Paket selbst');
    expect(stdout).toContain('offen   Zeitstempel: bürgt für diese Unterschrift.');
    expect(stdout).not.toMatch(/pack\.\w+/);
    const withAuthority = await plumbline(['verify-pack', pack, '--authority', authority]);
    expect(withAuthority.code).toBe(3);
    expect(withAuthority.stdout).toContain('no key was given from outside the pack');
    expect((await plumbline(['verify-pack', '--help'])).stdout).toMatch(/3 if nothing has\s+changed but no key/);
  });

  test('says of a pack of the old form that it is one, and ends with 0 by the key of the installation', async () => {
    const former = file(folder, 'former.zip', await formerly(zip, signer));
    const { code, stdout } = await plumbline(['verify-pack', former, '--key', signer.fingerprint]);
    // The token is over another signature.
    expect(code).toBe(1);
    const { zip: unstamped } = await writtenPack(someContents(), aRelease(), signingBy(signer));
    const plain = file(folder, 'plain.zip', await formerly(unstamped, signer));
    const verified = await plumbline(['verify-pack', plain, '--key', signer.fingerprint]);
    expect(verified.code).toBe(0);
    for (const text of [stdout, verified.stdout]) expect(text).toContain('this is a pack of the old form');
    expect(verified.stdout.split('\n')[0]).toContain('in the old form: the installation whose key you gave');
  });

  test('names the file that was changed, and ends with 1', async () => {
    const path = 'data/report/summary.pdf';
    const other = file(folder, 'other.zip', await changed(zip, (files) => files.set(path, Buffer.from('B report.'))));
    const { code, stdout, stderr } = await plumbline(['verify-pack', other]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(`FAILED  Contents of files: ${path} was changed\n`);
    expect(stdout).toContain('Do not rely on it.');
    const strange = await plumbline(['verify-pack', pack, '--key', aSigner().fingerprint]);
    expect(strange.code).toBe(1);
    expect(strange.stdout).toContain('FAILED  Key: the key that signed is none of those that you gave');
  });

  test('takes the folder into which a pack was unpacked, and finds what has gone or stands there besides', async () => {
    const unpacked = join(folder, 'unpacked');
    for (const [path, content] of await filesOf(zip)) {
      mkdirSync(dirname(join(unpacked, path)), { recursive: true });
      writeFileSync(join(unpacked, path), content);
    }
    expect((await plumbline(['verify-pack', unpacked])).code).toBe(3);
    const { source, close } = await packOnDisk(unpacked, folder);
    rmSync(join(unpacked, 'data/flags.ndjson'));
    const tools = { hashing: nodeHashing, isSignedBy: nodeSignatures, checkStamp: null };
    const verdict = await verifyPack(source, tools, { keys: [], fingerprints: [], hasCertificates: false });
    await close();
    expect(verdict.checks.filter(({ state }) => state === 'failed')).toEqual([
      { code: 'digests', state: 'failed', findings: [{ reason: 'unreadable', member: 'data/flags.ndjson' }], more: 0 },
    ]);
    symlinkSync('/etc/hostname', join(unpacked, 'data/link'));
    writeFileSync(join(unpacked, 'data/more.pdf'), 'more');
    const { code, stdout } = await plumbline(['verify-pack', unpacked]);
    expect(code).toBe(1);
    expect(stdout).toContain('data/link is a link to another place');
    expect(stdout).toContain('data/more.pdf was added');
  });

  test.each<[string, () => string[], RegExp]>([
    ['that is not there', () => ['none.zip'], /^There is no pack .*none\.zip: check the name/],
    ['that is no ZIP', () => ['README.md'], /^README\.md: This is no ZIP, so it is no evidence pack\.\n$/],
    ['that is cut', () => [file(folder, 'cut.zip', zip.subarray(0, 900))], /cut off or damaged/],
    ['that holds something else', () => [emptyFolder()], /There is no evidence pack in it/],
    ['with a key that is none', () => [pack, '--key', 'README.md'], /holds no public key for packs/],
    ['with a key that is not there', () => [pack, '--key', 'abc'], /cannot be read \(ENOENT\).*fingerprint of 64/],
    ['with an authority that is none', () => [pack, '--authority', 'README.md'], /holds no certificates/],
  ])('ends with 2 and one sentence for a pack %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await plumbline(['verify-pack', ...args()]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});
