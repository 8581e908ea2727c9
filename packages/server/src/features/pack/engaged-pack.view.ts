import { toGlobalId } from '../../platform/graphql/ids.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import { ENGAGEMENT_KINDS } from '../engagement/engagement-rules.ts';
import { kindTexts } from '../engagement/engagement.view.ts';
import type { EngagedPackType } from './engaged-pack.types.ts';
import type { EngagedPackRow } from './engaged-packs.read-model.ts';

/** A pack of an engagement as its auditor sees it. */
export function engagedPackView(
  { id, engagementId, scope, refusedCode, refusedSubject, endReason, ...row }: EngagedPackRow,
  { organisationId }: Viewer,
  say: Say,
): EngagedPackType {
  const [pack, engagement] = [toGlobalId('Pack', id), toGlobalId('Engagement', engagementId)];
  const refused =
    refusedCode === null ? endReason : say(`pack.refused.${refusedCode}`, { subject: refusedSubject ?? '' });
  return {
    ...row,
    id: pack,
    engagementId: engagement,
    purpose: { code: scope.purpose.key, text: say(`purpose.${scope.purpose.key}`) },
    supplierCount: scope.suppliers.length,
    kinds: kindTexts(
      ENGAGEMENT_KINDS.filter((kind) => scope.engagement?.kinds.includes(kind) === true),
      say,
    ),
    asOf: scope.asOf,
    reason: refused === '' ? null : refused,
    builtByName: row.auditorName,
    url: row.state === 'released' ? `/files/engaged-packs/${engagement}/${pack}?organisation=${organisationId}` : null,
  };
}
