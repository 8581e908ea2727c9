import type { PackScope } from '@plumbline/evidence';
import { purposeOf } from '@plumbline/evidence/purposes';
import type { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError, UserErrors, type UserError } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import type { AuditorEngagementRow } from '../engagement/auditor-home.read-model.ts';
import type { EngagementKind } from '../engagement/engagement-rules.ts';
import { daysBetween, lastInstantOf } from '../past/days.ts';
import { readingAt } from './pack-day.ts';
import { problemsOfRequest, type PackRequest } from './pack-rules.ts';

/** What an auditor asks for. The pack is for the auditor itself. */
export interface EngagedPackRequest extends Omit<PackRequest, 'recipient' | 'products' | 'siteIds' | 'chain' | 'lots'> {
  readonly kinds: readonly EngagementKind[];
}

/** An auditor narrows a pack by its engagement alone. */
const EVERYTHING = { products: [], siteIds: [], chain: null, lots: [] } as const;

/** What a request of an auditor stands for. */
export interface EngagedScope {
  readonly scope: PackScope;
  readonly asOfAt: Date | null;
  readonly now: Date;
}

/**
 * The scope of a pack within an engagement. Call it as the auditor: a supplier that it does not read is one that is not there.
 * @throws UserErrors, NotFound
 */
export async function engagedScope(
  database: Database,
  viewer: Pick<Viewer, 'organisationName'>,
  engagement: AuditorEngagementRow,
  { kinds, ...request }: EngagedPackRequest,
): Promise<EngagedScope> {
  const { buyerOrganisationId, buyerName, buyerTimeZone } = engagement;
  const { now, since, opened } = await database.transaction(buyerOrganisationId, async (tx) => {
    const [running] = await tx.query<{ kinds: readonly EngagementKind[]; since: Date }>(
      'SELECT kinds, past.kept_since() AS since FROM engagements',
    );
    if (running === undefined) throw new NotFound('No engagement that runs has this id');
    return { now: tx.now, since: running.since, opened: running.kinds };
  });
  const recipient = viewer.organisationName;
  const today = dayIn(buyerTimeZone, now);
  const problems: UserError[] = problemsOfRequest({ ...request, recipient, ...EVERYTHING }, today);
  if (kinds.some((kind) => !opened.includes(kind)))
    problems.push({ field: 'kinds', code: 'PACK_KINDS', parameters: {} });
  if (problems.length > 0) throw new UserErrors(problems);
  const scope: PackScope = {
    organisation: { id: buyerOrganisationId, name: buyerName },
    purpose: { key: request.purpose, edition: purposeOf(request.purpose)?.edition ?? '' },
    suppliers: [...new Set(request.supplierIds)].toSorted(),
    sites: [],
    products: [],
    period: { from: request.periodFrom, until: request.periodUntil },
    asOf: request.asOf,
    recipient,
    language: request.language,
    engagement: { id: engagement.id, kinds: [...new Set(kinds)].toSorted() },
  };
  const days = daysBetween(since, now, buyerTimeZone);
  const asOfAt = await readingAt(database, scope, today, async () => {
    if (days === null || scope.asOf < days.first || scope.asOf > days.last) throw userError('DAY_NOT_KEPT', 'asOf');
    return lastInstantOf(scope.asOf, buyerTimeZone);
  });
  return { scope, asOfAt, now };
}
