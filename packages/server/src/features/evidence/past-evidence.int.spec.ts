import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AnOrganisation, aFile } from '../risk/testing/an-organisation.ts';
import { DescribeEvidence } from './commands/describe-evidence.ts';
import { LinkEvidence } from './commands/link-evidence.ts';
import { UnlinkEvidence } from './commands/unlink-evidence.ts';
import { destroyEvidence } from './destroy-evidence.ts';
import { SERVICE_ACTS } from './custody.ts';
import type { NotedEvidence } from './evidence-notes.read-model.ts';
import { shareGivenFiles } from './given-files.ts';
import { aMeaning, Library } from './testing/library.ts';

let db: TestDatabase;
let library: Library;
let analyst: Viewer;
let supplierId: string;
let evidenceId: string;

beforeAll(async () => {
  db = await testDatabase();
  library = new Library(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  const organisation = new AnOrganisation(db);
  analyst = aViewer({ organisationId: organisation.id, roles: new Set(['analyst']) });
  await organisation.import(aFile(['Acme Mills', 'India', 'Plot 1', 'shirts', '100', '10', 'worker', 'any hour']));
  const [row] = await organisation.rows<{ id: string }>('SELECT id FROM suppliers');
  supplierId = row?.id ?? '';
  evidenceId = await library.add(analyst, await aPdf(), { name: 'As it was.pdf', subjects: [mill()] });
  db.clock.forward({ minutes: 1 });
});

const mill = () => ({ kind: 'supplier', id: supplierId }) as const;
const version = async (): Promise<number> => (await library.reads.file(analyst, evidenceId)).version;

/** An instant that has passed when it is read. */
async function instant(): Promise<Date> {
  const now = await db.database.transaction(analyst.organisationId, async (tx) => tx.now);
  db.clock.forward({ minutes: 1 });
  return now;
}

/** What packs and pages read of the library. @param asOf null for now */
function notes(asOf: Date | null): Promise<NotedEvidence[]> {
  return db.database.reading(analyst.organisationId, asOf, (tx) =>
    library.notes.notes(tx, analyst.organisationId, {
      supplierIds: [supplierId],
      until: new Date(tx.now.getTime() + 1),
      today: '2026-11-30',
    }),
  );
}

describe('On a past day a file', () => {
  test('is what was said of it then, though somebody has described it otherwise since', async () => {
    const then = await instant();
    const said = aMeaning({ name: 'As it is.pdf', kind: 'audit-report', grade: 'B', issuer: 'An auditor' });
    await new DescribeEvidence(db.database).execute(analyst, evidenceId, await version(), said);
    const later = await instant();
    await new DescribeEvidence(db.database).execute(analyst, evidenceId, await version(), aMeaning({ name: 'X.pdf' }));
    expect(await notes(then)).toMatchObject([
      { name: 'As it was.pdf', kind: 'policy', grade: 'C', issuer: 'Acme Mills' },
    ]);
    expect(await notes(later)).toMatchObject([
      { name: 'As it is.pdf', kind: 'audit-report', grade: 'B', issuer: 'An auditor' },
    ]);
    expect(await notes(null)).toMatchObject([{ name: 'X.pdf', kind: 'policy' }]);
  });

  test('hangs where it hung, and nowhere else', async () => {
    const then = await instant();
    await new UnlinkEvidence(db.database).execute(analyst, evidenceId, await version(), mill());
    const between = await instant();
    await new LinkEvidence(db.database).execute(analyst, evidenceId, await version(), mill());
    const counts = [await notes(then), await notes(between), await notes(null)].map(({ length }) => length);
    expect(counts).toEqual([1, 0, 1]);
  });

  test('that nobody had looked into yet was not there, nor one that came later', async () => {
    const later = await library.begin(analyst, await aPdf(), { name: 'Later.pdf', subjects: [mill()] });
    const waiting = await instant();
    await library.examine(analyst, later);
    expect(await notes(waiting)).toMatchObject([{ name: 'As it was.pdf' }]);
    expect(await notes(null)).toHaveLength(2);
  });

  test.each([
    [
      'that only analysts and approvers may see today, was never for more',
      async () => {
        const said = aMeaning({ audience: 'deciders' });
        await new DescribeEvidence(db.database).execute(analyst, evidenceId, await version(), said);
      },
      [{ name: 'As it was.pdf', audience: 'deciders' }],
    ],
    [
      'that a supplier no longer shares, was never there',
      () =>
        db.database.transaction(analyst.organisationId, async (tx) => {
          const [file] = await tx.query<{ fileId: string }>('SELECT file_id AS "fileId" FROM evidence');
          await shareGivenFiles(tx, analyst.organisationId, [file?.fileId ?? ''], { until: null, endedAt: tx.now });
        }),
      [],
    ],
    [
      'whose key was destroyed, is gone',
      () =>
        db.database.transaction(analyst.organisationId, async (tx) => {
          await destroyEvidence(tx, analyst.organisationId, [evidenceId], SERVICE_ACTS);
        }),
      [],
    ],
  ])('%s', async (_, change, found) => {
    const then = await instant();
    expect(await notes(then)).toHaveLength(1);
    await change();
    expect(await notes(then)).toMatchObject(found);
  });
});
