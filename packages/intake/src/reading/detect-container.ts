import { UnreadableFile } from './unreadable-file.ts';

/** Type of a file by its first bytes, whatever its extension. */
export type Container = 'gzip' | 'zip' | 'cfb' | 'text';

const magicNumbers: readonly (readonly [container: Exclude<Container, 'text'>, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['cfb', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** Formats that people often send instead of a list, so errors name them. */
const notRead: readonly (readonly [format: string, start: RegExp])[] = [
  ['PDF', /^%PDF-/],
  ['RTF', /^\{\\rtf/],
  ['HTML', /^\s*(?:<!doctype html|<html|<head|<table|<meta)/i],
  ['XML', /^\s*<\?xml/],
  ['JSON', /^\s*(?:\{\s*"|\[\s*[{[])/],
  ['PNG', /^\x89PNG/],
  ['JPEG', /^\xff\xd8\xff/],
  ['7-Zip', /^7z\xbc\xaf/],
  ['RAR', /^Rar!/],
  ['Parquet', /^PAR1/],
  ['SQLite', /^SQLite format 3/],
];

/**
 * Detects the type of a file from its first bytes (at least 8, better 1,024).
 * @throws UnreadableFile `format-not-read` for a known format that is not a list.
 */
export function detectContainer(start: Buffer): Container {
  for (const [container, bytes] of magicNumbers) {
    if (bytes.every((byte, index) => start[index] === byte)) return container;
  }
  const text = start.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  for (const [format, pattern] of notRead) {
    if (pattern.test(text)) throw new UnreadableFile('format-not-read', { format });
  }
  return 'text';
}
