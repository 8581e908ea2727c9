import type { Transaction } from '../../platform/db/transaction.ts';

export interface NamedPerson {
  readonly userId: string;
  readonly name: string;
  readonly member: boolean;
  /** When they took this name, in ISO 8601. Their first name also applies to all earlier times. */
  readonly at: string;
}

/** Records a person's name from an instant on, and whether they are a member. @returns the instant from which a new name applies */
export async function recordName(
  tx: Transaction,
  organisationId: string,
  { userId, name, member, at }: NamedPerson,
): Promise<string> {
  // A conflict means that the person is known, or that the drawn short identifier is taken; then the next try draws a new one.
  for (;;) {
    const added = await tx.write(
      'INSERT INTO people (organisation_id, user_id, display_name, member) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [organisationId, userId, name, member],
    );
    if (added === 1) break;
    const known = await tx.write(
      'UPDATE people SET display_name = $3, member = $4 WHERE organisation_id = $1 AND user_id = $2',
      [organisationId, userId, name, member],
    );
    if (known === 1) break;
  }
  await tx.write(
    `INSERT INTO people_names (organisation_id, user_id, from_at, until_at, name) VALUES ($1, $2, '-infinity', 'infinity', $3)
     ON CONFLICT DO NOTHING`,
    [organisationId, userId, name],
  );
  // When two changes share an instant, or a clock was set back, the later name starts just after the earlier one.
  const [changed] = await tx.query<{ at: string }>(
    `WITH ended AS (
       UPDATE people_names SET until_at = greatest($4::timestamptz, from_at + interval '1 microsecond')
       WHERE organisation_id = $1 AND user_id = $2 AND until_at = 'infinity' AND name <> $3 RETURNING until_at)
     INSERT INTO people_names (organisation_id, user_id, from_at, until_at, name) SELECT $1, $2, until_at, 'infinity', $3 FROM ended
     RETURNING to_char(from_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`,
    [organisationId, userId, name, at],
  );
  return changed?.at ?? at;
}
