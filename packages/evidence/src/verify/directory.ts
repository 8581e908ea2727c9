import { NoPack, type RandomAccess } from './source.ts';

/** One entry of the directory at the end of a ZIP (APPNOTE 6.3.10, 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly at: number;
}

/** The directory of a ZIP. */
export interface Directory {
  readonly entries: readonly ZipEntry[];
  /** Where it begins: all entries stand before it. */
  readonly at: number;
  /** Whether bytes follow the end of the ZIP. */
  readonly hasMoreAfter: boolean;
  /** Whether the ZIP does not begin where its own addresses say. */
  readonly isShifted: boolean;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const END_64 = 0x06064b50;
const END_64_LENGTH = 56;
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** Stands for a number that the large format has elsewhere. */
export const IN_64 = 0xffffffff;
const COUNT_IN_64 = 0xffff;
const EXTRA_64 = 1;
const LINK = 0o120000;
const KIND_OF_FILE = 0o170000;

/** More than any pack has; a directory of hostile size ends here. */
const MOST_ENTRIES = 200_000;
const LONGEST_DIRECTORY = 64 * 1024 * 1024;

const names = new TextDecoder('utf-8');

/** Reads the directory of a ZIP, and no more of it. @throws NoPack */
export async function readDirectory(zip: RandomAccess): Promise<Directory> {
  const tail = await zip.read(Math.max(0, zip.size - END_LENGTH - LONGEST_COMMENT), END_LENGTH + LONGEST_COMMENT);
  const view = viewOf(tail);
  const end = placeOfEnd(view);
  if (end === null) throw new NoPack((await isZip(zip)) ? 'cut' : 'not-zip');
  const endAt = zip.size - tail.length + end;
  const small = {
    count: view.getUint16(end + 10, true),
    length: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  };
  const large = await inLargeFormat(zip, endAt);
  // A program that does not know the large format would go by other numbers.
  const isSame = (short: number, mark: number, long: number): boolean => short === mark || short === long;
  const isOne =
    large === null ||
    (isSame(small.count, COUNT_IN_64, large.count) &&
      isSame(small.length, IN_64, large.length) &&
      isSame(small.at, IN_64, large.at));
  if (!isOne) throw new NoPack('cut');
  const { count, length, at, endsAt } = large ?? { ...small, endsAt: endAt };
  if (count > MOST_ENTRIES || length > LONGEST_DIRECTORY) throw new NoPack('too-many');
  const start = endsAt - length;
  if (start < 0) throw new NoPack('cut');
  return {
    entries: entriesIn(await zip.read(start, length), count),
    at: start,
    hasMoreAfter: endAt + END_LENGTH + view.getUint16(end + 20, true) !== zip.size,
    isShifted: start !== at,
  };
}

async function isZip(zip: RandomAccess): Promise<boolean> {
  const [first, second] = await zip.read(0, 2);
  return first === 0x50 && second === 0x4b;
}

/** The last record that can be the end: what follows the true one is data that no program would show. */
function placeOfEnd(view: DataView): number | null {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  return null;
}

async function inLargeFormat(
  zip: RandomAccess,
  endAt: number,
): Promise<{ count: number; length: number; at: number; endsAt: number } | null> {
  if (endAt < LOCATOR_LENGTH + END_64_LENGTH) return null;
  const locator = viewOf(await zip.read(endAt - LOCATOR_LENGTH, LOCATOR_LENGTH));
  if (locator.getUint32(0, true) !== LOCATOR) return null;
  const endsAt = endAt - LOCATOR_LENGTH - END_64_LENGTH;
  const end = viewOf(await zip.read(endsAt, END_64_LENGTH));
  if (end.getUint32(0, true) !== END_64) throw new NoPack('cut');
  return { count: large(end, 32), length: large(end, 40), at: large(end, 48), endsAt };
}

function entriesIn(bytes: Uint8Array<ArrayBuffer>, count: number): ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + ENTRY_LENGTH <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length || entries.length === count) throw new NoPack('cut');
    const nameAt = at + ENTRY_LENGTH;
    entries.push({
      name: names.decode(bytes.subarray(nameAt, nameAt + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      // The system that made it decides what the attributes mean; only Unix has links.
      isLink: ((view.getUint32(at + 38, true) >>> 16) & KIND_OF_FILE) === LINK,
      method: view.getUint16(at + 10, true),
      ...sizesOf(view, at, viewOf(bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength))),
    });
    at = next;
  }
  if (at !== bytes.length || entries.length !== count) throw new NoPack('cut');
  return entries;
}

/** Sizes and address; each that does not fit into 32 bits stands in the extra field of the large format, in this order. */
function sizesOf(view: DataView, at: number, extra: DataView): Pick<ZipEntry, 'packed' | 'unpacked' | 'at'> {
  let place = placeOf64(extra);
  const sizeAt = (offset: number): number => {
    const size = view.getUint32(at + offset, true);
    if (size !== IN_64) return size;
    if (place === null || place + 8 > extra.byteLength) throw new NoPack('cut');
    place += 8;
    return large(extra, place - 8);
  };
  const unpacked = sizeAt(24);
  const packed = sizeAt(20);
  return { unpacked, packed, at: sizeAt(42) };
}

function placeOf64(extra: DataView): number | null {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) === EXTRA_64) return at + 4;
  }
  return null;
}

function large(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw new NoPack('cut');
  return value;
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
