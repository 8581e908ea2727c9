import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { PURPOSE_KEYS, PURPOSES } from '../retention-rules.ts';
import type { DestructionRow, HoldRow, Keeping, WaitingDestruction } from '../retention.read-model.ts';
import type { DestructionType, EvidenceKeepingType, LegalHoldType, WaitingDestructionType } from './retention.types.ts';

/** For how long a file is kept, with the actions open to the viewer. */
export function keepingView(
  evidenceId: string,
  { holds, destructions, ...keeping }: Keeping,
  viewer: Viewer,
  say: Say,
): EvidenceKeepingType {
  const open = holds.find(({ liftedAt }) => liftedAt === null);
  const isKept = keeping.destroyedAt === null;
  const waits = destructions.some(({ state }) => state === 'proposed');
  return {
    ...keeping,
    id: toGlobalId('Evidence', evidenceId),
    choices: PURPOSE_KEYS.map((purpose) => ({
      purpose,
      name: say(`retention.purpose.${purpose}`),
      years: PURPOSES[purpose].years,
      law: say(`retention.law.${purpose}`),
    })),
    hold: open === undefined ? null : holdView(open, say),
    liftedHolds: holds.filter(({ liftedAt }) => liftedAt !== null).map((hold) => holdView(hold, say)),
    viewerCanKeep: isKept && may(viewer, 'evidence.keep'),
    destructions: destructions.map((row) => destructionView(row, isKept, viewer, say)),
    viewerCanProposeDestruction: isKept && open === undefined && !waits && may(viewer, 'evidence.write'),
  };
}

function holdView({ id, setBy, liftedBy, liftedAt, ...hold }: HoldRow, say: Say): LegalHoldType {
  return {
    ...hold,
    id: toGlobalId('LegalHold', id),
    setBy: personView(setBy, say),
    liftedAt,
    liftedBy: liftedAt === null ? null : personView(liftedBy, say),
  };
}

function destructionView(row: DestructionRow, isKept: boolean, viewer: Viewer, say: Say): DestructionType {
  const { id, state, proposedById, proposedBy, decidedBy, decidedAt, ...told } = row;
  const waits = isKept && state === 'proposed';
  const isAuthor = proposedById === viewer.userId;
  return {
    ...told,
    state,
    id: toGlobalId('Destruction', id),
    proposedBy: personView(proposedBy, say),
    decidedAt,
    decidedBy: decidedAt === null ? null : personView(decidedBy, say),
    viewerCanDecide: waits && !isAuthor && may(viewer, 'evidence.review'),
    viewerCanWithdraw: waits && isAuthor && may(viewer, 'evidence.write'),
  };
}

/** A proposal that waits, with whether the viewer is the one to decide. */
export function waitingDestructionView(
  { id, evidenceId, proposedById, proposedBy, ...row }: WaitingDestruction,
  viewer: Viewer,
  say: Say,
): WaitingDestructionType {
  return {
    ...row,
    id: toGlobalId('Destruction', id),
    evidenceId: toGlobalId('Evidence', evidenceId),
    proposedBy: personView(proposedBy, say),
    viewerCanDecide: proposedById !== viewer.userId && may(viewer, 'evidence.review'),
  };
}
