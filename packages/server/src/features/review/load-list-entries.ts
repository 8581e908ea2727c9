import type { ListEntry } from '@plumbline/matching';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { QuestionRow } from './question-row.ts';

/** Loads the entries of screening lists that questions are about, by id of the question. */
export async function loadListEntries(
  tx: Transaction,
  organisationId: string,
  questions: readonly Pick<QuestionRow, 'id' | 'subject'>[],
): Promise<Map<string, ListEntry>> {
  const asked = questions.filter(({ subject }) => subject.list !== undefined && subject.entry !== undefined);
  if (asked.length === 0) return new Map();
  const rows = await tx.query<{ id: string; entry: ListEntry }>(
    `SELECT DISTINCT ON (a.id) a.id, e.entry
     FROM unnest($2::uuid[], $3::text[], $4::text[]) AS a (id, list, entry)
     JOIN screening_lists l ON l.organisation_id = $1 AND l.name = a.list
     CROSS JOIN LATERAL jsonb_array_elements(l.entries) AS e (entry)
     WHERE e.entry->>'id' = a.entry
     ORDER BY a.id, l.id DESC`,
    [
      organisationId,
      asked.map(({ id }) => id),
      asked.map(({ subject }) => subject.list),
      asked.map(({ subject }) => subject.entry),
    ],
  );
  return new Map(rows.map(({ id, entry }) => [id, entry]));
}
