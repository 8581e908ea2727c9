import { REDACTION_REASONS } from '@plumbline/evidence';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { redactionPagesAddress } from '../redaction-page-route.ts';
import type { RedactedEvidence, RedactionRow, WaitingRedaction } from '../redaction.read-model.ts';
import type { EvidenceRedactionsType, RedactionType, WaitingRedactionType } from './redaction.types.ts';

/** States in which there is a redacted file. */
const MADE: ReadonlySet<string> = new Set(['proposed', 'approved', 'superseded']);
const WAITING: ReadonlySet<string> = new Set(['making', 'proposed']);

/** A redaction as the viewer sees it, with the actions open to the viewer. */
export function redactionView(row: RedactionRow, viewer: Viewer, say: Say): RedactionType {
  const { id, evidenceId, state, reason, refusal, digest, boxes, bytes, version } = row;
  const isAuthor = row.proposedById === viewer.userId;
  return {
    ...{ state, reason, boxes, bytes, version },
    id: toGlobalId('Redaction', id),
    evidenceId: toGlobalId('Evidence', evidenceId),
    reasonText: say(`redaction.reason.${reason}`),
    refusal: refusal === null ? null : { code: refusal, text: say(`redaction.refusal.${refusal}`) },
    sha256: digest,
    address: MADE.has(state) ? redactionPagesAddress(viewer, id) : null,
    proposedBy: personView(row.proposedBy, say),
    proposedAt: row.proposedAt,
    decidedBy: row.decidedById === null ? null : personView(row.decidedBy, say),
    decidedAt: row.decidedAt,
    declineReason: row.declineReason,
    viewerCanDecide: state === 'proposed' && !isAuthor && may(viewer, 'evidence.review'),
    viewerCanWithdraw: WAITING.has(state) && isAuthor && may(viewer, 'evidence.redact'),
  };
}

/** A proposed redaction, with whether the viewer is the one to decide. */
export function waitingView(
  { id, evidenceId, name, proposedById, proposedBy, proposedAt }: WaitingRedaction,
  viewer: Viewer,
  say: Say,
): WaitingRedactionType {
  return {
    id: toGlobalId('Redaction', id),
    evidenceId: toGlobalId('Evidence', evidenceId),
    name,
    proposedBy: personView(proposedBy, say),
    proposedAt,
    viewerCanDecide: proposedById !== viewer.userId && may(viewer, 'evidence.review'),
  };
}

/** The redactions of a file. */
export function redactionsView(
  { evidence, redactions }: RedactedEvidence,
  viewer: Viewer,
  say: Say,
): EvidenceRedactionsType {
  const hasPages =
    evidence.state === 'kept' && evidence.destroyedAt === null && evidence.type !== null && evidence.type !== 'xlsx';
  return {
    id: toGlobalId('Evidence', evidence.id),
    name: evidence.name,
    redactions: redactions.map((row) => redactionView(row, viewer, say)),
    reasons: REDACTION_REASONS.map((key) => ({ key, name: say(`redaction.reason.${key}`) })),
    viewerCanPropose: hasPages && may(viewer, 'evidence.redact') && !redactions.some(({ state }) => WAITING.has(state)),
  };
}
