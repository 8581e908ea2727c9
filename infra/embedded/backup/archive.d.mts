export interface Archive {
  add(
    name: string,
    size: number,
    content: AsyncIterable<Buffer> | Iterable<Buffer>,
  ): Promise<{ size: number; sha256: string }>;
  finish(): Promise<number>;
}

export function createArchive(file: string, passPhrase?: string): Archive;
