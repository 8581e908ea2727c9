import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';

/** A procurement analyst of a buyer, with defaults for what a test leaves out. */
export function aViewer(overrides: Partial<Viewer> = {}): Viewer {
  return {
    userId: randomUUID(),
    displayName: 'A. Mensah',
    organisationId: randomUUID(),
    organisationName: 'Northfield Retail',
    organisationKind: 'buyer',
    timeZone: 'Europe/London',
    roles: new Set(['analyst']),
    locale: 'en',
    hasFreshProof: true,
    ...overrides,
  };
}
