import type { AuthDatabase } from '../../platform/auth/auth-database.ts';

/** The name of an auditor's organisation; null where no organisation has the id, or one that is no auditor's. */
export async function auditorNamed(auth: AuthDatabase, id: string): Promise<string | null> {
  const [row] = await auth.query<{ name: string }>(
    `SELECT name FROM auth.organisations WHERE id = $1 AND kind = 'auditor'`,
    [id],
  );
  return row?.name ?? null;
}
