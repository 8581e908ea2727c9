import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import { Config } from '../../platform/config/config.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { AUDIT_MESSAGES } from './audit.messages.ts';
import { readLine } from './anchors/anchor-line.ts';
import type { LogCheck } from './check-log.ts';
import { textOfVerification } from './finding-text.ts';
import { beginLog } from './testing/begin-log.ts';
import { aVerifier, type Verifier } from './testing/a-verifier.ts';
import { backup, cutBehind, rewriteFrom } from './testing/tampering.ts';

const HOUR = 60 * 60 * 1000;
const say = new Texts([AUDIT_MESSAGES]).in('en');

describe('The audit log is anchored outside the database', () => {
  let db: TestDatabase;
  let config: Config;
  let verifier: Verifier;
  let organisation: string;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await db.admin.query('TRUNCATE audit_entries, audit_heads, audit_anchors');
    const folder = join(db.config.environment.STORAGE_FOLDER, randomUUID());
    const places = { KEYS_FOLDER: join(folder, 'keys'), ANCHOR_FILE: join(folder, 'anchors.jsonl') };
    config = new Config({ ...db.config.environment, ...places }, db.config.clock);
    verifier = aVerifier({ database: db.database, config });
    organisation = await anOrganisation();
  });

  const act = (id = organisation): Promise<void> =>
    db.database.transaction(id, (tx) =>
      appendAudit(tx, id, { actorId: null, verb: 'import.committed', subjectType: 'Import', subjectId: randomUUID() }),
    );
  async function anOrganisation(): Promise<string> {
    const id = randomUUID();
    await beginLog(db.database, id);
    return id;
  }
  /** Writes that many entries and anchors the last of them; the clock goes on by an hour. */
  async function anchored(entries: number): Promise<void> {
    for (let count = 0; count < entries; count += 1) await act();
    await verifier.anchor.execute(null);
    db.clock.set(new Date((await now()).getTime() + HOUR));
  }
  const now = (): Promise<Date> => db.database.systemTransaction('the clock of the test', async (tx) => tx.now);
  const check = (id = organisation): Promise<LogCheck> => verifier.checkOf(id);
  const codes = async (): Promise<string[]> => (await check()).findings.map(({ code }) => code);
  const file = (): string => config.environment.ANCHOR_FILE;
  const lines = async (): Promise<string[]> => (await readFile(file(), 'utf8')).split('\n').slice(0, -1);
  const asSuperuser = (sql: string, ...values: unknown[]) => db.admin.query(sql, [organisation, ...values]);

  test('an untouched log fits its anchors, and says how far it is anchored', async () => {
    await anchored(3);
    await anchored(2);
    expect(await check()).toMatchObject({ entries: 6, firstBroken: null, findings: [], anchored: { sequence: 6 } });
    await act();
    await act();
    const said = textOfVerification(await check(), say);
    expect(said.anchored).toHaveLength(2);
    expect(said.anchored[1]).toContain('The last 2 entries were not yet anchored');
  });

  test('only a head that has changed is signed again, whichever process asks', async () => {
    const other = await anOrganisation();
    const rounds = await Promise.all(
      Array.from({ length: 6 }, () => aVerifier({ database: db.database, config }).anchor.execute(null)),
    );
    expect(rounds.map(({ signed }) => signed).toSorted()).toEqual([0, 0, 0, 0, 0, 2]);
    await act(other);
    expect((await verifier.anchor.execute(null)).signed).toBe(1);
    const written = (await lines()).map(readLine);
    expect(written).toMatchObject([
      { line: 1, sequence: 1 },
      { line: 2, sequence: 1 },
      { line: 3, organisation: other, sequence: 2 },
    ]);
  });

  test('a verification anchors what it has recorded', async () => {
    await anchored(1);
    expect(await verifier.verify.forService(organisation)).toMatchObject({
      entries: 2,
      findings: [],
      anchorFailure: null,
    });
    expect((await check()).anchored?.sequence).toBe(3);
  });

  test('an end that was cut off, with the head set back, is found', async () => {
    await anchored(3);
    await anchored(3);
    await cutBehind(db.admin, organisation, 5);
    expect(await check()).toMatchObject({
      firstBroken: null,
      findings: [{ code: 'cut', parameters: { from: 5, to: 7, sound: 4 } }],
    });
    // Work that goes on, and further anchors, do not cover it up.
    await anchored(4);
    await verifier.verify.forService(organisation);
    expect(await codes()).toContain('replaced');
  });

  test('a chain that was rewritten with all its hashes is found, from the last anchor that it fits', async () => {
    await anchored(3);
    await anchored(3);
    await rewriteFrom(db.admin, organisation, 6);
    expect(await check()).toMatchObject({
      firstBroken: null,
      findings: [{ code: 'replaced', parameters: { from: 5, to: 7, sound: 4 } }],
    });
    await rewriteFrom(db.admin, organisation, 1);
    expect(await check()).toMatchObject({ findings: [{ code: 'replaced', parameters: { from: 1, to: 7, sound: 0 } }] });
  });

  test('a log that was deleted is found, also where its marks went too, and where it was begun again', async () => {
    await anchored(3);
    const other = await anOrganisation();
    for (const table of ['audit_entries', 'audit_heads', 'audit_anchors'])
      await asSuperuser(`DELETE FROM ${table} WHERE organisation_id = $1`);
    expect(await codes()).toEqual(['deleted']);
    // The round tells it too: nobody can open the page of an organisation that is gone.
    const { contradictions } = await verifier.anchor.execute(null);
    expect(contradictions).toEqual([{ organisationId: organisation, chain: 'audit', anchored: 4, head: 0 }]);
    await beginLog(db.database, organisation);
    expect((await check()).findings.map(({ code }) => code)).not.toEqual([]);
    expect((await check(other)).findings).toEqual([]);
  });

  test('a database that was restored is told as such, before and after work goes on', async () => {
    await anchored(3);
    const restore = await backup(db.admin);
    await anchored(3);
    await restore();
    expect(await check()).toMatchObject({
      firstBroken: null,
      findings: [{ code: 'restored', parameters: { from: 5, to: 7, sound: 4 } }],
    });
    await anchored(1);
    expect(await codes()).toEqual(['replaced', 'went-back']);
    await anchored(9);
    expect(await codes()).toEqual(['replaced', 'went-back']);
  });

  test.each([
    ['a changed entry', `UPDATE audit_entries SET subject_id = 'another' WHERE organisation_id = $1 AND sequence = 3`],
    ['a changed hash', `UPDATE audit_entries SET hash = repeat('a', 64) WHERE organisation_id = $1 AND sequence = 3`],
    ['a removed entry', 'DELETE FROM audit_entries WHERE organisation_id = $1 AND sequence = 3'],
    ['a removed head', 'DELETE FROM audit_heads WHERE organisation_id = $1'],
    [
      'an entry of another organisation',
      'UPDATE audit_entries SET organisation_id = uuidv7() WHERE organisation_id = $1 AND sequence = 5',
    ],
  ])('%s is found', async (_, sql) => {
    await anchored(4);
    await asSuperuser(sql);
    const { firstBroken, findings } = await check();
    expect(firstBroken !== null || findings.length > 0).toBe(true);
  });

  test('an entry later than the last anchor can be rewritten without a trace, and the check says how many those are', async () => {
    await anchored(3);
    await act();
    await rewriteFrom(db.admin, organisation, 5);
    expect(await check()).toMatchObject({ entries: 5, firstBroken: null, findings: [], anchored: { sequence: 4 } });
  });

  test('marks that were changed or removed leave the anchors to speak', async () => {
    await anchored(2);
    await asSuperuser('DELETE FROM audit_anchors WHERE organisation_id = $1');
    expect(await codes()).toEqual([]);
    await cutBehind(db.admin, organisation, 2);
    expect(await codes()).toEqual(['restored']);
  });

  test('a file that was cut, emptied, removed or changed is found, and stays found when it is written again', async () => {
    await anchored(1);
    await anchored(1);
    await anchored(1);
    const whole = await readFile(file(), 'utf8');
    const all = await lines();
    await writeFile(file(), `${all.slice(0, 2).join('\n')}\n`);
    expect(await codes()).toEqual(['file-cut']);
    await writeFile(file(), whole.replace('"sequence":2', '"sequence":9'));
    expect(await codes()).toEqual(expect.arrayContaining(['file-broken', 'signature-false']));
    await writeFile(file(), `${[all[0], all[2]].join('\n')}\n`);
    expect(await codes()).toEqual(['file-broken']);
    await rm(file());
    expect(await codes()).toEqual(['file-missing']);
    await act();
    expect(await verifier.anchor.execute(null)).toMatchObject({ signed: 1, lacksLines: true });
    expect(await codes()).toEqual(['file-cut']);
    await writeFile(file(), whole);
    expect(await codes()).toEqual([]);
  });

  test('anchors under a key that the ring does not know count for nothing, and are told', async () => {
    await anchored(2);
    await rename(config.environment.KEYS_FOLDER, `${config.environment.KEYS_FOLDER}.away`);
    await anchored(2);
    await anchored(1);
    expect(await check()).toMatchObject({
      findings: [{ code: 'key-unknown', parameters: { line: 1, lines: 1 } }],
      anchored: { sequence: 6 },
    });
  });

  test('anchors of a former key count after a rotation, and not for later days', async () => {
    await anchored(2);
    await verifier.keys.rotate(await now());
    await anchored(2);
    expect(await codes()).toEqual([]);
    const keys = (await readFile(join(config.environment.KEYS_FOLDER, 'ring.json'), 'utf8')).replace(
      /"until": "\d{4}/,
      '"until": "2001',
    );
    await writeFile(join(config.environment.KEYS_FOLDER, 'ring.json'), keys);
    expect(await codes()).toEqual(['key-other-day']);
  });

  test('a process that is killed while it writes leaves neither a gap nor a line twice', async () => {
    await anchored(2);
    const mark = await asSuperuser('SELECT line, line_hash, sequence FROM audit_anchors WHERE organisation_id = $1');
    await anchored(1);
    // Killed after the file was written and before the database: the transaction never committed.
    const { line, line_hash: hash, sequence } = mark.rows[0] as Record<string, unknown>;
    await asSuperuser(
      'UPDATE audit_anchors SET line = $2, line_hash = $3, sequence = $4 WHERE organisation_id = $1',
      line,
      hash,
      sequence,
    );
    expect(await codes()).toEqual([]);
    expect((await verifier.anchor.execute(null)).signed).toBe(0);
    expect(await lines()).toHaveLength(2);
    // Killed in the middle of a line.
    await appendFile(file(), '{"line":3,"previous":"');
    expect(await codes()).toEqual([]);
    await anchored(1);
    await anchored(1);
    expect((await lines()).map((text) => readLine(text)?.line)).toEqual([1, 2, undefined, 3, 4]);
    expect(await check()).toMatchObject({ findings: [], anchored: { sequence: 6 } });
  });

  test('where the file cannot be written, the check says so, and the log goes on', async () => {
    await anchored(1);
    await rm(file());
    await mkdir(file());
    expect(await codes()).toEqual(['file-unreadable']);
    const verified = await verifier.verify.forService(organisation);
    expect(verified.anchorFailure).toBe('EISDIR');
    await act();
    expect((await check()).firstBroken).toBeNull();
    await rm(file(), { recursive: true });
    expect(await codes()).toEqual(['file-missing']);
  });

  test('every finding has a sentence that says since when', async () => {
    await anchored(3);
    await cutBehind(db.admin, organisation, 2);
    const { findings } = textOfVerification(await verifier.verify.forService(organisation), say);
    expect(findings).toEqual([
      expect.stringMatching(
        /^Entries 1 to 4 are missing\. They were in the log when it was anchored on \d{4}-\d\d-\d\d \d\d:\d\d UTC/,
      ),
    ]);
  });
});
