import type { PackRelease } from './attestation.ts';
import type { CustodyEvent } from './custody.ts';
import type { Redaction } from './redactions.ts';
import type { PackScope } from './scope.ts';

/** Who stands behind a piece of evidence: an authority or people who asked workers (A) down to the supplier itself (D). */
export type SourceGrade = 'A' | 'B' | 'C' | 'D';

/** What is known of a piece of evidence beside its bytes. Dates are days, ISO 8601. */
export interface EvidenceNote {
  readonly evidenceId: string;
  readonly kind: string;
  /** BCP 47; null where nobody has said. */
  readonly language: string | null;
  /** Evidence that this one translates. */
  readonly translationOf: string | null;
  readonly issuer: string | null;
  /** Ids of the sites that it speaks of; none where nobody has said. */
  readonly sites: readonly string[];
  /** Days of which it speaks, both included. */
  readonly period: { readonly from: string; readonly until: string } | null;
  readonly dated: string | null;
  readonly validUntil: string | null;
  readonly grade: SourceGrade;
  /** Licence, or the consent under which it may be passed on. */
  readonly licence: string | null;
}

/** Where in the pack each piece of evidence stands, below `data/`, by its id. */
export function placesOf(files: readonly PackFile[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap(({ path, evidence }) => (evidence === null ? [] : [[evidence.evidenceId, path]])));
}

/** One file of the payload. */
export interface PackFile {
  /** Below `data/`, such as `report/summary.pdf` or `evidence/<id>/original.pdf`. Generated, never what somebody has called a file. @see isSafePath */
  readonly path: string;
  /** What people call it. */
  readonly title: string;
  /** Media type. Text and JSON are compressed, everything else is stored as it is. */
  readonly mediaType: string;
  /** Null for what is no evidence: a report, a list, an explanation. */
  readonly evidence: EvidenceNote | null;
  /** Opens it, once, when its turn comes. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/**
 * All that a builder hands in. The same contents give the same bytes of `data/` and of its manifests, whatever their order:
 * nothing in them depends on the clock, so the release stands apart.
 */
export interface PackContents {
  readonly scope: PackScope;
  readonly files: readonly PackFile[];
  /** The chain up to the end of the day of the scope, from its first event on. What does not belong to the scope is {@link withheld}. */
  readonly custody: readonly CustodyEvent[];
  readonly redactions: readonly Redaction[];
}

/** What is said at release; the writer fills in what follows from the contents. */
export interface Release extends Omit<PackRelease, 'packId' | 'organisationId' | 'scopeSha256' | 'timeStamp'> {
  /** The custody log from where that of the contents ends to its head. Only places and hashes of it are told. */
  readonly custodyRest: readonly CustodyEvent[];
}
