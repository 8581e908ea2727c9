import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ZipFile } from 'yazl';
import { openZip } from '../src/verify/open-zip.ts';
import { NoPack } from '../src/verify/source.ts';
import type { Verdict } from '../src/verify/verify-pack.ts';
import { accessTo, aRelease, failuresOf, filesOf, someContents, verdictOn, writtenPack } from './a-pack.ts';
import { aSigner, signingBy } from './keys.ts';

interface Raw {
  readonly name: string;
  readonly data?: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly unpacked?: number;
  readonly mode?: number;
  /** Where the directory says that it is, if not where it is. */
  readonly at?: number;
  /** What its own header says. */
  readonly localName?: string;
  readonly localUnpacked?: number;
}

/** A ZIP that may lie: directory and headers say what they are told to. */
function rawZip(entries: readonly Raw[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data = Buffer.from(name), method = 0, flags = 0, unpacked = data.length, ...more } of entries) {
    const [header, named] = [Buffer.alloc(30), Buffer.from(more.localName ?? name)];
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(method, 8);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(more.localUnpacked ?? unpacked, 22);
    header.writeUInt16LE(named.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(((more.mode ?? 0o100644) << 16) >>> 0, 38);
    entry.writeUInt32LE(more.at ?? at, 42);
    local.push(header, named, data);
    directory.push(entry, Buffer.from(name));
    at += header.length + named.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, list, end]);
}

const BAG = { name: 'p/bagit.txt' };
const structureOf = async (zip: Buffer): Promise<string[]> =>
  failuresOf(await verdictOn(zip)).filter((failure) => failure.startsWith('structure'));
const reasonOf = async (zip: Buffer): Promise<string> => {
  const error: unknown = await openZip(accessTo(zip)).catch((thrown: unknown) => thrown);
  return error instanceof NoPack ? error.reason : 'opened';
};

describe('A ZIP that means harm', () => {
  let good: Buffer<ArrayBuffer>;
  beforeAll(async () => {
    good = (await writtenPack(someContents(), aRelease(), signingBy(aSigner()))).zip;
  });

  test('and one that does not differ', async () => {
    expect(await structureOf(rawZip([BAG, { name: 'p/a.txt' }]))).toEqual([]);
    expect(await structureOf(good)).toEqual([]);
  });

  test.each<[string, Raw[], string]>([
    ['names a file twice', [BAG, { name: 'p/a' }, { name: 'p/a' }], 'structure duplicate a'],
    ['names files that differ in capitals alone', [BAG, { name: 'p/a' }, { name: 'p/A' }], 'structure duplicate A'],
    ['writes outside its folder', [BAG, { name: 'p/../../x' }], 'structure unsafe-name ../../x'],
    ['has a link', [BAG, { name: 'p/a', mode: 0o120777 }], 'structure link a'],
    ['has an encrypted file', [BAG, { name: 'p/a', flags: 1 }], 'structure encrypted a'],
    ['packs in a way that few programs know', [BAG, { name: 'p/a', method: 12 }], 'structure method a'],
    ['has two files in the same bytes', [BAG, { name: 'p/a' }, { name: 'p/a2', at: 0 }], 'structure hidden p/a2'],
    ['gives a file another size in its place', [BAG, { name: 'p/a', localUnpacked: 2 }], 'structure header p/a'],
    ['has bytes in a folder', [BAG, { name: 'p/more/' }], 'structure hidden p/more/'],
    ['calls a file by another name in its place', [BAG, { name: 'p/a', localName: 'p/b' }], 'structure header p/a'],
  ])('%s', async (_, entries, failure) => {
    expect(await structureOf(rawZip(entries))).toContain(failure);
  });

  test('hides something behind its end or before its beginning', async () => {
    expect(await structureOf(Buffer.concat([good, Buffer.from('more')]))).toEqual(['structure after-end']);
    expect(await structureOf(Buffer.concat([Buffer.from('MZ a program'), good]))).toContain('structure before-start');
  });

  test('hides bytes between its files', async () => {
    const [one, other] = [rawZip([BAG, { name: 'p/hidden' }, { name: 'p/a' }]), rawZip([BAG, { name: 'p/a' }])];
    // The directory of the second names neither the file nor its bytes.
    const shift =
      one.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) - other.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    const directory = other.subarray(other.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')));
    const last = directory.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    directory.writeUInt32LE(directory.readUInt32LE(last + 42) + shift, last + 42);
    const end = directory.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
    directory.writeUInt32LE(directory.readUInt32LE(end + 16) + shift, end + 16);
    const zip = Buffer.concat([one.subarray(0, one.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))), directory]);
    expect(await structureOf(zip)).toEqual(['structure hidden p/a']);
  });

  test('unpacks to far more than it says, or than any pack', async () => {
    const zeros = deflateRawSync(Buffer.alloc(4 * 1024 * 1024));
    const liar = rawZip([BAG, { name: 'p/data/a', data: zeros, method: 8, unpacked: 10 }]);
    expect(failuresOf(await verdictOn(liar))).toContain('digests unreadable data/a');
    const short = rawZip([BAG, { name: 'p/data/a', data: zeros, method: 8, unpacked: 5 * 1024 * 1024 }]);
    expect(failuresOf(await verdictOn(short))).toContain('digests unreadable data/a');
    const noise = rawZip([BAG, { name: 'p/data/a', data: Buffer.from('no such stream'), method: 8, unpacked: 10 }]);
    expect(failuresOf(await verdictOn(noise))).toContain('digests unreadable data/a');
    const bomb = rawZip([BAG, { name: 'p/data/a', data: zeros, method: 8, unpacked: 0xfffffff0 }]);
    expect(await reasonOf(bomb)).toBe('unpacks-too-much');
  });

  test('is no pack where it is cut anywhere, or is something else', async () => {
    for (const length of [good.length - 1, good.length - 200, good.length >> 1, 60, 4]) {
      expect(await reasonOf(good.subarray(0, length))).toBe('cut');
    }
    for (const other of ['', 'P', '%PDF-1.7', 'x'.repeat(70_000)]) {
      expect(await reasonOf(Buffer.from(other))).toBe('not-zip');
    }
    await expect(verdictOn(rawZip([{ name: 'p/photo.jpg' }]))).rejects.toMatchObject({ reason: 'no-bag' });
  });

  test('is not believed when it claims huge numbers', async () => {
    const claims = (at: number, value: number): Buffer => {
      const zip = Buffer.from(rawZip([BAG]));
      zip.writeUInt32LE(value, zip.length - 22 + at);
      return zip;
    };
    expect(await reasonOf(claims(12, 0xffffffff))).toBe('too-many');
    expect(await reasonOf(claims(12, 0x3000000))).toBe('cut');
    expect(await reasonOf(claims(8, 0xffff0002))).toBe('cut');
  });

  test('may be so large that its numbers need 64 bits, and says the same in both places', async () => {
    const zip = new ZipFile();
    for (const [path, content] of await filesOf(good)) {
      zip.addBuffer(content, `p/${path}`, { forceZip64Format: true });
    }
    zip.end({ forceZip64Format: true, comment: '' });
    const large = Buffer.from(await buffer(zip.outputStream));
    expect(await structureOf(large)).toEqual([]);
    large.writeUInt16LE(3, large.length - 22 + 10);
    expect(await reasonOf(large)).toBe('cut');
  });

  test('with one byte changed is found, or holds the same files', async () => {
    const before = await filesOf(good);
    // A prime number apart, so that every part of headers and files is hit somewhere.
    for (let at = 0; at < good.length; at += 61) {
      const other = Buffer.from(good);
      other[at] = (other[at] ?? 0) ^ 0x10;
      const outcome = await verdictOn(other).catch((error: unknown) => error);
      if (outcome instanceof NoPack || !(outcome as Verdict).isGood) continue;
      const after = await filesOf(other);
      expect([...after.keys()]).toEqual([...before.keys()]);
      expect([...before].every(([path, content]) => after.get(path)?.equals(content))).toBe(true);
    }
  });

  test('with any byte changed ends in a verdict or in one reason', async () => {
    const zip = rawZip([BAG, { name: 'p/data/a', data: deflateRawSync(Buffer.from('a'.repeat(99))), method: 8 }]);
    for (let at = 0; at < zip.length; at += 1) {
      for (const bits of [1, 0xff]) {
        const other = Buffer.from(zip);
        other[at] = (other[at] ?? 0) ^ bits;
        const outcome: unknown = await verdictOn(other).catch((error: unknown) => error);
        expect(outcome instanceof NoPack || (outcome as { isGood: boolean }).isGood === false).toBe(true);
      }
    }
  });
});
