import { describe, expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import { preAuthenticationEncoding } from '../src/attestation.ts';
import type { PackContents } from '../src/contents.ts';
import { appendEvent, CUSTODY_START, type CustodyEvent, type ToldEvent } from '../src/custody.ts';
import { bytesOf } from '../src/encoding.ts';
import { isSafePath } from '../src/layout.ts';
import { nodeHashing } from '../src/node/node-tools.ts';
import { writePack } from '../src/node/write-pack.ts';
import { packIdOf, scopeText } from '../src/scope.ts';
import {
  aFile,
  aRelease,
  aSigner,
  failuresOf,
  filesOf,
  SCOPE,
  sha256,
  signingBy,
  someContents,
  verdictOn,
  writtenPack,
} from './a-pack.ts';

const signer = aSigner();
const signing = signingBy(signer);
const failuresWith = async (more: Partial<PackContents>): Promise<string[]> =>
  failuresOf(await verdictOn((await writtenPack(someContents(more), aRelease(), signing)).zip));

describe('A pack', () => {
  test('has the same payload and manifests whenever it is built, in whatever order its files come', async () => {
    const { files, scope } = someContents();
    const again = someContents({ files: files.toReversed(), scope: { ...scope, suppliers: ['s-1', 's-2', 's-1'] } });
    const late = aRelease({ createdAt: '2026-12-24T00:00:00Z' });
    const one = await filesOf((await writtenPack(someContents(), aRelease(), signing)).zip);
    const other = await filesOf((await writtenPack(again, late, signingBy(aSigner()))).zip);
    const different = [...one].flatMap(([path, content]) => (other.get(path)?.equals(content) ? [] : [path]));
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect(different.toSorted()).toEqual(['attest/keys.json', 'attest/pack.dsse.json']);
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
    for (const files of [
      [aFile('../up.pdf', '')],
      [aFile('a.pdf', ''), aFile('A.pdf', '')],
      [aFile('scope.json', '')],
    ]) {
      await expect(writtenPack(someContents({ files }), aRelease(), signing)).rejects.toThrow('A pack cannot hold');
    }
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
    await expect(writtenPack(someContents({ files: [broken, after] }), aRelease(), signing)).rejects.toThrow(
      'The disk is gone',
    );
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
    await expect(writePack(someContents({ files: [endless] }), aRelease(), signing, out)).rejects.toThrow(
      'The line broke',
    );
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
  const first = custody[0] as ToldEvent;

  test('is found broken at the event that was changed, dropped or moved', async () => {
    const anew = (events: readonly CustodyEvent[]): Promise<string[]> => failuresWith({ custody: events });
    const log = 'data/custody/events.ndjson';
    expect(await anew([{ ...first, action: 'SHARE' }, ...custody.slice(1)])).toEqual([
      `custody event-changed ${log}:1`,
    ]);
    expect(await anew([...custody.slice(0, 2), ...custody.slice(3)])).toEqual([`custody event-gap ${log}:3`]);
    expect(await anew(custody.slice(1))).toEqual([`custody event-gap ${log}:1`]);
    const [one, two, three, ...rest] = custody as [CustodyEvent, CustodyEvent, CustodyEvent, ...CustodyEvent[]];
    expect(await anew([one, three, two, ...rest])).toEqual([`custody event-gap ${log}:2`]);
    // Cut off at the day it is whole.
    expect(await anew(custody.slice(0, 3))).toEqual([]);
  });

  test('cannot go on behind the head that was signed at release', async () => {
    const more = appendEvent(custody.at(-1) ?? CUSTODY_START, { ...first, action: 'SHARE' }, nodeHashing);
    expect(await failuresWith({ custody: [...custody, more] })).toEqual([
      'custody past-head data/custody/events.ndjson',
    ]);
  });
});

describe('The register of redactions', () => {
  const contents = someContents();
  const [redaction] = contents.redactions as [PackContents['redactions'][number]];

  test('names the file that stands for the original, and two people', async () => {
    const differs = { ...redaction, derivativeSha256: sha256('another') };
    expect(await failuresWith({ redactions: [differs] })).toContain(
      'redactions derivative-differs data/evidence/e-2/redacted.pdf',
    );
    expect(await failuresWith({ redactions: [{ ...redaction, reviewedBy: redaction.redactedBy }] })).toEqual([
      'redactions one-person data/evidence/e-2/redacted.pdf',
    ]);
  });

  test('is held against the pack, which must not have the original, nor its bare digest', async () => {
    const files = [...contents.files, aFile('evidence/e-2/original.pdf', 'with a name in it')];
    expect(await failuresWith({ files })).toEqual(['redactions original data/evidence/e-2/original.pdf']);
    const told: CustodyEvent[] = [];
    for (const digest of [sha256('a'), sha256('b')]) {
      const event = { ...first(contents), evidenceId: 'e-2', sha256: digest };
      told.push(appendEvent(told.at(-1) ?? CUSTODY_START, event, nodeHashing));
    }
    expect(await failuresWith({ custody: told })).toEqual([
      'redactions original-digest data/custody/events.ndjson:1',
      'redactions original-digest data/custody/events.ndjson:2',
    ]);
  });
});

function first({ custody }: PackContents) {
  const { at, actor, action, salt } = custody[0] as ToldEvent;
  return { at, actor, action, salt };
}
