import { entryRows, type EntryReader } from '../entry.ts';

/** What counts as told: nothing sealed, no words of workers, and nothing that an answer brought or moved until it was taken back. */
const SHOWN = `o.protection <> 'sealed' AND o.source_kind <> 'worker' AND NOT EXISTS (
  SELECT FROM review_answers v WHERE v.organisation_id = $1 AND v.id = o.ended_by AND v.revoked_at IS NOT NULL)`;

/** Imports that said something of the supplier, with their rows. */
export const importEntries: EntryReader = {
  source: 'import',
  group: 'known',
  isNews: false,
  rows: entryRows(
    'import',
    {
      id: 'o.import_id',
      supplierId: 'o.supplier_id',
      at: 'min(o.recorded_from)',
      kind: `'imported'`,
      topic: `''`,
      about: `''`,
      gravity: '0',
      parameters: `jsonb_build_object('file', i.file_name, 'rows', coalesce(jsonb_agg(DISTINCT r.row ORDER BY r.row) FILTER (WHERE r.row IS NOT NULL), '[]'))`,
      importId: 'o.import_id',
    },
    `FROM observations o JOIN imports i ON i.organisation_id = $1 AND i.id = o.import_id
     LEFT JOIN LATERAL unnest(o.rows) AS r (row) ON true
     WHERE o.organisation_id = $1 AND ${SHOWN} GROUP BY o.supplier_id, o.import_id, i.file_name`,
  ),
  text: ({ parameters }, say) => {
    const rows = parameters['rows'] as readonly number[];
    return say('feed.import.imported', {
      file: String(parameters['file']),
      rows: rows.join(', '),
      count: rows.length,
    });
  },
};
