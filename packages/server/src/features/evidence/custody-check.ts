import { faultOf, type CustodyHead, type ToldEvent } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';

/** Number of the first event that does not follow the one before, or is not what its hash says; null for a sound piece of the chain. */
export function custodyFault(head: CustodyHead, events: readonly ToldEvent[]): number | null {
  let end = head;
  for (const event of events) {
    if (faultOf(end, event, nodeHashing) !== null) return end.sequence + 1;
    end = event;
  }
  return null;
}
