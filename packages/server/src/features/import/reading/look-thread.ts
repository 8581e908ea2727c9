/** Code that a thread of {@link FileLooks} runs. Returns errors as codes, because classes are lost between threads. */
import { RefusedInput, UnreadableFile, type RefusedInputCode } from '@plumbline/intake';
import { sniffFile, tryMapping, type AskedMapping, type LookedAtFile, type SniffedFile } from './look-at-file.ts';

/** A look at a file; `asked` is a mapping to try, null when nothing is known about the file yet. */
export interface LookRequest {
  readonly file: LookedAtFile;
  /** ISO 8601. */
  readonly today: string;
  readonly asked: AskedMapping | null;
}

/** Result of a look. A mapping that fits returns no data. */
export type LookAnswer =
  | { readonly kind: 'sniffed'; readonly sniffed: SniffedFile }
  | { readonly kind: 'fits' }
  | {
      readonly kind: 'unreadable';
      readonly code: UnreadableFile['code'];
      readonly parameters: UnreadableFile['parameters'];
    }
  | { readonly kind: 'refused'; readonly code: RefusedInputCode; readonly parameters: RefusedInput['parameters'] };

/** Looks at one file. */
export async function look({ file, today, asked }: LookRequest): Promise<LookAnswer> {
  try {
    if (asked === null) return { kind: 'sniffed', sniffed: await sniffFile(file, today) };
    await tryMapping(file, today, asked);
    return { kind: 'fits' };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', code: error.code, parameters: error.parameters };
    if (error instanceof RefusedInput) return { kind: 'refused', code: error.code, parameters: error.parameters };
    throw error;
  }
}
