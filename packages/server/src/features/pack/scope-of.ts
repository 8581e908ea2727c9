import type { PackScope } from '@plumbline/evidence';
import { purposeOf } from '@plumbline/evidence/purposes';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { PackRequest } from './pack-rules.ts';

/** The scope that a request stands for. */
export function scopeOf(viewer: Viewer, request: PackRequest): PackScope {
  return {
    organisation: { id: viewer.organisationId, name: viewer.organisationName },
    purpose: { key: request.purpose, edition: purposeOf(request.purpose)?.edition ?? '' },
    suppliers: [...new Set(request.supplierIds)].toSorted(),
    sites: [...new Set(request.siteIds)].toSorted(),
    products: [
      ...new Set(request.products.map((product) => product.trim()).filter((product) => product !== '')),
    ].toSorted(),
    period: { from: request.periodFrom, until: request.periodUntil },
    asOf: request.asOf,
    recipient: request.recipient.trim(),
    language: request.language,
  };
}
