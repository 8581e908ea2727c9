import { describe, expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import type { PackContents, Release } from '../src/contents.ts';
import type { Certificate } from '../src/certificate.ts';
import { appendEvent, CUSTODY_START, withheld, type CustodyEvent, type ToldEvent } from '../src/custody.ts';
import { canonical } from '../src/canonical.ts';
import { bytesOf } from '../src/encoding.ts';
import { preAuthenticationEncoding } from '../src/envelope.ts';
import { isSafePath } from '../src/layout.ts';
import { nodeHashing } from '../src/node/node-tools.ts';
import { writePack } from '../src/node/write-pack.ts';
import type { Redaction } from '../src/redactions.ts';
import { packIdOf, scopeText } from '../src/scope.ts';
import { PackRefused } from '../src/supported.ts';
import { aFile, aRelease, failuresOf, filesOf, forged, SCOPE, someContents, verdictOn, writtenPack } from './a-pack.ts';
import { aSigner, certified, sha256, signingBy } from './keys.ts';

const signer = aSigner();
const signing = signingBy(signer);

describe('A pack', () => {
  test('has the same payload and manifests whenever it is built, in whatever order its files come', async () => {
    const { files, scope } = someContents();
    const again = someContents({ files: files.toReversed(), scope: { ...scope, suppliers: ['s-1', 's-2', 's-1'] } });
    const late = aRelease({ createdAt: '2026-12-24T00:00:00Z' });
    const one = await filesOf((await writtenPack(someContents(), aRelease(), signing)).zip);
    const other = await filesOf((await writtenPack(again, late, signingBy(aSigner()))).zip);
    const different = [...one].flatMap(([path, content]) => (other.get(path)?.equals(content) ? [] : [path]));
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect(different.toSorted()).toEqual([
      'attest/keys.json',
      'attest/organisation.dsse.json',
      'attest/pack.dsse.json',
    ]);
  });

  test('has an id that follows from its scope and from nothing else', () => {
    const idOf = (scope: typeof SCOPE): string => packIdOf(scopeText(scope), nodeHashing);
    expect(idOf(SCOPE)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf({ ...SCOPE, suppliers: SCOPE.suppliers.toReversed() })).toBe(idOf(SCOPE));
    const others = [{ asOf: '2026-10-30' }, { recipient: 'Customs' }, { suppliers: ['s-1'] }, { language: 'de' }];
    expect(new Set([SCOPE, ...others.map((other) => ({ ...SCOPE, ...other }))].map(idOf)).size).toBe(5);
  });

  test('never takes a name that somebody else could have made', async () => {
    const unsafe = ['../up', '/etc/passwd', 'a//b', 'a/./b', 'a\\b', 'C:/x', 'con.txt', '.hidden', 'end.', 'ü.pdf', ''];
    expect(unsafe.filter(isSafePath)).toEqual([]);
    expect(['report/summary.pdf', 'lists/uflpa@2026-08.json'].every(isSafePath)).toBe(true);
    expect(await refusalOf({ files: [aFile('../up.pdf', '')] })).toMatchObject({ reason: 'unsafe-path' });
    for (const files of [[aFile('a.pdf', ''), aFile('A.pdf', '')], [aFile('scope.json', '')]]) {
      expect(await refusalOf({ files, redactions: [] })).toMatchObject({ reason: 'path-twice' });
    }
  });

  test('is not signed where something in it has a form that no verification reads', async () => {
    const { scope, custody, redactions } = someContents();
    const [redaction] = redactions as [Redaction];
    const refused = async (more: Partial<PackContents>): Promise<string> => (await refusalOf(more)).subject;
    expect(await refused({ scope: { ...scope, asOf: '31 October' } })).toBe('scope');
    expect(await refused({ redactions: [{ ...redaction, at: 'yesterday' }] })).toBe('redactions');
    const local = appendEvent(CUSTODY_START, { ...(custody[0] as ToldEvent), at: '2026-10-01 08:00' }, nodeHashing);
    expect(await refused({ custody: [local] })).toBe('1');
    await expect(writtenPack(someContents(), aRelease({ createdAt: '2026-11-01' }), signing)).rejects.toMatchObject({
      ...{ reason: 'other-form', subject: 'release' },
    });
  });

  test('is not signed under another name or for another organisation than the installation vouches for', async () => {
    const refused = (certificate: Partial<Certificate>): Promise<unknown> =>
      writtenPack(someContents(), aRelease(), { ...signing, certificate: certified(signer, certificate) });
    const renamed = { names: [{ name: 'Northfield Retail Ltd', since: '2026-11-01T00:00:00Z' }] };
    await expect(refused(renamed)).rejects.toMatchObject({ reason: 'other-name', subject: 'Northfield Retail' });
    await expect(refused({ organisationId: 'another' })).rejects.toMatchObject({ reason: 'other-name' });
  });

  test('describes each file of its payload, and says where evidence comes from, with no name that leads nowhere', async () => {
    const { files, ...more } = someContents();
    const translated = files.map((file) =>
      file.evidence?.evidenceId === 'e-1' ? { ...file, evidence: { ...file.evidence, translationOf: 'e-2' } } : file,
    );
    const pack = await filesOf(await packOf({ files: translated, ...more }));
    const graphOf = (path: string): Entity[] =>
      (JSON.parse(pack.get(path)?.toString() ?? '') as { '@graph': Entity[] })['@graph'];
    const crate = graphOf('data/ro-crate-metadata.json');
    const described = crate.filter((entity) => entity['@type'] === 'File').map((entity) => `data/${entity['@id']}`);
    const payload = [...pack.keys()].filter((path) => path.startsWith('data/'));
    expect([...described, 'data/ro-crate-metadata.json'].toSorted()).toEqual(payload.toSorted());
    expect(crate.find((entity) => entity['identifier'] === 'e-1')).toMatchObject({
      ...{ name: 'สัญญา evidence/e-1/original.pdf', temporalCoverage: '2026-05-01/2026-05-31' },
      translationOfWork: { '@id': 'evidence/e-2/redacted.pdf' },
    });
    const origins = graphOf('data/provenance/prov.jsonld');
    const known = new Set(origins.map((entity) => entity['@id']));
    const used = origins.flatMap((entity) => (entity['used'] as Entity | undefined)?.['@id'] ?? []);
    expect(used).toHaveLength(2);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    expect(origins.find((entity) => entity['identifier'] === 'e-2')).toMatchObject({
      wasDerivedFrom: { '@id': 'urn:original:e-2' },
    });
  });

  test('ends with the fault of a file that cannot be read, and no other file is opened then', async () => {
    const opened: string[] = [];
    const broken = aFile('b.pdf', '', {
      open: async function* () {
        throw new Error('The disk is gone');
      },
    });
    const after = aFile('c.pdf', '', {
      open: async function* () {
        opened.push('c.pdf');
        yield bytesOf('c');
      },
    });
    await expect(
      writtenPack(someContents({ files: [broken, after], redactions: [] }), aRelease(), signing),
    ).rejects.toThrow('The disk is gone');
    expect(opened).toEqual([]);
  });

  test('stops reading when its reader has gone, and waits while its reader is slow', async () => {
    let read = 0;
    const endless = aFile('endless.bin', '', {
      open: async function* () {
        for (;;) {
          read += 1;
          yield new Uint8Array(64 * 1024);
        }
      },
    });
    const out = new Writable({
      write(_, __, done) {
        if (read > 20) out.destroy(new Error('The line broke'));
        else setImmediate(done);
      },
    });
    await expect(
      writePack(someContents({ files: [endless], redactions: [] }), aRelease(), signing, out),
    ).rejects.toThrow('The line broke');
    const then = read;
    await new Promise((done) => setTimeout(done, 20));
    expect(read).toBeLessThan(then + 3);
    expect(then).toBeLessThan(200);
  });
});

describe('What is signed', () => {
  test('carries type and length, as DSSE gives an example', () => {
    const bytes = preAuthenticationEncoding('http://example.com/HelloWorld', bytesOf('hello world'));
    expect(Buffer.from(bytes).toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  });
});

describe('The custody log of a pack', () => {
  const { custody } = someContents();
  const [one, two, three, ...rest] = custody as [ToldEvent, CustodyEvent, CustodyEvent, ...CustodyEvent[]];
  const log = 'data/custody/events.ndjson';
  const more = appendEvent(custody.at(-1) ?? CUSTODY_START, { ...one, action: 'SHARE' }, nodeHashing);

  test.each<[string, CustodyEvent[], string, number]>([
    ['says something else', [{ ...one, action: 'SHARE' }, two, three, ...rest], 'event-changed', 1],
    ['lacks an event', [one, two, ...rest], 'event-gap', 3],
    ['lacks its beginning', [two, three, ...rest], 'event-gap', 1],
    ['has events in another order', [one, three, two, ...rest], 'event-gap', 2],
  ])('is neither signed nor taken where it %s', async (_, events, reason, number) => {
    expect(await refusalOf({ custody: events })).toEqual({ reason, subject: String(number) });
    expect(await failuresIn((files) => files.set(log, textOf(events)))).toContain(`custody ${reason} ${log}:${number}`);
  });

  const restOf = 'attest/custody-rest.ndjson';
  const later = custody.slice(3);
  const cut = (): Promise<Buffer<ArrayBuffer>> =>
    writtenPack(someContents({ custody: custody.slice(0, 3) }), aRelease({ custodyRest: later }), signing).then(
      ({ zip }) => zip,
    );
  const withRest = async (events: readonly CustodyEvent[]): Promise<string[]> =>
    failuresOf(await verdictOn(await forged(await cut(), (files) => files.set(restOf, textOf(events)))));

  test('goes on from the day to the head that is signed, by places and hashes alone', async () => {
    const zip = await cut();
    expect(failuresOf(await verdictOn(zip))).toEqual([]);
    const rest = (await filesOf(zip)).get(restOf)?.toString() ?? '';
    expect(rest).toBe(textOf(later.map(withheld)).toString());
    expect(rest).not.toContain('EXPORT');
    const longer = [...custody, more];
    expect(await refusalOf({ custody: longer })).toEqual({ reason: 'past-head', subject: '6' });
    expect(await failuresIn((files) => files.set(log, textOf(longer)))).toEqual([`custody past-head ${restOf}`]);
    expect(await refusalOf({ custody: custody.slice(0, 3) })).toEqual({ reason: 'past-head', subject: '3' });
  });

  test('is not taken where what leads to the head is cut, changed, moved, or another', async () => {
    const [four, five] = later.map(withheld) as [CustodyEvent, CustodyEvent];
    const other = sha256('another');
    expect(await withRest([four, five])).toEqual([]);
    expect(await withRest([])).toEqual([`custody before-head ${restOf}`]);
    expect(await withRest([four])).toEqual([`custody before-head ${restOf}`]);
    expect(await withRest([five])).toEqual([`custody event-gap ${restOf}:1`]);
    expect(await withRest([five, four])).toEqual([`custody event-gap ${restOf}:1`]);
    expect(await withRest([{ ...four, hash: other }, five])).toEqual([`custody event-gap ${restOf}:2`]);
    expect(await withRest([{ ...four, previousHash: other }, five])).toEqual([`custody event-gap ${restOf}:1`]);
    // It ends at the number of the head, with another hash.
    expect(await withRest([four, { ...five, hash: other }])).toEqual([`custody past-head ${restOf}`]);
    expect(await withRest([four, five, withheld(more)])).toEqual([`custody past-head ${restOf}`]);
    expect(await withRest([four, later[1] ?? five])).toEqual([`custody unreadable ${restOf}:2`]);
  });

  test('is not taken where a line is no event', async () => {
    const spoilt = Buffer.concat([textOf([one]), Buffer.from('{"sequence":2}\n')]);
    expect(await failuresIn((files) => files.set(log, spoilt))).toEqual([`custody unreadable ${log}:2`]);
    const endless = Buffer.concat([textOf([one]), Buffer.alloc(200_000, 'x')]);
    expect(await failuresIn((files) => files.set(log, endless))).toEqual([`custody unreadable ${log}:2`]);
  });
});

describe('The register of redactions', () => {
  const contents = someContents();
  const [redaction] = contents.redactions as [Redaction];
  const register = 'data/redactions/register.json';
  const forgedRegister = (change: Partial<Redaction>): Promise<string[]> =>
    failuresIn((files) => files.set(register, Buffer.from(canonical({ redactions: [{ ...redaction, ...change }] }))));

  test.each<[string, Partial<Redaction>, string, string]>([
    ['names another file', { derivativeSha256: sha256('another') }, 'derivative-differs', redaction.derivative],
    ['names two people who are one', { reviewedBy: redaction.redactedBy }, 'one-person', redaction.derivative],
  ])('is neither signed nor taken where it %s', async (_, change, reason, subject) => {
    expect(
      await refusalOf({ custody: [], redactions: [{ ...redaction, ...change }] }, { custodyRest: contents.custody }),
    ).toMatchObject({
      reason,
      subject,
    });
    expect(await forgedRegister(change)).toContain(`redactions ${reason} ${subject}`);
  });

  test('is not signed for a file that is not in the pack', async () => {
    const derivative = 'data/evidence/e-9/redacted.pdf';
    expect(await refusalOf({ redactions: [{ ...redaction, derivative }] })).toEqual({
      ...{ reason: 'no-derivative', subject: derivative },
    });
  });

  test('is held against the pack, which must not have the original, nor its bare digest', async () => {
    const path = 'evidence/e-2/original.pdf';
    const files = [...contents.files, aFile(path, 'with a name in it')];
    expect(await refusalOf({ files })).toEqual({ reason: 'original', subject: `data/${path}` });
    expect(await failuresIn((all) => all.set(`data/${path}`, Buffer.from('with a name in it')))).toEqual([
      `redactions original data/${path}`,
    ]);
    const event = { ...(contents.custody[0] as ToldEvent), evidenceId: 'e-2', sha256: sha256('with a name in it') };
    const custody = [appendEvent(CUSTODY_START, event, nodeHashing)];
    expect(await refusalOf({ custody })).toEqual({ reason: 'original-digest', subject: '1' });
    const log = 'data/custody/events.ndjson';
    expect(await failuresIn((all) => all.set(log, textOf(custody)))).toContain(`redactions original-digest ${log}:1`);
  });

  test('is not taken in another form', async () => {
    expect(await failuresIn((files) => files.set(register, Buffer.from('[]')))).toEqual([
      `redactions unreadable ${register}`,
    ]);
  });
});

describe('The scope of a pack', () => {
  test('is not taken in another form, or where the id follows from another', async () => {
    const scope = 'data/scope.json';
    expect(await failuresIn((files) => files.set(scope, Buffer.from('{}')))).toEqual([`scope unreadable ${scope}`]);
    const another = Buffer.from(scopeText({ ...SCOPE, recipient: 'Customs' }));
    const failures = await failuresIn((files) => files.set(scope, another));
    expect(failures.filter((failure) => !failure.includes('other-folder'))).toEqual([
      'scope other-id bag-info.txt',
      'scope other-statement attest/pack.dsse.json',
    ]);
  });
});

type Entity = Readonly<Record<string, unknown>> & { readonly '@id': string };

const textOf = (events: readonly CustodyEvent[]): Buffer =>
  Buffer.from(events.map((event) => `${canonical(event)}\n`).join(''));

async function packOf(more: Partial<PackContents> = {}, said: Partial<Release> = {}): Promise<Buffer<ArrayBuffer>> {
  return (await writtenPack(someContents(more), aRelease(said), signing)).zip;
}

/** Why the writer does not sign. */
async function refusalOf(
  more: Partial<PackContents>,
  said: Partial<Release> = {},
): Promise<{ reason: string; subject: string }> {
  const error: unknown = await packOf(more, said).catch((thrown: unknown) => thrown);
  if (!(error instanceof PackRefused)) throw new Error('The pack was signed', { cause: error });
  return { reason: error.reason, subject: error.subject };
}

/** What a verification finds where somebody with the key has signed it all the same. */
async function failuresIn(change: (files: Map<string, Buffer>) => void): Promise<string[]> {
  return failuresOf(await verdictOn(await forged(await packOf(), change)));
}
