import { isDiskFull } from '../errors/disk-full.ts';

/** SQLSTATE classes and codes that are not the work's fault: connection lost, shutting down, no room, deadlock, serialisation. */
const TRANSIENT_STATES = /^(08|53|57P0|40001|40P01|55P03)/;
const TRANSIENT_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'EMFILE', 'ENFILE']);
const TRANSIENT_WORDS =
  /connection terminated|client has encountered a connection error|timeout exceeded when trying to connect|driver not connected/i;

/** Whether trying again soon is likely to help, so that the attempt does not count. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    TRANSIENT_STATES.test(code) ||
    TRANSIENT_CODES.has(code) ||
    TRANSIENT_WORDS.test(error.message) ||
    isDiskFull(error) ||
    isTransient(error.cause)
  );
}
