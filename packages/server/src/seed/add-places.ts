import type { INestApplicationContext } from '@nestjs/common';
import { RecordFact } from '../features/fact/commands/record-fact.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { untilAssessed } from './import-file.ts';

/** Invented points inside a country, some of them near each other. */
const POINTS = [
  ['QA', '25.28', '51.52'],
  ['AE', '25.20', '55.27'],
  ['IN', '12.97', '77.59'],
  ['IN', '12.74', '77.83'],
  ['IN', '13.14', '78.13'],
  ['TH', '13.75', '100.50'],
  ['TH', '13.60', '100.72'],
  ['VN', '10.82', '106.63'],
  ['ES', '37.38', '-5.98'],
  ['MA', '33.57', '-7.58'],
] as const;

/** A supplier of the country whose only site is no household, in which nobody looks first, and that has no point yet. */
const SITE = `
  SELECT p.supplier_id AS "supplierId", s.id AS "siteId" FROM portfolio p JOIN sites s ON s.organisation_id = $1 AND s.supplier_id = p.supplier_id
  WHERE p.organisation_id = $1 AND p.country = $2 AND p.lane IN ('rest', 'context') AND p.site_count = 1 AND p.supplier_id <> ALL ($3::uuid[])
    AND NOT EXISTS (SELECT FROM portfolio_values v WHERE v.organisation_id = $1 AND v.supplier_id = p.supplier_id AND v.value = 'private-household')
  ORDER BY p.name, p.supplier_id LIMIT 1`;

/** Adds the coordinates of some sites, as the analyst of the demo would, so that the map has sites. Made once. */
export async function addPlaces(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  const { organisationId } = analyst;
  const sites = await app.get(Database).transaction(organisationId, async (tx) => {
    const [made] = await tx.query(
      `SELECT FROM observations o WHERE o.organisation_id = $1 AND o.facts->'place.coordinates'->>'value' IS NOT NULL LIMIT 1`,
      [organisationId],
    );
    if (made !== undefined) return [];
    const found: { readonly supplierId: string; readonly siteId: string; readonly point: readonly string[] }[] = [];
    for (const [country, ...point] of POINTS) {
      const taken = found.map(({ supplierId }) => supplierId);
      const [site] = await tx.query<{ supplierId: string; siteId: string }>(SITE, [organisationId, country, taken]);
      if (site !== undefined) found.push({ ...site, point });
    }
    return found;
  });
  for (const { supplierId, siteId, point } of sites) {
    await app.get(RecordFact, { strict: false }).execute(analyst, {
      supplierId,
      form: 'place.coordinates',
      siteId,
      values: new Map([
        ['latitude', point[0] ?? ''],
        ['longitude', point[1] ?? ''],
      ]),
      declined: false,
      source: 'buyer',
      assurance: 'documented',
      evidenceDate: '2026-08-20',
      document: 'Visit report',
      note: '',
      numbersChecked: false,
    });
  }
  await untilAssessed(app, organisationId);
}
