import { custodyEventSchema } from '../custody.ts';
import { LAYOUT } from '../layout.ts';
import { parsed } from '../parsed.ts';
import { registerSchema, type Redaction } from '../redactions.ts';
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
  checkOriginals(pack, redactions, findings);
  await checkEvents(pack, redactions, findings);
}

/** The folder of redacted evidence holds derivatives and nothing else. */
function checkOriginals({ members }: ReadPack, redactions: readonly Redaction[], findings: Findings): void {
  const derivatives = new Set(redactions.map(({ derivative }) => derivative));
  const redacted = new Set(redactions.map(({ evidenceId }) => `${LAYOUT.evidence}${evidenceId}`));
  for (const path of members.keys()) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (redacted.has(folder) && !derivatives.has(path)) findings.fail('redactions', 'original', path);
  }
}

/** The bare digest of an original would let somebody find by trying what it says. */
async function checkEvents(
  { members, digests }: ReadPack,
  redactions: readonly Redaction[],
  findings: Findings,
): Promise<void> {
  const log = members.get(LAYOUT.custody);
  if (log === undefined || redactions.length === 0 || !digests.sha256.has(LAYOUT.custody)) return;
  const shown = new Map<string, Set<string>>();
  for (const { evidenceId, derivativeSha256 } of redactions) {
    shown.set(evidenceId, (shown.get(evidenceId) ?? new Set()).add(derivativeSha256));
  }
  for await (const line of linesOf(log.chunks())) {
    const event = line === null ? null : parsed(line, custodyEventSchema);
    if (event === null || 'withheld' in event || event.evidenceId === null || event.sha256 === null) continue;
    const allowed = shown.get(event.evidenceId);
    if (allowed !== undefined && !allowed.has(event.sha256)) {
      findings.fail('redactions', 'original-digest', `${LAYOUT.custody}:${event.sequence}`);
    }
  }
}
