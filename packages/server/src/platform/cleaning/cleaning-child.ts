import { answerParent } from '../capped/answer-parent.ts';
import { refusalOf } from './file-refused.ts';
import type { FileType } from './file-type.ts';

/** Cleans one picture or PDF. Only the library that the type needs is loaded. */
async function clean(type: FileType, bytes: Buffer): Promise<Buffer> {
  if (type === 'pdf') {
    const { cleanPdf } = await import('./clean-pdf.ts');
    return cleanPdf(bytes);
  }
  const { cleanPicture } = await import('./clean-picture.ts');
  return cleanPicture(bytes, type);
}

await answerParent((bytes) => clean(process.argv[2] as FileType, bytes), refusalOf);
