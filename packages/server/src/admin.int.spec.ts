import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anIdentity, pemOf } from '../../evidence/test/a-time-stamp-authority.ts';
import { relayMemberEvents } from './features/organisation/relay-member-events.ts';
import { anOrganisation } from './features/organisation/testing/an-organisation.ts';
import { AuthDatabase } from './platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from './platform/db/testing/database.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

let db: TestDatabase;
let auth: AuthDatabase;
let organisation: string;
beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  ({ id: organisation } = await anOrganisation(auth));
  await relayMemberEvents(db.database, auth);
  await mkdir(db.config.environment.STORAGE_FOLDER, { recursive: true });
  await writeFile(certificates(), pemOf(await anIdentity({ name: 'Root', isAuthority: true })));
});
afterAll(async () => {
  await auth.close();
  await db.close();
});

const certificates = (): string => join(db.config.environment.STORAGE_FOLDER, 'certificates.pem');
const tokens = (): string => `${db.config.environment.ANCHOR_FILE}.tokens`;

/** Exit code of an operator's command, and all that it prints. */
function adminWith(input: string, args: readonly string[]): [number | null, string] {
  const environment = { ...db.config.environment, ANCHOR_TSA_CERTIFICATES: certificates() };
  const set = Object.entries(environment).filter(([, value]) => value !== undefined);
  const { status, stdout, stderr } = spawnSync(
    `${root}node_modules/.bin/node`,
    ['--import', `${root}scripts/decorators.mjs`, `${root}packages/server/src/admin.ts`, ...args],
    { encoding: 'utf8', input, env: Object.fromEntries(set.map(([name, value]) => [name, String(value)])) },
  );
  return [status, stdout + stderr];
}

const admin = (...args: string[]): [number | null, string] => adminWith('', args);

test('The operator hands over what the mailbox of the sender gets, and is told what it was', () => {
  expect(adminWith('Subject: Out of office\n\nI am away.', ['take-bounce'])).toEqual([
    0,
    expect.stringContaining('no report'),
  ]);
});

test('The operator verifies all logs and tokens, under keys that were rotated, also of an organisation that was deleted', async () => {
  const [intact, said] = admin('verify-logs');
  expect([intact, said]).toEqual([0, expect.stringContaining(`${organisation}: `)]);
  expect(said).toContain('unchanged, in order, without a gap');
  expect(said).toContain('No time-stamp authority has vouched for the file of anchors yet.');
  const [rotated] = admin('rotate-keys');
  expect(rotated).toBe(0);
  const ring = JSON.parse(await readFile(join(db.config.environment.KEYS_FOLDER, 'ring.json'), 'utf8')) as {
    keys: { until: string | null }[];
  };
  expect(ring.keys.map(({ until }) => until === null)).toEqual([false, true]);
  // Foreign keys and triggers are no matter to a superuser.
  await db.admin.query(`SET session_replication_role = 'replica'`);
  for (const table of ['audit_entries', 'audit_heads', 'audit_anchors'])
    await db.admin.query(`DELETE FROM ${table} WHERE organisation_id = $1`, [organisation]);
  await db.admin.query('DELETE FROM auth.organisations WHERE id = $1', [organisation]);
  await writeFile(tokens(), `${JSON.stringify({ line: 99, nonce: '01', token: 'AAAA' })}\n`);
  const [broken, found] = admin('verify-logs');
  expect([broken, found]).toEqual([1, expect.stringContaining(`${organisation}: `)]);
  expect(found).toContain('The whole log is gone');
  expect(found).toContain('A token vouches for other lines than those of the file of anchors');
  await rm(tokens());
  // So it is, too, where the backup is older than the organisation.
  const [acknowledged, whereof] = admin(
    ...['acknowledge-restore', '--backup', 'x.tar.gz', '--by', 'operator-2', '--reason', 'A disk failed'],
  );
  expect([acknowledged, whereof]).toEqual([0, expect.stringContaining(`${organisation}: the restore is acknowledged`)]);
  const [told, history] = admin('verify-logs');
  expect([told, history]).toEqual([0, expect.stringContaining('A backup was restored (x.tar.gz)')]);
  expect(history).toContain('by operator-2: "A disk failed"');
});

test('The operator is told of an organisation whose name is like the new one, and creates it only by saying that both are meant', async () => {
  const { id } = await anOrganisation(auth);
  const create = (...more: string[]): [number | null, string] =>
    admin(
      ...['create-organisation', '--name', 'NОRTHFIELD Retail Ltd', '--kind', 'buyer'],
      ...['--owner-email', 'owner@alike.example', '--owner-name', 'A. Like', ...more],
    );
  const named = () =>
    auth.query<{ name: string }>(`SELECT name FROM auth.organisations WHERE name ILIKE '%retail ltd'`);
  const [refused, said] = create();
  expect([refused, said]).toEqual([1, expect.stringContaining(`Northfield Retail, ${id}`)]);
  expect(said).toContain('--alike-name-is-fine');
  expect(await named()).toEqual([]);
  const [created, answer] = create('--alike-name-is-fine');
  expect([created, answer]).toEqual([0, expect.stringContaining('http')]);
  expect(await named()).toEqual([{ name: 'NОRTHFIELD Retail Ltd' }]);
});
