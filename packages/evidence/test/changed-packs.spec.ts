import { beforeAll, describe, expect, test } from '@jest/globals';
import { identityOf } from '../src/sentences.ts';
import {
  aRelease,
  changed,
  failuresOf,
  filesOf,
  NOBODY,
  rewriteManifests,
  someContents,
  verdictOn,
  writtenPack,
  zipOf,
} from './a-pack.ts';
import { aSigner, certified, signingBy } from './keys.ts';

const signer = aSigner();
const trust = { keys: [signer.ring], fingerprints: [], hasCertificates: false };

describe('A pack that somebody has changed', () => {
  let zip: Buffer<ArrayBuffer>;
  let paths: string[];
  beforeAll(async () => {
    const { custody } = someContents();
    const cut = someContents({ custody: custody.slice(0, 3) });
    ({ zip } = await writtenPack(cut, aRelease({ custodyRest: custody.slice(3) }), signingBy(signer)));
    paths = [...(await filesOf(zip)).keys()];
  });

  const failuresAfter = async (change: (files: Map<string, Buffer>) => void): Promise<string[]> =>
    failuresOf(await verdictOn(await changed(zip, change)));
  const rewrite = (files: Map<string, Buffer>, path: string, edit: (text: string) => string): void => {
    files.set(path, Buffer.from(edit((files.get(path) ?? Buffer.alloc(0)).toString())));
  };

  test('is as it was signed until then', async () => {
    expect(failuresOf(await verdictOn(zip, trust))).toEqual([]);
    expect(await failuresAfter(() => undefined)).toEqual([]);
  });

  test('is found by every file of which one byte is another, and the file is named', async () => {
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) {
      const failures = await failuresAfter((files) => {
        const content = files.get(path);
        if (content !== undefined) content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
      });
      expect(failures.filter((failure) => failure.endsWith(path))).not.toEqual([]);
    }
  });

  test('is found by every file that was taken out, and the file is named', async () => {
    for (const path of paths) {
      const failures = await failuresAfter((files) => files.delete(path));
      expect(failures.filter((failure) => failure.endsWith(` ${path}`))).not.toEqual([]);
    }
  });

  test.each([
    ['data/evidence/e-1/more.pdf', 'complete not-listed'],
    ['more.txt', 'layout unexpected'],
    ['attest/more.json', 'layout unexpected'],
  ])('is found by a file that was added: %s', async (path, reason) => {
    const failures = await failuresAfter((files) => files.set(path, Buffer.from('more')));
    expect(failures).toContain(`${reason} ${path}`);
  });

  test('tells the first twenty of many files, each once, and counts the others', async () => {
    const many = await changed(zip, (files) => {
      for (let number = 0; number < 50; number += 1) files.set(`data/more/${number}.pdf`, Buffer.from('more'));
    });
    const { checks } = await verdictOn(many);
    const { findings, more } = checks.find(({ code }) => code === 'complete') ?? { findings: [], more: 0 };
    expect([new Set(findings.map(({ member }) => member)).size, more]).toEqual([20, 30]);
  });

  test('is found by files that changed places', async () => {
    const [one, other] = ['data/evidence/e-1/original.pdf', 'data/report/summary.pdf'];
    const failures = await failuresAfter((files) => {
      const [first, second] = [files.get(one), files.get(other)];
      files.set(one, second ?? Buffer.alloc(0)).set(other, first ?? Buffer.alloc(0));
    });
    expect(failures).toEqual([`digests changed ${one}`, `digests changed ${other}`]);
  });

  test('is found where the manifest was rewritten to fit', async () => {
    const failures = await failuresAfter((files) => {
      const tags = files.get('tagmanifest-sha256.txt') ?? Buffer.alloc(0);
      rewrite(files, 'data/flags.ndjson', (text) => text.slice(0, -11));
      rewriteManifests(files);
      files.set('tagmanifest-sha256.txt', tags);
    });
    expect(failures).toContain('tag-files changed manifest-sha256.txt');
    expect(failures).toContain('tag-files changed manifest-sha512.txt');
    expect(failures.filter((failure) => failure.startsWith('digests'))).toEqual([]);
  });

  test('is found where every manifest was rewritten to fit', async () => {
    const failures = await failuresAfter((files) => {
      rewrite(files, 'data/evidence/e-1/original.pdf', (text) => text.replace('May', 'Mai'));
      rewriteManifests(files);
    });
    expect(failures).toEqual(['statement other-subject tagmanifest-sha256.txt']);
  });

  test('is found where the signature comes from another pack', async () => {
    const contents = someContents({ scope: { ...someContents().scope, recipient: 'Customs' } });
    const old = await filesOf((await writtenPack(contents, aRelease(), signingBy(signer))).zip);
    const failures = await failuresAfter((files) => {
      files.set('attest/pack.dsse.json', old.get('attest/pack.dsse.json') ?? Buffer.alloc(0));
    });
    expect(failures).toEqual([
      'scope other-statement attest/pack.dsse.json',
      'statement other-subject tagmanifest-sha256.txt',
      'attested changed attest/custody-rest.ndjson',
    ]);
  });

  test('is found where the installation of somebody else certifies the key', async () => {
    const thief = aSigner();
    const { zip: stolen } = await writtenPack(someContents(), aRelease(), signingBy(thief));
    const untrusted = ['key not-trusted attest/organisation.dsse.json'];
    expect(failuresOf(await verdictOn(stolen, trust))).toEqual(untrusted);
    const byFingerprint = { ...NOBODY, fingerprints: [signer.fingerprint] };
    expect(failuresOf(await verdictOn(stolen, byFingerprint))).toEqual(untrusted);
    expect(failuresOf(await verdictOn(zip, byFingerprint))).toEqual([]);
    // It may even give itself the name of the key that is trusted.
    const named = { ...thief.ring, id: signer.ring.id };
    const certificate = certified(thief).replace(thief.ring.id, signer.ring.id);
    const disguise = { ...signingBy(thief), keys: [named], certificate };
    const { zip: disguised } = await writtenPack(someContents(), aRelease(), disguise);
    expect(failuresOf(await verdictOn(disguised, trust))).toEqual(['certificate false attest/organisation.dsse.json']);
    expect(failuresOf(await verdictOn(disguised))).toEqual(['certificate other-name attest/keys.json']);
  });

  test('says that a key which came with it proves no more than that nothing changed since', async () => {
    const verdict = await verdictOn(zip);
    expect([verdict.isGood, verdict.isUnproven]).toEqual([true, true]);
    const opened = verdict.checks.filter(({ code }) => code === 'key' || code === 'certificate');
    expect(opened.map(({ findings }) => findings[0]?.reason)).toEqual(['not-given', 'came-with-it']);
    expect(identityOf(verdict).proof).toBe('own-word');
  });

  test('is found where it says that it was signed at another time', async () => {
    const failures = await failuresAfter((files) =>
      rewrite(files, 'attest/pack.dsse.json', (text) => {
        const envelope = JSON.parse(text) as { payload: string };
        const statement = Buffer.from(envelope.payload, 'base64').toString().replace('2026-11-01T09', '2026-06-01T09');
        return JSON.stringify({ ...envelope, payload: Buffer.from(statement).toString('base64') });
      }),
    );
    expect(failures).toEqual(['signature false attest/pack.dsse.json']);
  });

  test('is found where its folder bears the id of another', async () => {
    const other = await zipOf(await filesOf(zip), 'pack-00000000-0000-8000-8000-000000000000');
    expect(failuresOf(await verdictOn(other))).toEqual([
      'scope other-folder pack-00000000-0000-8000-8000-000000000000',
    ]);
  });
});
