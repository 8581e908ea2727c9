import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Config } from '../../platform/config/config.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { anOrganisation } from '../organisation/testing/an-organisation.ts';
import { readLine, restoredSchema } from './anchors/anchor-line.ts';
import { AUDIT_MESSAGES } from './audit.messages.ts';
import { isIntact, type LogCheck } from './check-log.ts';
import { AcknowledgeRestore, type Acknowledged } from './commands/acknowledge-restore.ts';
import { textOfVerification } from './finding-text.ts';
import { aVerifier, type Verifier } from './testing/a-verifier.ts';
import { beginLog } from './testing/begin-log.ts';
import { backup, cutBehind, rewriteFrom } from './testing/tampering.ts';

const say = new Texts([AUDIT_MESSAGES]).in('en');
const SAID = { backup: 'plumbline-2026-11-28.tar.gz', by: 'operator-2', reason: 'The disk of the database failed' };

describe('A restored backup', () => {
  let db: TestDatabase;
  let auth: AuthDatabase;
  let config: Config;
  let verifier: Verifier;
  let organisation: string;
  beforeAll(async () => {
    db = await testDatabase();
    auth = new AuthDatabase(db.config, () => undefined);
    ({ id: organisation } = await anOrganisation(auth));
  });
  afterAll(async () => {
    await auth.close();
    await db.close();
  });
  beforeEach(async () => {
    await db.admin.query('TRUNCATE audit_entries, audit_heads, access_entries, access_heads, audit_anchors');
    const folder = join(db.config.environment.STORAGE_FOLDER, randomUUID());
    const places = { KEYS_FOLDER: join(folder, 'keys'), ANCHOR_FILE: join(folder, 'anchors.jsonl') };
    config = new Config({ ...db.config.environment, ...places }, db.config.clock);
    verifier = aVerifier({ database: db.database, config });
    await beginLog(db.database, organisation);
  });

  const act = (id = organisation): Promise<void> =>
    db.database.transaction(id, (tx) =>
      appendAudit(tx, id, { actorId: null, verb: 'import.committed', subjectType: 'Import', subjectId: randomUUID() }),
    );
  /** Writes that many entries and anchors the last of them; the clock goes on by an hour. */
  async function anchored(entries: number): Promise<void> {
    for (let count = 0; count < entries; count += 1) await act();
    await verifier.anchor.execute(null);
    db.clock.forward({ minutes: 60 });
  }
  const acknowledge = (): Promise<Acknowledged> =>
    new AcknowledgeRestore(db.database, auth, verifier.file, verifier.check, verifier.writer).execute(SAID);
  const check = (id = organisation): Promise<LogCheck> => verifier.checkOf(id);
  const codes = async (): Promise<string[]> => (await check()).findings.map(({ code }) => code);
  /** The log with seven anchored entries is set back to its first four. */
  async function restored(): Promise<void> {
    await anchored(3);
    const restore = await backup(db.admin);
    await anchored(3);
    await restore();
  }

  test.each([0, 1, 9])('is acknowledged once, and told from then on; %d entries came before that', async (entries) => {
    await restored();
    if (entries > 0) await anchored(entries);
    expect(isIntact(await check())).toBe(false);
    expect(await acknowledge()).toEqual({
      acknowledged: [{ organisationId: organisation, chain: 'audit', isGone: false, from: 2 }],
      refused: [],
    });
    for (let round = 0; round < 2; round += 1) {
      expect(await check()).toMatchObject({
        ...{ firstBroken: null, findings: [], anchored: { sequence: 4 + entries + round } },
        restores: [{ ...SAID, from: 5, to: 7 }],
      });
      expect(await acknowledge()).toEqual({ acknowledged: [], refused: [] });
      await anchored(1);
    }
    const { text, restores } = textOfVerification(await check(), say);
    expect(text).toContain('unchanged, in order, without a gap');
    expect(restores).toEqual([
      expect.stringMatching(
        /^A backup was restored \(plumbline-2026-11-28\.tar\.gz\): entries 5 to 7, anchored until \d{4}-\d\d-\d\d \d\d:\d\d UTC, .* Acknowledged on \d{4}-\d\d-\d\d \d\d:\d\d UTC by operator-2: "The disk of the database failed"$/,
      ),
    ]);
    expect((await verifier.anchor.execute(null)).contradictions).toEqual([]);
  });

  test('that is not acknowledged still fails, beside one that is', async () => {
    await restored();
    await acknowledge();
    await anchored(2);
    const restore = await backup(db.admin);
    await anchored(2);
    await restore();
    expect(await codes()).toEqual(['restored']);
    await anchored(1);
    expect(await codes()).toEqual(['replaced', 'went-back']);
    await acknowledge();
    expect(await check()).toMatchObject({ findings: [], restores: [{ to: 7 }, { to: 8 }] });
  });

  test('of a time before the one that was acknowledged fails, and can be acknowledged too', async () => {
    const earliest = await backup(db.admin);
    await restored();
    await acknowledge();
    await anchored(1);
    await earliest();
    expect(await codes()).toEqual(['restored']);
    await acknowledge();
    await anchored(1);
    expect(await check()).toMatchObject({ findings: [], anchored: { sequence: 2 } });
  });

  test('does not excuse what is done to the log afterwards', async () => {
    await restored();
    await acknowledge();
    await anchored(2);
    await cutBehind(db.admin, organisation, 5);
    expect(await codes()).toEqual(['cut']);
    await cutBehind(db.admin, organisation, 3);
    expect(await codes()).toEqual(['cut']);
  });

  test('does not excuse a change to entries that the backup had', async () => {
    await restored();
    await acknowledge();
    await rewriteFrom(db.admin, organisation, 2);
    expect(await codes()).toContain('replaced');
  });

  test('that lacks an organisation is acknowledged for its logs too', async () => {
    const later = randomUUID();
    const restore = await backup(db.admin);
    await beginLog(db.database, later);
    await anchored(0);
    await restore();
    expect(await acknowledge()).toMatchObject({
      acknowledged: [{ organisationId: later, chain: 'audit', isGone: true }],
      refused: [],
    });
    expect(isIntact(await check(later))).toBe(true);
    expect((await check(later)).restores).toMatchObject([{ from: 1, to: 1 }]);
    expect((await verifier.anchor.execute(null)).contradictions).toEqual([]);
    // A log that appears under the same id is not excused by that.
    await db.admin.query('UPDATE audit_entries SET organisation_id = $1', [later]);
    expect(isIntact(await check(later))).toBe(false);
  });

  test('cannot be claimed for entries that were removed by hand, nor for a damaged file or a false signature', async () => {
    await anchored(3);
    await anchored(3);
    await cutBehind(db.admin, organisation, 5);
    expect(await codes()).toEqual(['cut']);
    expect(await acknowledge()).toMatchObject({ acknowledged: [], refused: [{ chain: 'audit', isGone: false }] });
    const file = config.environment.ANCHOR_FILE;
    await writeFile(file, (await readFile(file, 'utf8')).replace('"line":1', '"line":7'));
    const every = ['audit', 'access', 'views', 'custody'].map((chain) => ({ chain }));
    expect(await acknowledge()).toMatchObject({ acknowledged: [], refused: every });
    expect(await codes()).not.toEqual([]);
  });

  test('is acknowledged by a signed line: one that was changed or invented excuses nothing', async () => {
    await restored();
    await acknowledge();
    const file = config.environment.ANCHOR_FILE;
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.replace('operator-2', 'operator-3'));
    expect(await codes()).toEqual(expect.arrayContaining(['signature-false', 'restored']));
    const lines = whole.trimEnd().split('\n');
    expect(readLine(lines.at(-1) ?? '')).toMatchObject({ restored: { from: 2, ...SAID } });
    await writeFile(file, `${lines.slice(0, -1).join('\n')}\n`);
    expect(await codes()).toEqual(['restored']);
  });

  test.each(['', ' ', 'two\nlines', 'a'.repeat(501)])('has a reason of one line: not %j', (reason) => {
    expect(restoredSchema.safeParse({ ...SAID, from: 1, reason }).success).toBe(false);
  });
});
