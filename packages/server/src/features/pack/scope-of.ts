import type { PackScope } from '@plumbline/evidence';
import { purposeOf } from '@plumbline/evidence/purposes';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { isChain, type PackRequest } from './pack-rules.ts';

/** The scope that a request stands for. */
export function scopeOf(viewer: Viewer, request: PackRequest): PackScope {
  const purpose = purposeOf(request.purpose);
  const { chain } = request;
  const goods = { chain: chain !== null && isChain(chain) ? chain : ('general' as const), lots: words(request.lots) };
  return {
    organisation: { id: viewer.organisationId, name: viewer.organisationName },
    purpose: { key: request.purpose, edition: purpose?.edition ?? '' },
    suppliers: [...new Set(request.supplierIds)].toSorted(),
    sites: [...new Set(request.siteIds)].toSorted(),
    products: words(request.products),
    ...(purpose?.followsLots === true ? { goods } : {}),
    period: { from: request.periodFrom, until: request.periodUntil },
    asOf: request.asOf,
    recipient: request.recipient.trim(),
    language: request.language,
  };
}

/** Each once, sorted. */
function words(said: readonly string[]): string[] {
  return [...new Set(said.map((each) => each.trim()).filter((each) => each !== ''))].toSorted();
}
