import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RESPONSES, type Response } from '@plumbline/facts';
import type { FileSource } from '@plumbline/intake';
import { LANES, type Lane } from '@plumbline/risk';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { WrittenFile } from '../supplier/testing/a-record.ts';
import { refreshNeedsDecision } from './refresh-needs-decision.ts';
import { AnOrganisation } from './testing/an-organisation.ts';

let db: TestDatabase;
let organisation: AnOrganisation;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => db.close());
beforeEach(() => {
  organisation = new AnOrganisation(db);
});

interface Said {
  readonly asOf?: string;
  readonly source?: FileSource;
  readonly access?: string;
  readonly name?: string;
}

/** A mill that holds passports, with what it did about it. */
function aMill(
  response: string,
  { asOf = '2026-11-01', source = 'buyer', access = 'none', name = 'Acme Mills' }: Said = {},
): WrittenFile {
  const header = [
    'Supplier',
    'Country',
    'Address',
    'Products',
    'Passports held by',
    'Passport access',
    'Supplier response',
  ];
  return { header, rows: [[name, 'India', 'Plot 1', 'cotton shirts', 'employer', access, response]], asOf, source };
}

/** What a tracker of responses says of the same supplier, which knows no sites. */
function aTracker(response: string, asOf: string): WrittenFile {
  return { header: ['Supplier', 'Country', 'Supplier response'], rows: [['Acme Mills', 'India', response]], asOf };
}

async function said(...files: WrittenFile[]): Promise<void> {
  for (const file of files) {
    await organisation.import(file);
    await organisation.assess();
  }
}

const rows = () =>
  organisation.rows<{ lane: Lane; label: string; residual: number; observed: number; needs: number }>(
    'SELECT lane, label, residual, observed, needs_decision AS needs FROM portfolio',
  );
const lane = async (): Promise<unknown> => (await rows()).map((row) => row.lane);
const changes = () => organisation.rows(`SELECT kind, rule_id AS rule, parameters, worse FROM changes ORDER BY at, id`);

describe('A response to a finding', () => {
  test.each([
    ['', '1'],
    ['declined', '1'],
    ['disclosed', '2'],
    ['plan funded', '2'],
    ['on schedule', '2'],
    ['confirmed by workers', '2'],
  ])('in the buyer’s file (“%s”) puts its supplier in lane %s, and changes no number', async (response, expected) => {
    await said(aMill(''));
    const numbers = async () =>
      (await rows()).map(({ label, residual, observed }): unknown => ({ label, residual, observed }));
    const silent = await numbers();
    organisation = new AnOrganisation(db);
    await said(aMill(response));
    expect(await lane()).toEqual([expected]);
    expect(await numbers()).toEqual(silent);
  });

  test('of any list counts as disclosed at most', async () => {
    await said(aMill('confirmed by workers', { source: 'supplier' }));
    expect(await lane()).toEqual(['2']);
    await said(aMill('confirmed by workers', { source: 'audit', asOf: '2026-11-10' }));
    expect(await lane()).toEqual(['2']);
  });

  test('moves the lane when the list comes again with another one, says what changed, and comes back when that is undone', async () => {
    await said(aMill('none'), aMill('plan funded', { asOf: '2026-11-10' }));
    expect(await lane()).toEqual(['2']);
    const moved = { kind: 'response', rule: 'DOC-RETENTION' };
    expect(await changes()).toEqual([{ ...moved, parameters: { before: 'none', after: 'disclosed' }, worse: false }]);
    const last = await organisation.import(aMill('declined', { asOf: '2026-11-20' }));
    await organisation.assess();
    expect(await lane()).toEqual(['1']);
    expect((await changes()).at(-1)).toMatchObject({
      parameters: { before: 'disclosed', after: 'declined' },
      worse: true,
    });
    await organisation.undo(last);
    await organisation.assess();
    expect(await lane()).toEqual(['2']);
  });

  test('stays while a later list leaves it blank, and says nothing of a change', async () => {
    await said(aMill('plan funded'), aMill('', { asOf: '2026-11-10' }));
    expect(await lane()).toEqual(['2']);
    expect(await changes()).toEqual([]);
  });

  test('in a list that knows no sites speaks of all of them, as the newest word', async () => {
    await said(aMill('none'), aTracker('plan funded', '2026-11-10'));
    expect(await lane()).toEqual(['2']);
    await said(aMill('disclosed', { asOf: '2026-11-20' }));
    expect(await lane()).toEqual(['2']);
  });

  test('that was made while the finding was cleared is no change of it', async () => {
    await said(aMill('none'));
    await said({
      ...aMill('plan funded', { asOf: '2026-11-10' }),
      rows: [['Acme Mills', 'India', 'Plot 1', 'cotton shirts', 'worker', 'any hour', 'plan funded']],
    });
    expect((await changes()).map(({ kind }) => kind)).not.toContain('response');
  });

  test('that falls back asks for a decision again; one that goes forward does not', async () => {
    const { suppliers } = await organisation.import(aMill('none'));
    await organisation.assess();
    const supplierId = suppliers.get('Acme Mills') ?? '';
    await db.database.transaction(organisation.id, async (tx) => {
      await tx.write(
        `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, until, checklist, open_findings, proposed_by, proposed_at, decided_at)
         VALUES ($1, uuidv7(), $2, 'engage', 'in-force', '', '', '2026-12-31', '{}', 1, $2, $3, $3)`,
        [organisation.id, supplierId, tx.now],
      );
      await refreshNeedsDecision(tx, organisation.id, [supplierId]);
    });
    expect(await rows()).toMatchObject([{ needs: 0 }]);
    await said(aMill('on schedule', { asOf: '2026-11-10' }));
    expect(await rows()).toMatchObject([{ lane: '2', needs: 0 }]);
    await said(aMill('declined', { asOf: '2026-11-20' }));
    expect(await rows()).toMatchObject([{ lane: '1', needs: 1 }]);
  });

  test('of one organisation moves nothing in another', async () => {
    await said(aMill('none'));
    const own = organisation;
    organisation = new AnOrganisation(db);
    await said(aMill('none'), aMill('plan funded', { asOf: '2026-11-10' }));
    organisation = own;
    expect(await lane()).toEqual(['1']);
    expect(await changes()).toEqual([]);
  });

  test('with a funded plan never ranks a supplier above one that declined, on the same facts', async () => {
    const words: Readonly<Record<Response, string>> = {
      none: 'none',
      declined: 'declined',
      disclosed: 'disclosed',
      'plan-funded': 'plan funded',
      'on-schedule': 'on schedule',
      'confirmed-by-workers': 'confirmed by workers',
    };
    const sources = fc.constantFrom<FileSource>('buyer', 'supplier', 'audit');
    await fc.assert(
      fc.asyncProperty(sources, fc.constantFrom('none', 'on request', 'any hour', ''), async (source, access) => {
        organisation = new AnOrganisation(db);
        for (const response of RESPONSES) {
          await said(aMill(words[response], { source, access, name: response }));
        }
        const found = await organisation.rows<{ name: Response; lane: Lane; rank: number; label: string }>(
          'SELECT name, lane, attention_rank AS rank, label FROM portfolio',
        );
        const declined = found.find(({ name }) => name === 'declined');
        expect(found).toHaveLength(RESPONSES.length);
        for (const { lane: stands, rank, label } of found) {
          expect(label).toBe(declined?.label);
          expect(LANES.indexOf(stands)).toBeGreaterThanOrEqual(LANES.indexOf(declined?.lane ?? 'rest'));
          expect(rank).toBeGreaterThanOrEqual(declined?.rank ?? 0);
        }
      }),
      runs(3, 120),
    );
  });
});
