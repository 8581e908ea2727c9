import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import type { AnswerChange } from '../answering/commands/save-answers.ts';
import { HandOverHandler } from './jobs/hand-over.handler.ts';
import { aChange, Asking, UNWATCHED } from './testing/asking.ts';

const SITE = { id: 'a', name: 'Plant One', country: 'IN', kind: 'fixed-facility', housing: false, homework: false };

/** What a factory says that keeps passports. */
const findings = (): AnswerChange[] => [
  aChange('q02', [SITE]),
  aChange('q03', { activity: 'sewing of cotton shirts' }),
  aChange('q06', { total: 120, women: 60, own: 120, agency: 0, casual: 0, trainees: 0 }),
  aChange('q25', { papers: 'employer', cards: 'worker', phones: 'worker' }),
];

let db: TestDatabase;
let auth: AuthDatabase;
let asking: Asking;
let supplierId: string;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  await auth.query('DELETE FROM auth.attempt_points');
  asking = await Asking.of(db, auth);
  supplierId = await asking.supplier('Acme Mills', '120');
});

/** The flag of this rule after the next assessment: what counts as the supplier's response. */
async function flagged(rule: string): Promise<(string | undefined)[]> {
  await asking.organisation.assess();
  const rows = await asking.organisation.rows<{ result: { flags: { ruleId: string; response?: string }[] } }>(
    'SELECT result FROM assessments WHERE recorded_to IS NULL',
  );
  return rows.flatMap(({ result }) =>
    result.flags.filter(({ ruleId }) => ruleId === rule).map((each) => each.response),
  );
}

describe('Answers reach the buyer', () => {
  test('a flag that the answers tell of is there after the next assessment, as disclosed', async () => {
    expect(await flagged('DOC-RETENTION')).toEqual([]);
    const { who } = await asking.begun(supplierId);
    await asking.save(who, ...findings());
    await asking.submit(who);
    await asking.handOver(who);
    expect(await flagged('DOC-RETENTION')).toEqual(['disclosed']);
    expect((await asking.board())[0]).toMatchObject({ state: 'submitted' });
    const facts = await asking.organisation.rows<{ assurance: string; source_kind: string }>(
      `SELECT DISTINCT assurance, source_kind FROM observations WHERE origin_kind = 'answer'`,
    );
    expect(facts).toEqual([{ assurance: 'admitted', source_kind: 'supplier' }]);
  });

  test('the one site that it names is the one place that the buyer knew; of two sites each is one of its own', async () => {
    const sites = () => asking.organisation.rows('SELECT key FROM sites');
    expect(await sites()).toHaveLength(1);
    const one = await asking.begun(supplierId);
    await asking.save(one.who, ...findings());
    await asking.submit(one.who);
    await asking.handOver(one.who);
    expect(await sites()).toHaveLength(1);
    const two = await asking.begun(supplierId);
    await asking.save(two.who, aChange('q02', [SITE, { ...SITE, id: 'b', name: 'Plant Two' }]));
    await asking.submit(two.who);
    await asking.handOver(two.who);
    expect(await sites()).toHaveLength(3);
  });

  test('a process that is killed between the two organisations loses nothing and doubles nothing', async () => {
    const { who } = await asking.begun(supplierId);
    await asking.save(who, ...findings());
    await asking.submit(who);
    const killed = async (): Promise<void> => {
      throw new Error('killed');
    };
    await expect(asking.handOver(who, { ...UNWATCHED, complete: killed })).rejects.toThrow('killed');
    await asking.handOver(who);
    await asking.handOver(who);
    const [received, observations] = await Promise.all([
      asking.organisation.rows(`SELECT submission_id FROM received_answers`),
      asking.organisation.rows<{ rows: number }>(
        `SELECT count(*)::integer AS rows FROM observations WHERE origin_kind = 'answer' GROUP BY site_id, details->'responses' IS NULL`,
      ),
    ]);
    expect(received).toHaveLength(1);
    expect(observations.every(({ rows }) => rows === 1)).toBe(true);
  });

  test('a response of an organisation that was not asked is not taken', async () => {
    const { requestId, who } = await asking.begun(supplierId);
    await asking.save(who, ...findings());
    await asking.submit(who);
    const forged = randomUUID();
    await db.admin.query(
      `INSERT INTO inbox_requests SELECT $1::uuid, id, buyer_organisation_id, buyer_name, supplier_name, template_version, asking, reason, note, due_on, language,
         received_at, opened_at, started_at, submitted_at, withdrawn_at FROM inbox_requests WHERE id = $2`,
      [forged, requestId],
    );
    await db.admin.query(
      `INSERT INTO submissions SELECT $1::uuid, $2::uuid, request_id, answers, answered_on, session_id, submitted_at FROM submissions WHERE request_id = $3`,
      [forged, randomUUID(), requestId],
    );
    const handler = new HandOverHandler(auth, db.database, new FileStorage(db.config));
    await handler.handle({ version: 1, organisationId: forged, requestId }, UNWATCHED);
    expect(await asking.organisation.rows('SELECT 1 FROM received_answers')).toEqual([]);
  });

  test('what a supplier says of the buyer’s prices is not copied', async () => {
    supplierId = await asking.supplier('Big Mills', '4000');
    const { who } = await asking.begun(supplierId, { set: 'full' });
    await asking.save(
      who,
      aChange('q54', { covers: false, comment: 'Pay later.' }),
      aChange('q03', { activity: 'sewing' }),
    );
    await asking.submit(who);
    await asking.handOver(who);
    const [row] = await asking.organisation.rows<{ answers: object }>('SELECT answers FROM received_answers');
    expect(Object.keys(row?.answers ?? {})).toEqual(['q03']);
  });
});
