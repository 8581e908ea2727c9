import { CUSTODY_START, withheld, type CustodyEvent, type CustodyHead } from '@plumbline/evidence';
import type { Database, Transaction } from '../../platform/db/transaction.ts';
import { custodyFault } from '../evidence/custody-check.ts';
import { custodyAfter, custodyHead } from '../evidence/custody.ts';
import { LogRefused } from './supported-by-log.ts';

/** Events that are read at a time. */
const PORTION = 1000;
const EVER = new Date('9999-12-31');

/**
 * The custody log as a pack holds it: from its first event to an instant. What happened to evidence that is not in the pack is withheld: its place and hash are there, and nothing of
 * what happened.
 */
export async function custodyUntil(
  tx: Transaction,
  organisationId: string,
  until: Date,
  evidenceIds: ReadonlySet<string>,
): Promise<readonly CustodyEvent[]> {
  const events: CustodyEvent[] = [];
  for (;;) {
    const piece = await custodyAfter(tx, organisationId, events.length, { until, most: PORTION });
    for (const event of piece)
      events.push(event.evidenceId !== null && evidenceIds.has(event.evidenceId) ? event : withheld(event));
    if (piece.length < PORTION) return events;
  }
}

/** What leads from where the log of a pack ends to the head that is signed with it: places and hashes. */
export async function custodyBetween(
  database: Database,
  organisationId: string,
  from: number,
  head: CustodyHead,
): Promise<readonly CustodyEvent[]> {
  return database.transaction(organisationId, async (tx) => {
    const events: CustodyEvent[] = [];
    while (from + events.length < head.sequence) {
      const most = Math.min(PORTION, head.sequence - from - events.length);
      const piece = await custodyAfter(tx, organisationId, from + events.length, { until: EVER, most });
      if (piece.length === 0) break;
      events.push(...piece.map(withheld));
    }
    return events;
  });
}

/** Verifies the whole custody log as it is now. @returns its head @throws LogRefused, naming the first event that is not as it was written */
export async function custodyHeadOf(database: Database, organisationId: string): Promise<CustodyHead> {
  return database.transaction(organisationId, async (tx) => {
    const head = (await custodyHead(tx, organisationId)) ?? CUSTODY_START;
    let end: CustodyHead = CUSTODY_START;
    for (;;) {
      const piece = await custodyAfter(tx, organisationId, end.sequence, { until: EVER, most: PORTION });
      const fault = custodyFault(end, piece);
      if (fault !== null) throw new LogRefused('custody-event', String(fault));
      end = piece.at(-1) ?? end;
      if (piece.length < PORTION) break;
    }
    if (end.sequence !== head.sequence || end.hash !== head.hash)
      throw new LogRefused('custody-event', String(end.sequence + 1));
    return { sequence: head.sequence, hash: head.hash };
  });
}
