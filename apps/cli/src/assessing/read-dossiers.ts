import { DossierParser } from './dossier-parser.ts';
import type { ReadDossier } from './dossier-parser.ts';
import { PieceCutter } from './pieces.ts';

/** Dossiers in the order of the text. Holds one dossier at a time, however many there are. */
export async function* readDossiers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadDossier> {
  const cutter = new PieceCutter();
  const parser = new DossierParser();
  for await (const chunk of bytes) for (const piece of cutter.cut(chunk)) yield* parser.write(piece);
  yield* parser.end();
}
