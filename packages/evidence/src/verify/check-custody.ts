import type { PackRelease } from '../attestation.ts';
import { CUSTODY_START, custodyEventSchema, faultOf, leadsTo, type CustodyHead } from '../custody.ts';
import type { Hashing } from '../hashing.ts';
import { LAYOUT } from '../layout.ts';
import { parsed } from '../parsed.ts';
import type { Findings } from './findings.ts';
import { linesOf } from './lines.ts';
import type { ReadPack } from './read-members.ts';

/** Whether the custody log is one chain from its first event on, and not longer than the log was at release. Tells the first event that does not fit. */
export async function checkCustody(
  { members, digests }: ReadPack,
  release: PackRelease | null,
  hashing: Hashing,
  findings: Findings,
): Promise<void> {
  const log = members.get(LAYOUT.custody);
  if (log === undefined || !digests.sha256.has(LAYOUT.custody)) {
    findings.leaveOpen('custody', 'nothing-to-read');
    return;
  }
  let head: CustodyHead = CUSTODY_START;
  for await (const line of linesOf(log.chunks())) {
    const event = line === null ? null : parsed(line, custodyEventSchema);
    const fault = event === null ? 'unreadable' : faultOf(head, event, hashing);
    if (fault !== null) {
      findings.fail('custody', fault, `${LAYOUT.custody}:${head.sequence + 1}`);
      return;
    }
    if (event !== null) head = event;
  }
  const last = release?.heads.custody;
  if (last === undefined) return;
  if (!leadsTo(head, last)) findings.fail('custody', 'past-head', LAYOUT.custody);
}
