import { cappedChildReader, openRows, reopenRows } from '@plumbline/intake';
import type { ByteSource, KnownFacts, ReadEvent, ReadOptions, RowSource } from '@plumbline/intake';
import type { FileStorage } from '../../../platform/storage/file-storage.ts';
import type { StoredFile } from '../../../platform/storage/stored-file.entity.ts';

/** A stored file as a byte source for intake; a capped process reads a workbook in place. */
function byteSource(storage: FileStorage, { name, size, storageKey }: StoredFile): ByteSource {
  return { name, size, path: storage.pathOf(storageKey), open: () => storage.open(storageKey) };
}

/** Opens the rows of a stored file. @throws UnreadableFile */
export async function openImportFile(storage: FileStorage, file: StoredFile, options: ReadOptions): Promise<RowSource> {
  return openRows(byteSource(storage, file), options, cappedChildReader(process.execPath));
}

/** Opens the rows of a stored file whose format is known, without detecting anything. @throws UnreadableFile */
export function reopenImportFile(
  storage: FileStorage,
  file: StoredFile,
  facts: KnownFacts,
): AsyncIterable<ReadEvent[]> {
  return reopenRows(byteSource(storage, file), facts, cappedChildReader(process.execPath));
}
