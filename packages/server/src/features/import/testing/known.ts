import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Importing } from './importing.ts';

/** What an organisation knows, line by line, without ids and times. */
export async function known(importing: Importing, { organisationId }: Viewer): Promise<string[]> {
  const rows = await importing.database.transaction(organisationId, (tx) =>
    tx.query<{ line: string }>(
      `WITH s AS (SELECT * FROM suppliers WHERE organisation_id = $1 AND state = 'active')
       SELECT concat_ws(' | ', 'supplier', s.name, s.country) AS line FROM s
       UNION ALL SELECT DISTINCT concat_ws(' | ', 'key', s.name, k.key) FROM s JOIN supplier_keys k ON k.organisation_id = $1 AND k.supplier_id = s.id
       UNION ALL SELECT DISTINCT concat_ws(' | ', 'identifier', s.name, i.scheme, i.value) FROM s JOIN supplier_identifiers i ON i.organisation_id = $1 AND i.supplier_id = s.id
       UNION ALL SELECT DISTINCT concat_ws(' | ', 'name', s.name, n.kind, n.name) FROM s JOIN supplier_names n ON n.organisation_id = $1 AND n.supplier_id = s.id
       UNION ALL SELECT concat_ws(' | ', 'observation', s.name, t.key, o.source_kind, o.evidence_date, o.digest) FROM s
         JOIN observations o ON o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL
         LEFT JOIN sites t ON t.organisation_id = $1 AND t.supplier_id = s.id AND t.id = o.site_id`,
      [organisationId],
    ),
  );
  return rows.map(({ line }) => line).toSorted();
}
