import { isDatabaseAway } from '../errors/database-away.ts';
import { isDiskFull } from '../errors/disk-full.ts';

/** SQLSTATE classes and codes that are not the work's fault: no room, deadlock, serialisation. */
const TRANSIENT_STATES = /^(53|40001|40P01|55P03)/;
const TRANSIENT_CODES = new Set(['EMFILE', 'ENFILE']);

/** Whether trying again soon is likely to help, so that the attempt does not count. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    TRANSIENT_STATES.test(code) ||
    TRANSIENT_CODES.has(code) ||
    isDatabaseAway(error) ||
    isDiskFull(error) ||
    isTransient(error.cause)
  );
}
