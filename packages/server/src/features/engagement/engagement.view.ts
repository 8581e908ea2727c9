import { toGlobalId } from '../../platform/graphql/ids.ts';
import type { TextType } from '../../platform/graphql/user-error.types.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import { personView } from '../person/person.view.ts';
import type { AuditorEngagementRow } from './auditor-home.read-model.ts';
import type { EngagementKind } from './engagement-rules.ts';
import type { EngagementRow } from './engagement.read-model.ts';
import type { AuditorEngagementType, EngagementType } from './engagement.types.ts';

/** Kinds of content in words of the reader. */
export function kindTexts(kinds: readonly EngagementKind[], say: Say): TextType[] {
  return kinds.map((code) => ({ code, text: say(`engagement.kind.${code}`) }));
}

/** An engagement as its buyer sees it, with the actions open to the viewer. */
export function engagementView(row: EngagementRow, viewer: Viewer, say: Say): EngagementType {
  const waits = row.phase === 'proposed';
  const isAuthor = row.proposedById === viewer.userId;
  return {
    ...row,
    id: toGlobalId('Engagement', row.id),
    purposeText: say(`engagement.purpose.${row.purpose}`),
    kinds: kindTexts(row.kinds, say),
    proposedBy: personView(row.proposedBy, say),
    decidedBy: row.decidedById === null ? null : personView(row.decidedBy, say),
    endedBy: row.endedById === null ? null : personView(row.endedBy, say),
    viewerCanDecide: waits && !isAuthor && may(viewer, 'engagement.approve'),
    viewerCanWithdraw: waits && isAuthor && may(viewer, 'engagement.propose'),
    viewerCanEnd: (row.phase === 'running' || row.phase === 'upcoming') && may(viewer, 'engagement.end'),
  };
}

/** An engagement as its auditor sees it. */
export function auditorEngagementView({ id, ...row }: AuditorEngagementRow, say: Say): AuditorEngagementType {
  return {
    ...row,
    id: toGlobalId('Engagement', id),
    key: id,
    purposeText: say(`engagement.purpose.${row.purpose}`),
    kinds: kindTexts(row.kinds, say),
  };
}
