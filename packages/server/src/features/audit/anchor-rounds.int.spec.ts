import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Config } from '../../platform/config/config.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { createLog } from '../../platform/logging/log.ts';
import { anchorsContradicted, stampWaitSeconds } from '../../platform/telemetry/metrics.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { TokenFile } from './anchors/token-file.ts';
import { AnchoringReadModel } from './anchoring.read-model.ts';
import { startAnchorRounds } from './anchor-rounds.ts';
import { VerifyLogHandler } from './jobs/verify.handler.ts';
import { beginLog } from './testing/begin-log.ts';
import { anIdentity, pemOf } from '../../../../evidence/test/a-time-stamp-authority.ts';
import { aVerifier, type Verifier } from './testing/a-verifier.ts';
import { cutBehind } from './testing/tampering.ts';

let db: TestDatabase;
let config: Config;
let verifier: Verifier;
let organisation: string;
let logged: { code?: string; organisationId?: string; findings?: string[] }[];
beforeAll(async () => {
  db = await testDatabase({ LOG_LEVEL: 'error' });
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.admin.query('TRUNCATE audit_entries, audit_heads, audit_anchors');
  const ANCHOR_FILE = join(db.config.environment.STORAGE_FOLDER, randomUUID());
  config = new Config({ ...db.config.environment, ANCHOR_FILE }, db.config.clock);
  verifier = aVerifier({ database: db.database, config });
  logged = [];
  organisation = randomUUID();
  for (let count = 0; count < 3; count += 1) await act();
});

const act = (): Promise<void> => beginLog(db.database, organisation);
const log = () =>
  createLog(config, 'test', { write: (line) => logged.push(JSON.parse(line) as (typeof logged)[number]) });
/** What a worker does from its start to its end. */
async function round(): Promise<void> {
  const { anchor: anchorHeads, copies, stampAnchors } = verifier;
  const rounds = startAnchorRounds({ config, log: log(), anchorHeads, copies, stampAnchors });
  await rounds.close();
}

const anchoring = () =>
  new AnchoringReadModel(db.database, config, new TokenFile(config)).of(
    aViewer({ organisationId: organisation, roles: new Set(['owner']) }),
  );

describe('A worker', () => {
  test('anchors as it starts, and says which log is not what was anchored of it', async () => {
    await round();
    expect((await verifier.checkOf(organisation)).anchored?.sequence).toBe(3);
    expect(logged).toEqual([]);
    await cutBehind(db.admin, organisation, 2);
    await round();
    expect(logged).toMatchObject([{ code: 'anchor.contradicted', organisationId: organisation }]);
    expect((await anchorsContradicted.get()).values).toMatchObject([{ value: 1 }]);
    await round();
    expect((await anchorsContradicted.get()).values).toMatchObject([{ value: 0 }]);
  });

  test('says that a time-stamp authority is away, and for how long anchors have waited', async () => {
    await round();
    expect((await stampWaitSeconds.get()).values).toMatchObject([{ value: 0 }]);
    const { environment, clock } = config;
    const away = { ANCHOR_TSA: 'http://127.0.0.1:1/', ANCHOR_TSA_CERTIFICATES: join(environment.STORAGE_FOLDER, 'ca') };
    await writeFile(away.ANCHOR_TSA_CERTIFICATES, pemOf(await anIdentity({ name: 'Root', isAuthority: true })));
    config = new Config({ ...environment, ...away }, clock);
    verifier = aVerifier({ database: db.database, config });
    db.clock.forward({ minutes: 150 });
    await round();
    expect(logged).toMatchObject([{ code: 'anchor.not-stamped' }]);
    expect(await anchoring()).toMatchObject({ isLate: false, stamp: { at: null, isLate: true } });
    expect((await stampWaitSeconds.get()).values[0]?.value).toBeGreaterThanOrEqual(9000);
  });

  test('says that it cannot anchor, and goes on', async () => {
    await mkdir(config.environment.ANCHOR_FILE, { recursive: true });
    await round();
    expect(logged).toMatchObject([{ code: 'anchor.failed' }]);
    await act();
  });

  test('says that heads are hidden from it, and the page says that entries wait', async () => {
    await round();
    await db.admin.query('ALTER POLICY audit_heads_system ON audit_heads USING (false)');
    await act();
    await round();
    await db.admin.query('ALTER POLICY audit_heads_system ON audit_heads USING (true)');
    expect(logged).toMatchObject([{ code: 'anchor.contradicted', organisationId: organisation }]);
    expect(await anchoring()).toMatchObject({ sequence: 3, waiting: 1 });
  });

  test('verifies each log in the night, and says what it found', async () => {
    await round();
    let completed = 0;
    const context = {
      ...{ jobRunId: null, attempt: 1, fencingToken: 1, signal: AbortSignal.timeout(60_000) },
      ...{ progress: () => undefined, cancelled: () => Promise.resolve(false) },
      complete: async () => void (completed += 1),
    };
    const handler = new VerifyLogHandler(db.database, verifier.verify, log());
    await handler.handle({ version: 1, organisationId: organisation }, context);
    expect([completed, logged]).toEqual([1, []]);
    await cutBehind(db.admin, organisation, 2);
    await handler.handle({ version: 1, organisationId: organisation }, context);
    expect(logged).toMatchObject([{ code: 'audit.broken', organisationId: organisation, findings: ['cut'] }]);
  });
});

describe('The page', () => {
  test('says how many entries wait, and when they wait for too long', async () => {
    expect(await anchoring()).toEqual({ sequence: null, at: null, waiting: 3, isLate: false, stamp: null });
    await round();
    expect(await anchoring()).toMatchObject({ sequence: 3, waiting: 0, isLate: false });
    await act();
    expect(await anchoring()).toMatchObject({ sequence: 3, waiting: 1, isLate: false });
    db.clock.forward({ minutes: 31 });
    expect(await anchoring()).toMatchObject({ sequence: 3, waiting: 1, isLate: true });
    await round();
    expect(await anchoring()).toMatchObject({ sequence: 4, waiting: 0, isLate: false });
  });
});
