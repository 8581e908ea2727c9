import { originalDigests, withheld, type CustodyEvent, type Redaction } from '@plumbline/evidence';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Say } from '../../../platform/text/texts.ts';
import type { NotedEvidence } from '../../evidence/evidence-notes.read-model.ts';
import { paperName } from '../../evidence/paper-name.ts';
import { registeredRedactions } from '../../redaction/redaction-register.read-model.ts';
import { pathOf, type PackedEvidence } from './packed-evidence.ts';

/**
 * Puts redacted copies in the place of their originals. Also on a past day those that stand for them now: what was blacked out since is not shown again. They are
 * called by their kind: what people call the original may name the person who was blacked out.
 * `now` is the time, also where the transaction reads a past day.
 */
export async function redactedEvidence(
  tx: Transaction,
  organisationId: string,
  notes: readonly NotedEvidence[],
  { now, language, say }: { readonly now: Date; readonly language: string; readonly say: Say },
): Promise<{ readonly evidence: readonly PackedEvidence[]; readonly redactions: readonly Redaction[] }> {
  const ids = notes.map(({ evidenceId }) => evidenceId);
  const found = await registeredRedactions(tx, organisationId, ids, now);
  const byFile = new Map(found.map((each) => [each.evidenceId, each]));
  const evidence = notes.map((note): PackedEvidence => {
    const each = byFile.get(note.evidenceId);
    if (each === undefined) return { ...note, redactionId: null };
    const { redactionId, mediaType, bytes, derivativeSha256: digest } = each;
    return { ...note, name: paperName(note.kind, language, say), redactionId, mediaType, bytes, digest };
  });
  const redactions = evidence.flatMap((file): Redaction[] => {
    const each = byFile.get(file.evidenceId);
    if (each === undefined) return [];
    const { evidenceId, derivativeSha256, originalCommitment, regions, reason, tool, at, redactedBy, reviewedBy } =
      each;
    const people = { redactedBy, reviewedBy };
    return [
      {
        ...{ evidenceId, derivativeSha256, originalCommitment, regions, reason, tool, at, ...people },
        derivative: `data/${pathOf(file)}`,
      },
    ];
  });
  return { evidence, redactions };
}

/** The custody log without what would give away the digest of an original. */
export function withoutOriginals(
  custody: readonly CustodyEvent[],
  redactions: readonly Redaction[],
): readonly CustodyEvent[] {
  const tells = originalDigests(redactions);
  return custody.map((event) => (tells(event) ? withheld(event) : event));
}
