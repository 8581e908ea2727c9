import { custodyEventSchema } from '../custody.ts';
import { LAYOUT } from '../layout.ts';
import { parsed } from '../parsed.ts';
import { originalDigests, originalsIn, registerSchema, type Redaction } from '../redactions.ts';
import type { Findings } from './findings.ts';
import { linesOf } from './lines.ts';
import type { ReadPack } from './read-members.ts';

/** Whether each derivative is the one that the register names, made by one person and looked at by another, and nothing of its original is in the pack. */
export async function checkRedactions(pack: ReadPack, findings: Findings): Promise<void> {
  const text = pack.texts.get(LAYOUT.redactions);
  if (text === undefined) {
    findings.leaveOpen('redactions', 'nothing-to-read');
    return;
  }
  const register = parsed(text, registerSchema);
  if (register === null) {
    findings.fail('redactions', 'unreadable', LAYOUT.redactions);
    return;
  }
  const { redactions } = register;
  for (const { derivative, derivativeSha256, redactedBy, reviewedBy } of redactions) {
    if (pack.digests.sha256.get(derivative) !== derivativeSha256) {
      findings.fail('redactions', 'derivative-differs', derivative);
    }
    if (redactedBy === reviewedBy) findings.fail('redactions', 'one-person', derivative);
  }
  for (const path of originalsIn(pack.members.keys(), redactions)) findings.fail('redactions', 'original', path);
  if (redactions.length > 0) await checkEvents(pack, redactions, findings);
}

async function checkEvents(
  { members, digests }: ReadPack,
  redactions: readonly Redaction[],
  findings: Findings,
): Promise<void> {
  const log = members.get(LAYOUT.custody);
  if (log === undefined || !digests.sha256.has(LAYOUT.custody)) return;
  const showsOriginal = originalDigests(redactions);
  for await (const line of linesOf(log.chunks())) {
    const event = line === null ? null : parsed(line, custodyEventSchema);
    if (event !== null && showsOriginal(event)) {
      findings.fail('redactions', 'original-digest', `${LAYOUT.custody}:${event.sequence}`);
    }
  }
}
