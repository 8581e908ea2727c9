import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { appendAudit } from './append-audit.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const HOUR = 60 * 60 * 1000;

describe('The audit log of an organisation', () => {
  test('never goes back in time, however the clock is set between two entries', async () => {
    const start = Date.parse('2026-11-25T12:00:00Z');
    const hours = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(hours, async (clock) => {
        const organisationId = randomUUID();
        for (const hour of clock) {
          db.clock.set(new Date(start + hour * HOUR));
          await db.database.transaction(organisationId, (tx) =>
            appendAudit(tx, organisationId, {
              actorId: null,
              verb: 'suppliers.exported',
              subjectType: 'export',
              subjectId: organisationId,
            }),
          );
        }
        const entries = await db.database.transaction(organisationId, (tx) =>
          tx.query<{ at: Date }>('SELECT at FROM audit_entries WHERE organisation_id = $1 ORDER BY sequence', [
            organisationId,
          ]),
        );
        const instants = entries.map(({ at }) => at.getTime());
        expect(instants).toHaveLength(clock.length);
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
        // An entry stands at its own instant where the one before allows it.
        const latest = start + Math.max(...clock) * HOUR;
        expect(instants.at(-1)).toBeGreaterThanOrEqual(latest);
        expect(instants.at(-1)).toBeLessThan(latest + HOUR);
      }),
      runs(20),
    );
  });
});
