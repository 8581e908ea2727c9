import { cleanFile, type CleanedFile } from './clean-file.ts';
import { FileRefused } from './file-refused.ts';
import { scanFile, ScannerAway, type Scan } from './scan-file.ts';

interface HowToLook {
  /** `tcp://host:port`; undefined where there is none. */
  readonly scanner: string | undefined;
  /** Nobody tries again: a scanner that is away is then a reason to refuse. */
  readonly isLastTry: boolean;
}

/** Scans a file as it was sent, and makes it anew. @throws FileRefused @throws ScannerAway where another try is worth it */
export async function lookInto(
  path: string,
  { scanner, isLastTry }: HowToLook,
): Promise<CleanedFile & { readonly scan: Scan }> {
  const scan = await scanFile(path, scanner).catch((error: unknown) => {
    // In the end the person is told to come back.
    throw error instanceof ScannerAway && isLastTry ? new FileRefused('not-checked') : error;
  });
  return { ...(await cleanFile(path)), scan };
}
