import type { FileType } from '../cleaning/file-type.ts';
import type { FilePlace } from '../storage/encrypted-files.ts';
import type { Box } from './drawn-page.ts';

/** What a drawing process is asked. */
export type DrawingWork =
  | {
      readonly ask: 'page';
      readonly type: FileType;
      readonly page: number;
      readonly width: number;
      /** Its input says where the encrypted file is. */
      readonly isEncrypted: boolean;
    }
  | { readonly ask: 'flatten'; readonly type: FileType; readonly boxes: readonly Box[] };

/** An encrypted file as a process is told of it, by its input and not by its arguments, which other programs see. */
export interface EncryptedInput extends FilePlace {
  readonly path: string;
  /** Base64. */
  readonly key: string;
}

/** What is said of a drawn page before its picture. */
export interface PageHead {
  /** Of the file. */
  readonly pages: number;
  readonly width: number;
  readonly height: number;
}

const HEAD_BYTES = 12;

/** A head and a picture in one answer. */
export function packedPage({ pages, width, height }: PageHead, picture: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  [pages, width, height].forEach((number, at) => head.writeUInt32BE(number, 4 * at));
  return Buffer.concat([head, picture]);
}

export function unpackedPage(answer: Buffer): PageHead & { readonly picture: Buffer } {
  const [pages, width, height] = [answer.readUInt32BE(0), answer.readUInt32BE(4), answer.readUInt32BE(8)];
  return { pages, width, height, picture: answer.subarray(HEAD_BYTES) };
}
