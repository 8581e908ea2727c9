import type { PackFile, Redaction } from '@plumbline/evidence';
import type { EntryState, Gate } from '@plumbline/evidence/purposes';

/** One file of what was built, and where its bytes are in the staged file. */
export interface StagedFile extends Pick<PackFile, 'path' | 'title' | 'mediaType' | 'evidence'> {
  /** Null for a file of the library, which is read there. */
  readonly offset: number | null;
  readonly bytes: number;
  /** SHA-256 of a file of the library, in hexadecimal: it has to be the same when the pack is signed. */
  readonly sha256: string | null;
  /** Of a redacted file that stands for one of the library. */
  readonly redactionId?: string | null;
}

/** What a pack holds, in numbers. */
export interface PackTotals {
  readonly suppliers: number;
  readonly flags: number;
  /** Of these, flags that are protected from suppliers. */
  readonly protectedFlags: number;
  readonly decisions: number;
  readonly evidence: number;
  readonly editions: number;
}

/** One line of the table of contents of the purpose. */
export interface EntryLine {
  readonly number: number;
  /** Code of its title. */
  readonly title: string;
  readonly state: EntryState;
  readonly found: number;
  readonly of: number;
}

/** What was built. */
export interface StagedContents {
  readonly files: readonly StagedFile[];
  /** Absent from what was built before files could be redacted. */
  readonly redactions?: readonly Redaction[];
  readonly totals: PackTotals;
  /** What is looked at before it leaves. */
  readonly gates: readonly Gate[];
  readonly entries: readonly EntryLine[];
  /** Where in the staged file the custody log stands. */
  readonly custody: { readonly offset: number; readonly bytes: number };
  readonly versions: { readonly ruleSet: string; readonly model: string };
  /** Digest of each edition that was used, by its name. */
  readonly editions: Readonly<Record<string, string>>;
}
