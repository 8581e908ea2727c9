import type { Findings } from './findings.ts';

/** Bytes that can be read from any place: a file, or one that was dropped on a page. */
export interface RandomAccess {
  readonly size: number;
  /** @returns fewer bytes only where they end */
  readonly read: (at: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** One file of a pack. */
export interface Member {
  readonly path: string;
  /** Bytes, unpacked, as the ZIP or the folder says. */
  readonly size: number;
  /** Reads it from start to end in pieces. @throws BrokenMember if it cannot */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** A pack as it lies before us. */
export interface PackSource {
  readonly members: readonly Member[];
  /** The folder in which all of it stood in the ZIP; null where the pack is a folder, which may have any name. */
  readonly folder: string | null;
  /** Tells what is wrong with the ZIP or folder itself. */
  readonly report: (findings: Findings) => void;
}

/** A member cannot be read to its end: it does not unpack, or it has gone meanwhile. */
export class BrokenMember extends Error {}

/** What was given is no pack: a ZIP that cannot be read, or something else. */
export class NoPack extends Error {
  readonly reason: NoPackReason;

  constructor(reason: NoPackReason) {
    super(`No pack: ${reason}`);
    this.name = 'NoPack';
    this.reason = reason;
  }
}

/** Each has a sentence, `pack.none.<reason>`. */
export const NO_PACK = ['not-zip', 'cut', 'too-many', 'unpacks-too-much', 'no-bag'] as const;
export type NoPackReason = (typeof NO_PACK)[number];
