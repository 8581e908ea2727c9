import { LAYOUT } from './layout.ts';

/** `bagit.txt` of every bag (RFC 8493, 2.1.1). */
export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** What `bag-info.txt` says. */
export interface BagInfo {
  readonly organisation: string;
  /** Day on which the pack speaks, ISO 8601: the same scope gives the same file. */
  readonly day: string;
  readonly packId: string;
  readonly payload: Payload;
}

export interface Payload {
  readonly files: number;
  readonly bytes: number;
}

/** Writes `bag-info.txt` (RFC 8493, 2.2.2), one line a label. */
export function bagInfoText({ organisation, day, packId, payload }: BagInfo): string {
  const lines = [
    ['Source-Organization', organisation.replaceAll(/\s+/g, ' ')],
    ['Bagging-Date', day],
    ['External-Identifier', packId],
    ['Payload-Oxum', `${payload.bytes}.${payload.files}`],
  ];
  return lines.map(([label, value]) => `${label}: ${value}\n`).join('');
}

/** What `bag-info.txt` says of its payload and of the pack; null where it says nothing of the kind. */
export function readBagInfo(text: string): { readonly packId: string | null; readonly payload: Payload | null } {
  const values = new Map(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1).trim()] as const] : [];
    }),
  );
  const oxum = /^(\d{1,15})\.(\d{1,9})$/.exec(values.get('Payload-Oxum') ?? '');
  const payload = oxum && { bytes: Number(oxum[1]), files: Number(oxum[2]) };
  return { packId: values.get('External-Identifier') ?? null, payload };
}

/** Digests by path, in hexadecimal. */
export type Manifest = ReadonlyMap<string, string>;

/** Writes a manifest as `sha256sum -c` and every validator of bags reads it, sorted by path. */
export function manifestText(manifest: Manifest): string {
  const paths = [...manifest.keys()].sort();
  return paths.map((path) => `${manifest.get(path)}  ${path}\n`).join('');
}

/** Reads a manifest. @returns it, or the number of the first line that is none or names a file twice */
export function readManifest(text: string, digits: number): Manifest | { readonly line: number } {
  const manifest = new Map<string, string>();
  const lines = text.split('\n');
  // The last line ends with a line feed too.
  if (lines.at(-1) === '') lines.pop();
  for (const [place, line] of lines.entries()) {
    const at = line.indexOf('  ');
    const [digest, path] = [line.slice(0, at), line.slice(at + 2)];
    if (at !== digits || !/^[0-9a-f]+$/.test(digest) || path === '' || manifest.has(path)) return { line: place + 1 };
    manifest.set(path, digest);
  }
  return manifest;
}

/** Hexadecimal digits of a digest. */
export const DIGITS = { sha256: 64, sha512: 128 } as const;

/** Whether a path is part of the payload, which the manifests list. */
export function isPayload(path: string): boolean {
  return path.startsWith(LAYOUT.payload);
}
