import type { Assurance, Protection, SourceKind } from '@plumbline/facts';
import type { OriginKind } from './origin.ts';
import type { ObservationDetails, PackedFacts, PackedInput } from './packed-observation.ts';

/** A row of `observations`, with the key and name of its site. */
export interface StoredObservation {
  readonly id: string;
  readonly supplierId: string;
  /** Null for what is said of the supplier as a whole; so are the key and name of the site. */
  readonly siteId: string | null;
  readonly siteKey: string | null;
  readonly siteName: string | null;
  readonly originKind: OriginKind;
  readonly originId: string;
  /** The import whose rows `rows` are; null for what names none. */
  readonly importId: string | null;
  readonly sourceKind: SourceKind;
  readonly documentKind: string | null;
  readonly assurance: Assurance;
  readonly protection: Protection;
  readonly evidenceDate: string;
  readonly rows: readonly number[];
  readonly facts: PackedFacts;
  readonly inputs: readonly PackedInput[];
  readonly details: ObservationDetails;
  readonly digest: string;
  readonly recordedFrom: Date;
  readonly recordedTo: Date | null;
  readonly endedBy: string | null;
}
