import { IANAZone } from 'luxon';
import type { AuthTransaction } from '../../platform/auth/auth-database.ts';
import { userError } from '../../platform/errors/user-error.ts';

/**
 * Checks a zone. It decides dates here and midnights in the database, so both must know it and read it alike. An offset such as `+03:00` is refused: the two
 * read its sign differently. @throws UserErrors
 */
export async function assertTimeZone(tx: AuthTransaction, timeZone: string): Promise<void> {
  const known = IANAZone.isValidZone(timeZone)
    ? await tx.query('SELECT 1 FROM pg_timezone_names WHERE name = $1', [timeZone])
    : [];
  if (known.length === 0) throw userError('TIME_ZONE_UNKNOWN', 'timeZone', { timeZone });
}
