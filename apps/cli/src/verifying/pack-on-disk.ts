import { createReadStream } from 'node:fs';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { BrokenMember, isSafePath, openZip } from '@plumbline/evidence';
import type { Member, PackSource, RandomAccess } from '@plumbline/evidence';
import { Refusal } from '../refusal.ts';

/** A pack that is open until {@link close}. */
export interface PackOnDisk {
  readonly source: PackSource;
  readonly close: () => Promise<void>;
}

/**
 * Opens a pack: the ZIP, or the folder into which it was unpacked.
 * @throws Refusal when it does not exist or may not be read; NoPack for a ZIP that cannot be read
 */
export async function packOnDisk(name: string, folder: string): Promise<PackOnDisk> {
  const path = resolve(folder, name);
  try {
    if ((await stat(path)).isDirectory()) return { source: await folderSource(path), close: async () => undefined };
    const file = await open(path);
    try {
      return { source: await openZip(await accessTo(file)), close: () => file.close() };
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Refusal(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `There is no pack ${path}: check the name and the folder.`
        : `The pack ${path} cannot be opened (${code}): check that you may read it.`,
    );
  }
}

async function accessTo(file: FileHandle): Promise<RandomAccess> {
  const { size } = await file.stat();
  return {
    size,
    read: async (at, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - at)));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
      return bytes.subarray(0, bytesRead);
    },
  };
}

async function folderSource(root: string): Promise<PackSource> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => !entry.isDirectory());
  const pathOf = (entry: (typeof files)[number]): string =>
    relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
  const links = files.filter((entry) => !entry.isFile()).map(pathOf);
  const paths = files.filter((entry) => entry.isFile()).map(pathOf);
  const members = await Promise.all(
    paths.map(async (path): Promise<Member> => {
      const file = join(root, path);
      return { path, size: (await stat(file)).size, chunks: () => chunksOf(file) };
    }),
  );
  return {
    members,
    // A folder may have any name.
    folder: null,
    report: (findings) => {
      for (const path of links) findings.fail('structure', 'link', path);
      for (const path of paths) if (!isSafePath(path)) findings.fail('structure', 'unsafe-name', path);
    },
  };
}

async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Buffer;
  } catch (error) {
    throw new BrokenMember(undefined, { cause: error });
  }
}
