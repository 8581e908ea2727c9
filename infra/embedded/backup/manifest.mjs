/** Format of a backup. A restore refuses one that it does not know. */
export const FORMAT = 1;

/**
 * The last entry of an archive.
 * @typedef {object} Manifest
 * @property {number} format
 * @property {string} asOf the moment of which database and files are, ISO 8601
 * @property {string} lsn PostgreSQL's position in its log of changes
 * @property {Record<string, number>} tables rows of each table shortly before
 * @property {{ log?: 'audit' | 'access', organisation: string, sequence: string, hash: string }[]} heads last entries of the audit logs and the logs of access
 *   shortly before; one that names no log is of an earlier version, and of the audit log
 * @property {Record<string, { size: number, sha256: string }>} entries all files of the archive
 */
