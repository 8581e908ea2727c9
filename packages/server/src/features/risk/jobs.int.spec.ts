import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { createLog } from '../../platform/logging/log.ts';
import type { JobContext } from '../../platform/queue/job-handler.ts';
import { AssessHandler } from './jobs/assess.handler.ts';
import { MidnightHandler } from './jobs/midnight.handler.ts';
import { refreshNeedsDecision } from './refresh-needs-decision.ts';
import { requestAssessment } from './request-assessment.ts';
import { AnOrganisation, aFile, twoSites } from './testing/an-organisation.ts';

let db: TestDatabase;
let organisation: AnOrganisation;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => db.close());
beforeEach(() => {
  organisation = new AnOrganisation(db);
});

interface Told {
  completed: number;
  readonly progress: number[];
}
/** A job as the queue gives it to a handler. @param dieAt the progress report at which the process is killed */
const contextOf = (told: Told, dieAt = Number.POSITIVE_INFINITY): JobContext => ({
  jobRunId: null,
  attempt: 1,
  fencingToken: 1,
  signal: new AbortController().signal,
  progress: (done) => {
    told.progress.push(done);
    if (told.progress.length === dieAt) throw new Error('killed');
  },
  cancelled: async () => false,
  complete: async () => void (told.completed += 1),
});

describe('At midnight', () => {
  test('suppliers whose evidence grew too old or whose decision ran out are assessed again, and no others', async () => {
    await addToSignIn(organisation.id);
    await organisation.import({
      ...aFile(),
      rows: [['Old Mills', 'India', 'Plot 1', 'bricks', '9', '10', '', '']],
      asOf: '2020-01-01',
    });
    await organisation.import(twoSites('worker'));
    await organisation.assess('2020-02-01');
    await db.admin.query(
      `UPDATE portfolio SET due_on = '9999-12-31' WHERE organisation_id = $1 AND name = 'Acme Mills'`,
      [organisation.id],
    );
    const [before] = await organisation.rows<{ input_hash: string }>(
      `SELECT a.input_hash FROM assessments a JOIN portfolio p USING (supplier_id) WHERE p.name = 'Old Mills'`,
    );
    const told: Told = { completed: 0, progress: [] };
    await new MidnightHandler(db.database).handle({ version: 1, organisationId: organisation.id }, contextOf(told));
    expect(told.completed).toBe(1);
    expect(
      await organisation.rows('SELECT s.name FROM reassessments r JOIN suppliers s ON s.id = r.supplier_id'),
    ).toEqual([{ name: 'Old Mills' }]);
    await organisation.assess();
    const [after] = await organisation.rows<{ input_hash: string; due: string }>(
      `SELECT a.input_hash, p.due_on AS due FROM assessments a JOIN portfolio p USING (supplier_id) WHERE p.name = 'Old Mills' AND a.recorded_to IS NULL`,
    );
    expect(after?.input_hash).not.toBe(before?.input_hash);
    expect(after?.due).toBe('9999-12-31');
  });

  test('suppliers that still wait, because the job of their assessment was given up, have their turn', async () => {
    await addToSignIn(organisation.id);
    await organisation.import(twoSites('worker'));
    await db.admin.query(`UPDATE outbox SET dead_at = $2 WHERE organisation_id = $1`, [organisation.id, new Date()]);
    const told: Told = { completed: 0, progress: [] };
    await new MidnightHandler(db.database).handle({ version: 1, organisationId: organisation.id }, contextOf(told));
    expect(
      await organisation.rows(`SELECT job FROM outbox WHERE dead_at IS NULL AND job = 'risk.assess'`),
    ).toHaveLength(1);
  });

  test('a supplier whose number of workers is unknown takes its place as one of the median size', async () => {
    await addToSignIn(organisation.id);
    const mill = (name: string, workers: string) => [name, 'India', 'Plot 1', 'cotton shirts', workers, '40', '', ''];
    await organisation.import(
      aFile(mill('Small', '10'), mill('Middle', '40'), mill('Large', '400'), mill('Not told', '')),
    );
    await organisation.assess();
    const inOrder = async () =>
      (
        await organisation.rows<{ name: string }>(
          'SELECT name FROM portfolio ORDER BY attention_rank, attention_within, name_sort',
        )
      ).map(({ name }) => name);
    expect(await inOrder()).toEqual(['Large', 'Middle', 'Small', 'Not told']);
    const told: Told = { completed: 0, progress: [] };
    await new MidnightHandler(db.database).handle({ version: 1, organisationId: organisation.id }, contextOf(told));
    expect(await inOrder()).toEqual(['Large', 'Middle', 'Not told', 'Small']);
    expect(await organisation.rows('SELECT FROM past_portfolio')).toEqual([]);
  });

  test('a supplier needs a decision again once the day of the last one has passed', async () => {
    await addToSignIn(organisation.id);
    db.clock.set(new Date('2026-11-25T12:00:00Z'));
    const { suppliers } = await organisation.import(twoSites('employer'));
    const supplierId = suppliers.get('Acme Mills') ?? '';
    const midnight = async (day: string): Promise<unknown[]> => {
      db.clock.set(new Date(`${day}T12:00:00Z`));
      const of = { version: 1, organisationId: organisation.id } as const;
      await new MidnightHandler(db.database).handle(of, contextOf({ completed: 0, progress: [] }));
      const handler = new AssessHandler(db.database, organisation.portion, createLog(db.config, 'test'));
      await handler.handle({ ...of, jobRunId: null }, contextOf({ completed: 0, progress: [] }));
      return organisation.rows('SELECT needs_decision AS needs, decision_kind AS kind FROM portfolio');
    };
    expect(await midnight('2026-11-26')).toEqual([{ needs: 1, kind: '' }]);
    await db.database.transaction(organisation.id, async (tx) => {
      await tx.write(
        `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, until, checklist, open_findings, proposed_by, proposed_at, decided_at)
         VALUES ($1, uuidv7(), $2, 'engage', 'in-force', '', '', '2026-12-31', '{}', 1, $2, $3, $3)`,
        [organisation.id, supplierId, tx.now],
      );
      await refreshNeedsDecision(tx, organisation.id, [supplierId]);
    });
    expect(await midnight('2026-12-31')).toEqual([{ needs: 0, kind: 'engage' }]);
    expect(await midnight('2027-01-01')).toEqual([{ needs: 1, kind: '' }]);
    db.clock.set(new Date());
  });
});

describe('The assessment job', () => {
  const many = aFile(
    ...Array.from({ length: 1200 }, (_, at) => [
      `Mill ${String(at)}`,
      'India',
      `Plot ${String(at)}`,
      'bricks',
      '10',
      '20',
      '',
      '',
    ]),
  );

  test('that is killed between portions loses nothing and does nothing twice', async () => {
    await addToSignIn(organisation.id);
    await organisation.import(many);
    const handler = new AssessHandler(db.database, organisation.portion, createLog(db.config, 'test'));
    const payload = { version: 1, organisationId: organisation.id, jobRunId: null } as const;
    const told: Told = { completed: 0, progress: [] };
    await expect(handler.handle(payload, contextOf(told, 2))).rejects.toThrow('killed');
    expect(told.completed).toBe(0);
    expect(await organisation.rows('SELECT FROM reassessments')).not.toEqual([]);
    await handler.handle(payload, contextOf(told));
    expect(told.completed).toBe(1);
    const [counts] =
      await organisation.rows(`SELECT (SELECT count(*)::int FROM portfolio) AS portfolio, (SELECT count(*)::int FROM assessments) AS assessments,
      (SELECT count(*)::int FROM (SELECT FROM unit_assessments GROUP BY supplier_id, unit_key HAVING count(*) > 1) doubled) AS doubled, (SELECT count(*)::int FROM reassessments) AS waiting, (SELECT count(*)::int FROM changes) AS changes`);
    expect(counts).toEqual({ portfolio: 1200, assessments: 1200, doubled: 0, waiting: 0, changes: 0 });
  });

  test('also assesses suppliers that were asked for again after their turn', async () => {
    await addToSignIn(organisation.id);
    const { suppliers } = await organisation.import(many);
    const [first = ''] = [...suppliers.values()].toSorted();
    const handler = new AssessHandler(db.database, organisation.portion, createLog(db.config, 'test'));
    let asked: Promise<unknown> | null = null;
    const told: Told = { completed: 0, progress: [] };
    const context: JobContext = {
      ...contextOf(told),
      cancelled: async () => {
        // Portions before this one are committed: the first supplier has its result, and is asked for once more.
        if (asked === null && (await organisation.rows('SELECT FROM portfolio')).length > 0) {
          asked = db.database.transaction(organisation.id, (tx) =>
            requestAssessment(tx, organisation.id, [first], 'review', first, null),
          );
          await asked;
        }
        return false;
      },
    };
    await handler.handle({ version: 1, organisationId: organisation.id, jobRunId: null }, context);
    expect(asked).not.toBeNull();
    expect(await organisation.rows('SELECT FROM reassessments')).toEqual([]);
  });

  test('waits for its turn while another worker holds the suppliers, and does not ask again and again', async () => {
    await addToSignIn(organisation.id);
    await organisation.import(twoSites('worker'));
    await organisation.rows('DELETE FROM outbox RETURNING id');
    const handler = new AssessHandler(db.database, organisation.portion, createLog(db.config, 'test'));
    await db.database.transaction(organisation.id, async (tx) => {
      await tx.query('SELECT FROM reassessments WHERE organisation_id = $1 FOR UPDATE', [organisation.id]);
      const told: Told = { completed: 0, progress: [] };
      await handler.handle({ version: 1, organisationId: organisation.id, jobRunId: null }, contextOf(told));
      expect(told.completed).toBe(1);
    });
    expect(
      await organisation.rows('SELECT job, due_at > created_at AS later FROM outbox WHERE handled_at IS NULL'),
    ).toEqual([{ job: 'risk.assess', later: true }]);
  });
});

async function addToSignIn(id: string): Promise<void> {
  await db.admin.query(
    `INSERT INTO auth.organisations (id, name, slug, time_zone, kind, created_at) VALUES ($1, 'Buyer', $2, 'Asia/Tokyo', 'buyer', $3)`,
    [id, id, new Date()],
  );
}
