import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FileStorage } from './file-storage.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where the bytes of a file are. */
export interface FilePlace {
  readonly organisationId: string;
  readonly fileId: string;
}

/** An encrypted file that can be read: its key is there. */
export interface ReadableFile extends FilePlace {
  readonly key: Buffer;
  /** SHA-256 of its bytes, in hexadecimal, which was taken when it was kept. */
  readonly digest: string;
}

function keyOf({ organisationId, fileId }: FilePlace): string {
  return `${organisationId}/${fileId}`;
}

/**
 * Writes a file that only its own key reads: a nonce, a tag, the encrypted bytes (AES-256-GCM). The place is part of what is proved, so the bytes of one file cannot be passed off as
 * another's. Writing it again with the same key changes nothing for readers: the new bytes take the place of the old in one step.
 */
export async function writeEncrypted(
  storage: FileStorage,
  place: FilePlace,
  key: Buffer,
  content: Buffer,
): Promise<void> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(keyOf(place)));
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()]);
  await storage.replace(keyOf(place), Readable.from([nonce, cipher.getAuthTag(), encrypted]));
}

/** The bytes of a file, whole: files that are encrypted are small. @throws Error where they are missing, were changed, or have another key */
export async function readEncrypted(storage: FileStorage, place: FilePlace, key: Buffer): Promise<Buffer> {
  return decryptedFile(pathOfEncrypted(storage, place), place, key);
}

/** Where the encrypted bytes are, for a process that reads them itself. */
export function pathOfEncrypted(storage: FileStorage, place: FilePlace): string {
  return storage.pathOf(keyOf(place));
}

/** @throws Error as {@link readEncrypted} */
export async function decryptedFile(path: string, { organisationId, fileId }: FilePlace, key: Buffer): Promise<Buffer> {
  const whole = await readFile(path);
  const decipher = createDecipheriv(CIPHER, key, whole.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(keyOf({ organisationId, fileId })))
    .setAuthTag(whole.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(whole.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

/** Removes the bytes, and what a process that was killed has left of them; does nothing if they are gone. */
export async function removeEncrypted(storage: FileStorage, place: FilePlace): Promise<void> {
  await storage.removeHalfWritten(keyOf(place));
  await storage.remove(keyOf(place));
}
