import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { requestFor } from '../src/time-stamp.ts';
import { aRelease, filesOf, someContents, writtenPack } from './a-pack.ts';
import { aSigner, ORGANISATION, signingBy } from './keys.ts';
import { aToken, anIdentity, pemOf } from './a-time-stamp-authority.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const isThere = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;
const ifPython = isThere('python3', '--version') ? test : test.skip;
const ifTools =
  isThere('sh', '-c', 'command -v sha256sum sha512sum base64 sed') && isThere('openssl', 'version') ? test : test.skip;

/** The commands of the guide, as somebody would type them one after the other. */
function commandsOfTheGuide(): string {
  const guide = readFileSync(here('../../../docs/guides/verify-a-pack.md'), 'utf8');
  return [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, commands]) => commands).join('');
}

describe('Programs that share nothing with ours', () => {
  const signer = aSigner();
  let files: Map<string, Buffer>;
  let certificate: string;
  let folder: string;
  beforeAll(async () => {
    const root = await anIdentity({ name: 'Root', isAuthority: true });
    const authority = await anIdentity({ name: 'Time stamps', issuer: root });
    const stamp = (hash: string): Promise<Uint8Array> =>
      aToken(requestFor({ hash, nonce: `01${'7f'.repeat(15)}` }), authority, [], {
        at: new Date('2026-11-01T09:01:00Z'),
      });
    const another = aSigner().ring;
    const signing = { ...signingBy(signer, stamp), keys: [another, signer.ring] };
    const { custody } = someContents();
    const cut = someContents({ custody: custody.slice(0, 3) });
    files = await filesOf((await writtenPack(cut, aRelease({ custodyRest: custody.slice(3) }), signing)).zip);
    certificate = pemOf(root);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-pack-'));
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, 'pack', path)), { recursive: true });
      writeFileSync(join(folder, 'pack', path), content);
    }
    writeFileSync(join(folder, 'authority.pem'), certificate);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const byHand = (): ReturnType<typeof spawnSync> =>
    spawnSync('sh', ['-e', '-c', commandsOfTheGuide()], { cwd: join(folder, 'pack'), encoding: 'utf8' });
  const inPython = (): ReturnType<typeof spawnSync> =>
    spawnSync('python3', [here('check_bag.py'), join(folder, 'pack')], { encoding: 'utf8' });

  ifPython('find no fault by RFC 8493, and find what was changed, added and taken out', () => {
    expect(inPython()).toMatchObject({ status: 0, stdout: '\n' });
    appendFileSync(join(folder, 'pack/data/report/summary.pdf'), ' ');
    writeFileSync(join(folder, 'pack/data/more.pdf'), '');
    unlinkSync(join(folder, 'pack/data/flags.ndjson'));
    const { status, stdout } = inPython();
    expect(status).toBe(1);
    for (const fault of ['changed data/report/summary.pdf', 'not in both data/more.pdf', 'missing data/flags.ndjson'])
      expect(stdout).toContain(fault);
  });

  ifTools('say by the commands of the guide that digests, signature and time stamp are good', () => {
    const { status, stdout, stderr } = byHand();
    expect({ status, stderr }).toMatchObject({ status: 0 });
    for (const line of ['data/flags.ndjson: OK', 'manifest-sha512.txt: OK', 'Signature Verified Successfully'])
      expect(stdout).toContain(line);
    expect(`${String(stdout)}${String(stderr)}`).toContain('Verification: OK');
    expect(stdout).toContain(signer.fingerprint);
    expect(stdout).toContain(ORGANISATION.fingerprint);
    expect(stdout).toContain('Northfield Retail');
  });

  ifTools('say so where a file, the statement or the time stamp was changed', () => {
    const change = (path: string, edit: (text: string) => string): void => {
      const file = join(folder, 'pack', path);
      const before = readFileSync(file, 'latin1');
      writeFileSync(file, edit(before), 'latin1');
      expect(byHand().status).not.toBe(0);
      writeFileSync(file, before, 'latin1');
    };
    change('data/flags.ndjson', (text) => text.replace('1', '2'));
    change('manifest-sha512.txt', (text) => text.replace(/^./, 'g'));
    change('attest/pack.dsse.json', (text) => text.replace('"payload":"eyJ', '"payload":"eyK'));
    change('attest/keys.json', (text) => text.replace('"until":null', '"until":"2027-01-01"'));
    change('attest/organisation.dsse.json', (text) => text.replace('"payload":"eyJ', '"payload":"eyK'));
    change('attest/custody-rest.ndjson', (text) => text.replace('"sequence":4', '"sequence":5'));
    change('attest/pack.tsr', (text) => text.replace('20261101090100', '20261001090100'));
    expect(byHand().status).toBe(0);
  });
});
