import { FileRefused } from './file-refused.ts';

/** What a cleaned file is. Tables of every kind become `xlsx`. */
export const FILE_TYPES = ['jpeg', 'png', 'webp', 'pdf', 'xlsx'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Bytes from which a type is told. */
export const START_BYTES = 64;

const STARTS: readonly (readonly [type: FileType, start: RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['pdf', /^%PDF-\d/],
];
/** ISO media with one of the brands of HEIF, the pictures of iPhones. */
const HEIC = /^[^]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avif)/;

/**
 * The type of a file by its first bytes, whatever its name says. What is no picture and no PDF may be a table; whether it is one shows when it is read.
 * @throws FileRefused for an empty file and for pictures that nothing here reads
 */
export function fileTypeOf(start: Buffer): FileType {
  if (start.length === 0) throw new FileRefused('empty');
  const text = start.toString('latin1');
  if (HEIC.test(text)) throw new FileRefused('heic');
  return STARTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'xlsx';
}

/** Media types, as a download names them. */
export const MEDIA_TYPES: Readonly<Record<FileType, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The endings that names of the type may have; the first is given to others. */
const ENDINGS: Readonly<Record<FileType, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  pdf: ['.pdf'],
  xlsx: ['.xlsx'],
};

/** The person's name for a file, with an ending that tells the truth. */
export function nameWithEnding(name: string, type: FileType): string {
  const endings = ENDINGS[type];
  if (endings.some((ending) => name.toLowerCase().endsWith(ending))) return name;
  return `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}${endings[0] ?? ''}`;
}
