import { bytesOf } from '../encoding.ts';
import { isSafePath } from '../layout.ts';
import { IN_64, readDirectory, type Directory, type ZipEntry } from './directory.ts';
import type { Findings } from './findings.ts';
import { BrokenMember, NoPack, type Member, type PackSource, type RandomAccess } from './source.ts';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** Flag of a header whose sizes stand behind the bytes. */
const SIZES_LATER = 8;
const STORED = 0;
const DEFLATED = 8;
/** What may stand behind an entry: its sizes again, in the large format at most. */
const LONGEST_DESCRIPTOR = 24;
/** A stored entry is read in large pieces; a deflated one in small ones, each of which can unpack to a thousand times its size at once. */
const STORED_PIECE = 1024 * 1024;
const DEFLATED_PIECE = 16 * 1024;
/** A pack unpacks to no more than this many times its size, and this many bytes beside. */
const MOST_TIMES = 200;
const MOST_BESIDE = 64 * 1024 * 1024;

type Report = (findings: Findings) => void;

interface Placed extends ZipEntry {
  /** Where its bytes begin; null where what stands there is not it. */
  readonly dataAt: number | null;
}

/**
 * Opens a ZIP as a pack. Nothing is unpacked yet. Whatever a program could show that another does not show is reported: entries that overlap, stand twice, or
 * leave a gap; bytes before the first, or after the end.
 * @throws NoPack
 */
export async function openZip(zip: RandomAccess): Promise<PackSource> {
  const directory = await readDirectory(zip);
  const unpacked = directory.entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > zip.size * MOST_TIMES + MOST_BESIDE) throw new NoPack('unpacks-too-much');
  const reports: Report[] = [...shapeOf(directory)];
  const placed = await placeEntries(zip, directory, reports);
  const files = placed.filter(({ name }) => !name.endsWith('/'));
  const folder = commonFolder(files);
  const members = files.map((entry): Member => {
    const path = folder === null ? entry.name : entry.name.slice(folder.length + 1);
    return { path, size: entry.unpacked, chunks: () => chunksOf(zip, entry) };
  });
  reports.push(...namesOf(members), ...kindsOf(files, folder));
  return { members, folder, report: (findings) => reports.forEach((report) => report(findings)) };
}

function shapeOf({ hasMoreAfter, isShifted }: Directory): Report[] {
  return [
    ...(hasMoreAfter ? [(findings: Findings) => findings.fail('structure', 'after-end')] : []),
    ...(isShifted ? [(findings: Findings) => findings.fail('structure', 'before-start')] : []),
  ];
}

/** Finds the bytes of each entry, and whether entries stand one behind the other from the first byte to the directory. */
async function placeEntries(zip: RandomAccess, { entries, at }: Directory, reports: Report[]): Promise<Placed[]> {
  const placed: Placed[] = [];
  let end = 0;
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    const dataAt = await dataAtOf(zip, entry);
    const member = entry.name;
    const gap = entry.at - end;
    const isFolderWithBytes = member.endsWith('/') && entry.packed > 0;
    const longestGap = placed.length === 0 ? 0 : LONGEST_DESCRIPTOR;
    placed.push({ ...entry, dataAt });
    if (gap < 0 || gap > longestGap || isFolderWithBytes) {
      reports.push((findings) => findings.fail('structure', 'hidden', member));
    }
    if (dataAt === null) reports.push((findings) => findings.fail('structure', 'header', member));
    end = (dataAt ?? entry.at) + entry.packed;
  }
  if (end > at || at - end > LONGEST_DESCRIPTOR) {
    reports.push((findings) => findings.fail('structure', 'hidden', placed.at(-1)?.name ?? null));
  }
  return placed;
}

/** Where the bytes of an entry begin, if what stands before them names the same file, way of packing and sizes: some programs go by that, others by the directory. */
async function dataAtOf(zip: RandomAccess, { name, at, method, packed, unpacked }: ZipEntry): Promise<number | null> {
  const expected = bytesOf(name);
  const bytes = await zip.read(at, LOCAL_LENGTH + expected.length);
  if (bytes.length < LOCAL_LENGTH + expected.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const areLater = (view.getUint16(6, true) & SIZES_LATER) !== 0;
  const sizes = [view.getUint32(18, true), view.getUint32(22, true)];
  const isSame =
    view.getUint32(0, true) === LOCAL &&
    view.getUint16(8, true) === method &&
    (areLater || [packed, unpacked].every((size, place) => sizes[place] === Math.min(size, IN_64))) &&
    view.getUint16(26, true) === expected.length &&
    expected.every((byte, place) => bytes[LOCAL_LENGTH + place] === byte);
  return isSame ? at + LOCAL_LENGTH + expected.length + view.getUint16(28, true) : null;
}

/** The folder that all files stand in; null where there is none. */
function commonFolder([first, ...others]: readonly ZipEntry[]): string | null {
  const folder = first?.name.slice(0, Math.max(0, first.name.indexOf('/'))) ?? '';
  if (folder === '') return null;
  return others.every(({ name }) => name.startsWith(`${folder}/`)) ? folder : null;
}

function namesOf(members: readonly Member[]): Report[] {
  const seen = new Set<string>();
  return members.flatMap(({ path }): Report[] => {
    const isDouble = seen.has(path.toLowerCase());
    seen.add(path.toLowerCase());
    if (isDouble) return [(findings) => findings.fail('structure', 'duplicate', path)];
    return isSafePath(path) ? [] : [(findings) => findings.fail('structure', 'unsafe-name', path)];
  });
}

function kindsOf(entries: readonly ZipEntry[], folder: string | null): Report[] {
  return entries.flatMap((entry): Report[] => {
    const fault = faultOf(entry);
    const path = folder === null ? entry.name : entry.name.slice(folder.length + 1);
    return fault === null ? [] : [(findings) => findings.fail('structure', fault, path)];
  });
}

function faultOf({ isLink, isEncrypted, method }: ZipEntry): 'link' | 'encrypted' | 'method' | null {
  if (isLink) return 'link';
  if (isEncrypted) return 'encrypted';
  return method === STORED || method === DEFLATED ? null : 'method';
}

async function* chunksOf(zip: RandomAccess, entry: Placed): AsyncGenerator<Uint8Array> {
  const { dataAt, isEncrypted, method, packed, unpacked } = entry;
  if (dataAt === null || isEncrypted) throw new BrokenMember();
  if (method === STORED && packed === unpacked) yield* piecesOf(zip, dataAt, packed, STORED_PIECE);
  else if (method === DEFLATED) yield* inflated(piecesOf(zip, dataAt, packed, DEFLATED_PIECE), unpacked);
  else throw new BrokenMember();
}

async function* piecesOf(
  zip: RandomAccess,
  from: number,
  length: number,
  piece: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let done = 0; done < length;) {
    const bytes = await zip.read(from + done, Math.min(piece, length - done));
    if (bytes.length === 0) throw new BrokenMember();
    done += bytes.length;
    yield bytes;
  }
}

/** Unpacks to exactly the size that the directory says: what goes on for longer is not read to its end. */
async function* inflated(packed: AsyncGenerator<Uint8Array<ArrayBuffer>>, size: number): AsyncGenerator<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const next = await packed.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let done = 0;
  try {
    for (;;) {
      const read = await reader.read().catch((error: unknown) => {
        throw new BrokenMember(undefined, { cause: error });
      });
      if (read.done) break;
      done += read.value.length;
      if (done > size) throw new BrokenMember();
      yield read.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (done !== size) throw new BrokenMember();
}
