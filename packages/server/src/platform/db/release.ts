import pg from 'pg';
import { migrations } from './migrations.ts';

/** What a version of Plumbline knows of the database. */
export interface Release {
  /** One more with each release that has migrations. */
  readonly number: number;
  /** The oldest release whose processes can run on the database of this one: the release before, since migrations only add. */
  readonly runsFrom: number;
  readonly migrations: readonly (new () => object)[];
}

/** This version. */
export const RELEASE: Release = { number: 1, runsFrom: 1, migrations };

/** This version cannot run on the database. */
export class OtherSchema extends Error {}

/** The database has no such table, or this role may not read it. */
const UNREADABLE = new Set(['42P01', '42501']);

/**
 * Checks that a version can run on a database: it lacks nothing, and what a newer release has added does not disturb this one.
 * @throws OtherSchema with one sentence
 */
export async function assertKnownSchema(url: string, release = RELEASE): Promise<void> {
  const known = release.migrations.map(({ name }) => name);
  const { ran, newest } = await readSchema(url);
  const missing = known.filter((name) => !ran.includes(name));
  assertNotNewer(ran, newest, release);
  if (missing.length > 0)
    throw new OtherSchema(
      `The database lacks ${missing.length} of the migrations of this version, the first of which is ${missing[0]}: run them first, as npm start does.`,
    );
}

/** @throws OtherSchema if a newer release has changed the database in a way that this one does not know */
export function assertNotNewer(ran: readonly string[], newest: NewestRelease | undefined, release: Release): void {
  const known = new Set(release.migrations.map(({ name }) => name));
  const unknown = ran.filter((name) => !known.has(name));
  const runs = newest !== undefined && newest.release > release.number && newest.runsFrom <= release.number;
  if (unknown.length > 0 && !runs)
    throw new OtherSchema(
      `The database was brought up to date by a newer version of Plumbline (${unknown.at(-1)}), which this version does not know: start the newer version, or restore a backup from before.`,
    );
}

interface NewestRelease {
  readonly release: number;
  readonly runsFrom: number;
}

interface Schema {
  /** Names of the migrations that ran, oldest first. */
  readonly ran: readonly string[];
  readonly newest: NewestRelease | undefined;
}

/** What has been done to a database so far; nothing if it is empty. */
export async function readSchema(url: string): Promise<Schema> {
  const client = new pg.Client({ connectionString: url, application_name: 'plumbline-schema' });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY timestamp');
    const ran = rows.map(({ name }) => name);
    if (!ran.includes('Releases1764000003310')) return { ran, newest: undefined };
    const releases = await client.query<NewestRelease>(
      'SELECT release, runs_from AS "runsFrom" FROM releases ORDER BY release DESC LIMIT 1',
    );
    return { ran, newest: releases.rows[0] };
  } catch (error) {
    if (error instanceof pg.DatabaseError && UNREADABLE.has(error.code ?? '')) return { ran: [], newest: undefined };
    throw error;
  } finally {
    await client.end();
  }
}
