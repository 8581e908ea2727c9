import { CUSTODY_START, type CustodyEvent, type CustodyHead, type Redaction } from '@plumbline/evidence';

/** The custody log as a pack holds it: from its first event to the end of the day, with what others keep withheld. */
export interface PackCustody {
  readonly events: readonly CustodyEvent[];
  /** Now, which may be later. */
  readonly head: CustodyHead;
  readonly redactions: readonly Redaction[];
}

/** No evidence is kept yet, so nothing has happened to any. */
export const NO_CUSTODY: PackCustody = { events: [], head: CUSTODY_START, redactions: [] };
