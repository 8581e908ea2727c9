import { isPayload, readBagInfo, type Payload } from '../bag.ts';
import type { Hashing } from '../hashing.ts';
import { LAYOUT } from '../layout.ts';
import type { Findings } from './findings.ts';
import { BrokenMember, type Member, type PackSource } from './source.ts';

/** How far a verification is, in bytes. */
export type Progress = (done: number, of: number) => void;

/** What was read of a pack: the digests of all that it holds, and the files that say something about the others. */
export interface ReadPack {
  readonly members: ReadonlyMap<string, Member>;
  /** Of each file that could be read to its end; SHA-512 of the payload alone. */
  readonly digests: { readonly sha256: ReadonlyMap<string, string>; readonly sha512: ReadonlyMap<string, string> };
  readonly texts: ReadonlyMap<string, string>;
  readonly token: Uint8Array<ArrayBuffer> | null;
  readonly payload: Payload;
  /** The pack's id and what it holds, as the bag says it. */
  readonly info: ReturnType<typeof readBagInfo>;
}

/** Bytes of a file that is kept whole; a manifest of 200,000 files has half of it. */
const LONGEST_TEXT = 64 * 1024 * 1024;
/** Files that say something about others. The custody log is read line by line. */
const TEXTS: readonly string[] = [
  ...[LAYOUT.declaration, LAYOUT.info, ...Object.values(LAYOUT.manifests), LAYOUT.tagManifest],
  ...[LAYOUT.envelope, LAYOUT.keys, LAYOUT.certificate, LAYOUT.token, LAYOUT.receipt, LAYOUT.scope, LAYOUT.redactions],
];

/** Reads every file once, from start to end. */
export async function readMembers(
  source: PackSource,
  hashing: Hashing,
  findings: Findings,
  progress: Progress,
): Promise<ReadPack> {
  const members = new Map(source.members.map((member) => [member.path, member]));
  const digests = { sha256: new Map<string, string>(), sha512: new Map<string, string>() };
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const whole = [...members.values()].reduce((sum, { size }) => sum + size, 0);
  const payload = { files: 0, bytes: 0 };
  let done = 0;
  const onBytes = (bytes: number): void => progress((done += bytes), whole);
  for (const [path, member] of members) {
    const isKept = TEXTS.includes(path);
    if (isKept && member.size > LONGEST_TEXT) {
      findings.fail('layout', 'too-long', path);
      continue;
    }
    const read = await readOne(member, { isKept, hashing, onBytes });
    if (read === null) findings.fail(isPayload(path) ? 'digests' : 'tag-files', 'unreadable', path);
    else digests.sha256.set(path, read.sha256);
    if (read !== null && isPayload(path)) digests.sha512.set(path, read.sha512);
    if (read !== null && read.kept !== null) kept.set(path, read.kept);
    if (isPayload(path)) payload.files += 1;
    if (isPayload(path)) payload.bytes += member.size;
  }
  // A mark at the beginning is part of the text: what is compared to the byte must not lose it.
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts = new Map([...kept].map(([path, bytes]) => [path, utf8.decode(bytes)]));
  const info = readBagInfo(texts.get(LAYOUT.info) ?? '');
  return { members, digests, texts, token: kept.get(LAYOUT.token) ?? null, payload, info };
}

interface Reading {
  readonly isKept: boolean;
  readonly hashing: Hashing;
  readonly onBytes: (bytes: number) => void;
}

/** @returns null if it cannot be read to the size that was said */
async function readOne(
  { path, size, chunks }: Member,
  { isKept, hashing, onBytes }: Reading,
): Promise<{ sha256: string; sha512: string; kept: Uint8Array<ArrayBuffer> | null } | null> {
  const sha256 = hashing('sha256');
  const sha512 = isPayload(path) ? hashing('sha512') : null;
  const kept = isKept ? new Uint8Array(size) : null;
  let at = 0;
  try {
    for await (const chunk of chunks()) {
      sha256.update(chunk);
      sha512?.update(chunk);
      if (at + chunk.length > size) return null;
      kept?.set(chunk, at);
      at += chunk.length;
      onBytes(chunk.length);
    }
  } catch (error) {
    if (error instanceof BrokenMember) return null;
    throw error;
  }
  if (at !== size) return null;
  return { sha256: sha256.hex(), sha512: sha512?.hex() ?? '', kept };
}
