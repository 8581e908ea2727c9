import type { Assurance, Protection, SourceKind } from '@plumbline/facts';
import type { OriginKind } from './origin.ts';
import type { ObservationDetails, PackedFacts, PackedInput } from './packed-observation.ts';

/** A row of `observations`, with the key and name of its site. */
export interface StoredObservation<Facts = PackedFacts> {
  readonly id: string;
  readonly supplierId: string;
  /** Null for the supplier as a whole; then the key and name of the site are null too. */
  readonly siteId: string | null;
  readonly siteKey: string | null;
  readonly siteName: string | null;
  readonly originKind: OriginKind;
  readonly originId: string;
  /** The import that `rows` refers to; null if there is none. */
  readonly importId: string | null;
  readonly sourceKind: SourceKind;
  readonly documentKind: string | null;
  readonly assurance: Assurance;
  readonly protection: Protection;
  readonly evidenceDate: string;
  readonly rows: readonly number[];
  readonly facts: Facts;
  readonly inputs: readonly PackedInput<Facts>[];
  readonly details: ObservationDetails;
  readonly digest: string;
  readonly recordedFrom: Date;
  readonly recordedTo: Date | null;
  readonly endedBy: string | null;
}
