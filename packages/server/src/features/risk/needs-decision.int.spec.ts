import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FileSource } from '@plumbline/intake';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { WrittenFile } from '../supplier/testing/a-record.ts';
import { refreshNeedsDecision } from './refresh-needs-decision.ts';
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

describe('A supplier needs a decision', () => {
  const engage = (supplierId: string): Promise<void> =>
    db.database.transaction(organisation.id, async (tx) => {
      await tx.write(
        `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, until, checklist, open_findings, proposed_by, proposed_at, decided_at)
         VALUES ($1, uuidv7(), $2, 'engage', 'in-force', '', '', '2026-12-31', '{}', 1, $2, $3, $3)`,
        [organisation.id, supplierId, tx.now],
      );
      await refreshNeedsDecision(tx, organisation.id, [supplierId]);
    });

  test('until one is in force that is younger than the last worsening, and again when its day has passed or things get worse', async () => {
    const { suppliers } = await organisation.import(twoSites('employer'));
    await organisation.assess();
    const supplierId = suppliers.get('Acme Mills') ?? '';
    const needs = () =>
      organisation.rows(
        'SELECT needs_decision AS needs, decision_kind AS kind, decision_until AS until, due_on AS due FROM portfolio',
      );
    await engage(supplierId);
    expect(await needs()).toEqual([{ needs: 0, kind: 'engage', until: '2026-12-31', due: '2027-01-01' }]);
    await organisation.import(twoSites('employer'));
    await organisation.assess('2026-11-26');
    expect(await needs()).toEqual([{ needs: 0, kind: 'engage', until: '2026-12-31', due: '2027-01-01' }]);
    await organisation.import(aFile(['Acme Mills', '', 'Plot 1', '', '', '', 'employer', 'none']));
    await organisation.assess('2026-11-27');
    expect(await needs()).toEqual([expect.objectContaining({ needs: 1, kind: 'engage' })]);
    await organisation.import(twoSites('employer'));
    await organisation.assess('2027-01-01');
    expect(await needs()).toEqual([expect.objectContaining({ needs: 1, kind: '', until: '9999-12-31' })]);
  });

  describe('when what workers paid', () => {
    /** A mill whose workers paid this much for a job that pays 1000 a month. */
    const fees = (paid: string, source: FileSource): WrittenFile => ({
      header: [
        'Supplier',
        'Country',
        'Address',
        'Products',
        'workerCost',
        'workerCostCurrency',
        'netMonthlyPay',
        'Currency of pay',
      ],
      rows: [['Acme Mills', 'India', 'Plot 1', 'cotton shirts', paid, 'INR', '1000', 'INR']],
      source,
      asOf: '2026-11-01',
    });
    const say = async (paid: string, source: FileSource): Promise<string> => {
      const { suppliers } = await organisation.import(fees(paid, source));
      await organisation.assess();
      return suppliers.get('Acme Mills') ?? '';
    };
    const state = () => organisation.rows('SELECT label, observed, needs_decision AS needs FROM portfolio');

    test('has grown, though the severity is the same', async () => {
      await engage(await say('500', 'audit'));
      expect(await state()).toEqual([{ label: 'HIGH', observed: 6273, needs: 0 }]);
      await say('500', 'audit');
      expect(await state()).toEqual([{ label: 'HIGH', observed: 6273, needs: 0 }]);
      await say('2500', 'audit');
      expect(await state()).toEqual([{ label: 'CRITICAL', observed: 8455, needs: 1 }]);
    });

    test('was alleged and is documented', async () => {
      await engage(await say('500', 'buyer'));
      expect(await state()).toEqual([{ label: 'HIGH', observed: 5227, needs: 0 }]);
      await say('500', 'audit');
      expect(await state()).toEqual([{ label: 'HIGH', observed: 6273, needs: 1 }]);
    });

    test('was stored before floors counted, only when its severity rises', async () => {
      await engage(await say('500', 'audit'));
      await db.admin.query(
        `UPDATE assessments SET result = jsonb_set(result, '{decisive}', (SELECT jsonb_object_agg(key, ceil(value::numeric)) FROM jsonb_each_text(result->'decisive')))
         WHERE organisation_id = $1`,
        [organisation.id],
      );
      await say('500', 'audit');
      expect(await state()).toEqual([{ label: 'HIGH', observed: 6273, needs: 0 }]);
    });
  });

  test('is not said to need a decision that was made while its result was being written, nor to be without an override', async () => {
    const { suppliers } = await organisation.import(twoSites('employer'));
    await organisation.assess();
    const supplierId = suppliers.get('Acme Mills') ?? '';
    await organisation.import(twoSites('employer'));
    let assessing = Promise.resolve();
    await db.database.transaction(organisation.id, async (tx) => {
      await tx.query('SELECT FROM portfolio WHERE supplier_id = $1 FOR UPDATE', [supplierId]);
      assessing = organisation.assess();
      await untilWaiting('WITH written AS');
      await tx.query(
        `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at, decided_at)
         VALUES ($1, uuidv7(), $2, 'engage', 'in-force', 'A visit.', '', '{}', 1, uuidv7(), $3, $3)`,
        [organisation.id, supplierId, tx.now],
      );
      await tx.query(
        `INSERT INTO overrides (organisation_id, id, supplier_id, label, computed_label, state, reason_code, reason, evidence, evidence_date, until, proposed_by, proposed_at)
         VALUES ($1, uuidv7(), $2, 'MEDIUM', 'HIGH', 'in-force', 'not-read', '', '', '2026-11-20', '2099-01-31', uuidv7(), $3)`,
        [organisation.id, supplierId, tx.now],
      );
    });
    await assessing;
    expect(
      await organisation.rows(
        'SELECT needs_decision AS needs, decision_kind AS kind, override_state AS override FROM portfolio',
      ),
    ).toEqual([{ needs: 0, kind: 'engage', override: 'suspended' }]);
  });
});

/** Waits until a statement with this beginning waits for a lock. */
async function untilWaiting(statement: string): Promise<void> {
  for (;;) {
    const { rows } = await db.admin.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND ltrim(query, E' \\n') LIKE $1`,
      [`${statement}%`],
    );
    if (rows.length > 0) return;
  }
}
