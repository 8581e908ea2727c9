import type { PackFile, PackScope, Redaction } from '@plumbline/evidence';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { AppliedPurpose, Gate, Holdings } from '@plumbline/evidence/purposes';
import type { PackTotals } from '../staged-contents.ts';
import type { CustodyEvent } from '@plumbline/evidence';
import type { PackedEdition } from './packed-editions.ts';
import type { PackedEvidence } from './packed-evidence.ts';
import type { Holding } from './holdings.ts';

/** What every reader of a part gets. All of it is of one moment. */
export interface Gathered {
  readonly tx: Transaction;
  readonly scope: PackScope;
  /** By supplier id. */
  readonly holdings: readonly Holding[];
  readonly editions: readonly PackedEdition[];
  readonly evidence: readonly PackedEvidence[];
  /** Of files of which a redacted one is in. */
  readonly redactions: readonly Redaction[];
  readonly custody: readonly CustodyEvent[];
  /** The same in the words of purposes, and what comes of it. */
  readonly held: Holdings;
  readonly applied: AppliedPurpose;
  readonly gates: readonly Gate[];
  readonly totals: PackTotals;
}

/** One file in the making. The same state gives the same bytes: sorted, without clock, with no ids made up for it. */
export interface Part extends Pick<PackFile, 'path' | 'title' | 'mediaType' | 'evidence'> {
  readonly write: () => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** Makes the files of one kind. One reader a file: a kind more is a reader more in `parts.ts`. */
export type PartReader = (gathered: Gathered) => readonly Part[] | Promise<readonly Part[]>;
