import type { PackFile } from '@plumbline/evidence';

/** One file of what was built, and where its bytes are in the staged file. */
export interface StagedFile extends Pick<PackFile, 'path' | 'title' | 'mediaType' | 'evidence'> {
  readonly offset: number;
  readonly bytes: number;
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

/** Questions that every pack is asked before it goes out. */
export const GATES = ['unassessed', 'unknown', 'stale', 'alleged', 'no-evidence', 'left-out'] as const;
export type GateCode = (typeof GATES)[number];

/** What the pack has to admit: how often, and of how many suppliers. */
export interface Gate {
  readonly code: GateCode;
  readonly count: number;
  readonly supplierIds: readonly string[];
}

/** What was built. */
export interface StagedContents {
  readonly files: readonly StagedFile[];
  readonly totals: PackTotals;
  readonly gates: readonly Gate[];
  readonly versions: { readonly ruleSet: string; readonly model: string };
  /** Digest of each edition that was used, by its name. */
  readonly editions: Readonly<Record<string, string>>;
}
