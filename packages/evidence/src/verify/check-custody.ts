import type { Statement } from '../attestation.ts';
import { CUSTODY_START, custodyEventSchema, faultOf, leadsTo, withheldSchema, type CustodyHead } from '../custody.ts';
import type { Hashing } from '../hashing.ts';
import { LAYOUT } from '../layout.ts';
import { parsed } from '../parsed.ts';
import type { Findings } from './findings.ts';
import { linesOf } from './lines.ts';
import type { ReadPack } from './read-members.ts';

/** Whether the custody log is one chain from its first event to the head that was signed. Tells the first event that does not fit. */
export async function checkCustody(
  pack: ReadPack,
  statement: Statement | null,
  hashing: Hashing,
  findings: Findings,
): Promise<void> {
  const end = await follow(
    pack,
    { path: LAYOUT.custody, schema: custodyEventSchema, from: CUSTODY_START },
    hashing,
    findings,
  );
  if (end === null || statement === null) return;
  const head = statement.release.heads.custody;
  if (statement.isFormer) {
    if (!leadsTo(end, head)) findings.fail('custody', 'past-head', LAYOUT.custody);
    else if (end.sequence < head.sequence) findings.leaveOpen('custody', 'old-form');
    return;
  }
  const last = await follow(pack, { path: LAYOUT.custodyRest, schema: withheldSchema, from: end }, hashing, findings);
  if (last === null || (last.sequence === head.sequence && last.hash === head.hash)) return;
  findings.fail('custody', last.sequence < head.sequence ? 'before-head' : 'past-head', LAYOUT.custodyRest);
}

interface Piece {
  readonly path: string;
  readonly schema: typeof custodyEventSchema | typeof withheldSchema;
  /** What it goes on from. */
  readonly from: CustodyHead;
}

/** Follows a piece of the chain. @returns its end; null where it cannot be read, or does not fit */
async function follow(
  { members, digests }: ReadPack,
  { path, schema, from }: Piece,
  hashing: Hashing,
  findings: Findings,
): Promise<CustodyHead | null> {
  const log = members.get(path);
  if (log === undefined || !digests.sha256.has(path)) {
    findings.leaveOpen('custody', 'nothing-to-read');
    return null;
  }
  let head = from;
  for await (const line of linesOf(log.chunks())) {
    const event = line === null ? null : parsed(line, schema);
    const fault = event === null ? 'unreadable' : faultOf(head, event, hashing);
    if (fault !== null) {
      findings.fail('custody', fault, `${path}:${head.sequence - from.sequence + 1}`);
      return null;
    }
    if (event !== null) head = event;
  }
  return head;
}
