import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { CHAIN_START, entryHash, type ChainedEntry } from '../../../platform/audit/append-audit.ts';

/** What a superuser can do who knows how the log is made: takes away the end, and sets the head back. */
export async function cutBehind(admin: pg.Client, organisation: string, sequence: number): Promise<void> {
  const values = [organisation, sequence];
  await admin.query('DELETE FROM audit_entries WHERE organisation_id = $1 AND sequence > $2', values);
  await admin.query(
    `UPDATE audit_heads SET sequence = $2, hash = (SELECT hash FROM audit_entries WHERE organisation_id = $1 AND sequence = $2)
     WHERE organisation_id = $1`,
    values,
  );
}

interface Row {
  readonly sequence: number;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly verb: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly parameters: ChainedEntry['parameters'];
  readonly salt: string;
}

/** Gives one entry another subject, and writes every hash from there on anew, the head included: a chain without a fault in itself. */
export async function rewriteFrom(admin: pg.Client, organisation: string, sequence: number): Promise<void> {
  const { rows } = await admin.query<Row>('SELECT * FROM audit_entries WHERE organisation_id = $1 ORDER BY sequence', [
    organisation,
  ]);
  let previousHash = CHAIN_START;
  for (const row of rows) {
    const place = Number(row.sequence);
    const entry: ChainedEntry = {
      sequence: place,
      at: row.at.toISOString(),
      actorId: row.actor_id,
      verb: row.verb,
      subjectType: row.subject_type,
      subjectId: place === sequence ? randomUUID() : row.subject_id,
      parameters: row.parameters,
      salt: row.salt,
      previousHash,
    };
    const hash = entryHash(entry);
    await admin.query(
      'UPDATE audit_entries SET subject_id = $3, previous_hash = $4, hash = $5 WHERE organisation_id = $1 AND sequence = $2',
      [organisation, place, entry.subjectId, previousHash, hash],
    );
    previousHash = hash;
  }
  await admin.query('UPDATE audit_heads SET hash = $2 WHERE organisation_id = $1', [organisation, previousHash]);
}

/** Copies what the database holds of all logs. The result puts it back, as a restored backup does. */
export async function backup(admin: pg.Client): Promise<() => Promise<void>> {
  const copy = randomUUID().slice(0, 8);
  const tables = ['audit_entries', 'audit_heads', 'access_entries', 'access_heads', 'audit_anchors'];
  const copyOf = (table: string): string => `${table}_${copy}`;
  for (const table of tables) await admin.query(`CREATE TABLE ${copyOf(table)} AS TABLE ${table}`);
  return async () => {
    for (const table of tables) {
      await admin.query(`TRUNCATE ${table}`);
      await admin.query(`INSERT INTO ${table} SELECT * FROM ${copyOf(table)}`);
      await admin.query(`DROP TABLE ${copyOf(table)}`);
    }
  };
}
