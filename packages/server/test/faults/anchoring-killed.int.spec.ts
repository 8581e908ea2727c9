import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isAnchor, readLine } from '../../src/features/audit/anchors/anchor-line.ts';
import { beginLog } from '../../src/features/audit/testing/begin-log.ts';
import { aVerifier } from '../../src/features/audit/testing/a-verifier.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { until } from './importer.ts';
import { PATIENCE } from './patience.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const program = fileURLToPath(new URL('anchoring-process.ts', import.meta.url));

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Numbers of the lines of the file, and of the entries that they anchor. */
async function lines(): Promise<[number, number][]> {
  const text = await readFile(db.config.environment.ANCHOR_FILE, 'utf8').catch(() => '');
  return text.split('\n').flatMap((one) => {
    const line = readLine(one);
    return line === null || !isAnchor(line) ? [] : [[line.line, line.sequence]];
  });
}

test(
  'A process that is killed between the file of anchors and the database leaves no line twice and no gap',
  async () => {
    const organisation = randomUUID();
    const act = (): Promise<void> => beginLog(db.database, organisation);
    const { anchor, checkOf } = aVerifier(db);
    await act();
    await anchor.execute(null);
    await act();
    // The round can read the marks, and waits where it writes one: after the file.
    await db.admin.query('BEGIN; LOCK TABLE audit_anchors IN SHARE MODE');
    const round = spawn(
      `${root}node_modules/.bin/node`,
      ['--no-warnings', '--import', `${root}scripts/decorators.mjs`, program, JSON.stringify(db.config.environment)],
      { cwd: root, stdio: ['pipe', 'ignore', 'inherit'] },
    );
    await until(async () => (await lines()).length === 2);
    expect(round.exitCode).toBeNull();
    round.kill('SIGKILL');
    await once(round, 'exit');
    await db.admin.query('ROLLBACK');

    const { rows } = await db.admin.query('SELECT line FROM audit_anchors WHERE organisation_id = $1', [organisation]);
    expect(rows.map(({ line }) => Number(line))).toEqual([1]);
    expect(await checkOf(organisation)).toMatchObject({ findings: [], anchored: { sequence: 2 } });
    expect(await anchor.execute(null)).toMatchObject({ signed: 0, contradictions: [], lacksLines: false, lines: 2 });
    await act();
    await anchor.execute(null);
    expect(await lines()).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(await checkOf(organisation)).toMatchObject({ findings: [], anchored: { sequence: 3 } });
  },
  PATIENCE,
);
