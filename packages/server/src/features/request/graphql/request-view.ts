import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Say } from '../../../platform/text/texts.ts';
import type { RequestRow, RequestState } from '../request.read-model.ts';
import type { SupplierRequestType } from './request.types.ts';

/** States in which a request can still be withdrawn. */
const OPEN: ReadonlySet<RequestState> = new Set<RequestState>(['sent', 'opened', 'started', 'not-me']);
/** States in which there are answers. */
const ANSWERED: ReadonlySet<RequestState> = new Set<RequestState>(['submitted', 'returned', 'accepted']);

/** A request as pages show it. */
export function requestView(viewer: Viewer, { canRemind, ...row }: RequestRow, say: Say): SupplierRequestType {
  const mayAsk = may(viewer, 'request.ask');
  return {
    ...row,
    id: toGlobalId('Request', row.id),
    supplierId: toGlobalId('Supplier', row.supplierId),
    reason: say(`request.reason.name.${row.reason}`),
    mailProblem: row.mailProblem === null ? null : say(`mail.problem.${row.mailProblem}`),
    hasAnswers: ANSWERED.has(row.state),
    viewerCanWithdraw: mayAsk && OPEN.has(row.state),
    viewerCanCreateLink: mayAsk && (OPEN.has(row.state) || row.state === 'returned'),
    viewerCanRemind: mayAsk && canRemind,
    viewerCanConfirmCompany: mayAsk && row.awaitsCompany,
  };
}
