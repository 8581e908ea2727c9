import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Member } from '../src/verify/source.ts';
import type { VerifyTools } from '../src/verify/tools.ts';
import { verifyPack, type Verdict } from '../src/verify/verify-pack.ts';
import { certificatesIn, checkToken, requestFor } from '../src/time-stamp.ts';
import { aRelease, failuresOf, filesOf, formerly, someContents, TOOLS, writtenPack } from './a-pack.ts';
import { aToken, anIdentity, pemOf } from './a-time-stamp-authority.ts';
import { aSigner, signingBy } from './keys.ts';

const signer = aSigner();
const trust = { keys: [signer.ring], fingerprints: [], hasCertificates: true };
/** Of how many bytes of a file one is tried: of what no manifest lists, each. */
const everyOf = (path: string): number => (path.startsWith('attest/') ? 1 : 37);

describe('A pack of which one byte is another', () => {
  let tools: VerifyTools;
  let zip: Buffer<ArrayBuffer>;
  beforeAll(async () => {
    const root = await anIdentity({ name: 'Root', isAuthority: true });
    const authority = await anIdentity({ name: 'Time stamps', issuer: root });
    const trusted = certificatesIn(pemOf(root));
    tools = {
      ...TOOLS,
      checkStamp: (token, hash, at) => checkToken(token, { hash, at, nonce: null }, trusted),
    };
    const stamp = (hash: string): Promise<Uint8Array> =>
      aToken(requestFor({ hash, nonce: '0102' }), authority, [], { at: new Date('2026-11-01T09:01:00Z') });
    const { custody } = someContents();
    const cut = someContents({ custody: custody.slice(0, 3) });
    const signing = { ...signingBy(signer, stamp), keys: [aSigner().ring, signer.ring] };
    ({ zip } = await writtenPack(cut, aRelease({ custodyRest: custody.slice(3) }), signing));
  });

  const verdictOn = (files: ReadonlyMap<string, Uint8Array>, using = tools): Promise<Verdict> => {
    const members = [...files].map(([path, content]): Member => ({
      ...{ path, size: content.length },
      chunks: async function* () {
        yield content;
      },
    }));
    return verifyPack({ members, folder: null, report: () => undefined }, using, trust);
  };

  // What is changed in the name of a key is laid to the file of keys, which has none of that name.
  const isNamed = (failure: string, path: string): boolean =>
    failure.includes(` ${path}`) || failure.endsWith('no-key attest/keys.json');

  /** Places of a file in which another byte passes, or is not laid to that file. */
  async function passing(files: ReadonlyMap<string, Buffer>, path: string): Promise<number[]> {
    const content = files.get(path) ?? Buffer.alloc(0);
    const passed: number[] = [];
    for (let at = 0; at < content.length; at += everyOf(path)) {
      const flipped = Buffer.from(content);
      flipped[at] = (content[at] ?? 0) ^ (1 << (at % 8));
      const failures = failuresOf(await verdictOn(new Map([...files, [path, flipped]]), TOOLS));
      if (!failures.some((failure) => isNamed(failure, path))) passed.push(at);
    }
    return passed;
  }

  test('never verifies, wherever it is, and the file is named', async () => {
    const files = await filesOf(zip);
    expect(failuresOf(await verdictOn(files))).toEqual([]);
    expect(files.size).toBeGreaterThan(18);
    for (const path of files.keys()) expect([path, await passing(files, path)]).toEqual([path, []]);
  });

  test('never verifies without a trace in the old form either, though not all of it was signed', async () => {
    const files = await filesOf(await formerly(zip, signer));
    expect(await passing(files, 'attest/pack.dsse.json')).toEqual([]);
    const verdict = await verdictOn(files);
    expect(verdict.checks.find(({ code }) => code === 'attested')?.state).toBe('open');
  });
});
