import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { ImportRow } from './import-row.ts';
import { oneTextColumn, openColumns } from './share-columns.ts';
import { anAnalyst, Importing } from './testing/importing.ts';

let db: TestDatabase;
let importing: Importing;

beforeAll(async () => {
  ({ importing, test: db } = await Importing.begin());
});
afterAll(() => db.close());

const list = (activity: string, name: string): string =>
  ['Supplier,Country,Activity', ...[1, 2, 3, 4, 5].map((at) => `${name} ${String(at)} Ltd,Qatar,${activity}`)].join(
    '\n',
  );
const checked = async (viewer: Viewer, activity: string, name: string): Promise<ImportRow> =>
  importing.check(viewer, await importing.create(viewer, 'list.csv', list(activity, name)));

async function told(viewer: Viewer, row: ImportRow, isSo: boolean): Promise<ImportRow> {
  const columns = row.mapping.map(({ index, field }) => ({
    index,
    field: field === 'activity' && !isSo ? null : field,
    isOneText: isSo,
  }));
  return importing.check(
    viewer,
    await importing.map(viewer, row, { columns, constants: row.constants, remember: true }),
  );
}

async function withActivity({ organisationId }: Viewer): Promise<number> {
  const rows = await db.database.transaction(organisationId, (tx) =>
    tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM observations WHERE organisation_id = $1 AND facts -> 'activity.sectors' ->> 'value' IS NOT NULL AND recorded_to IS NULL`,
      [organisationId],
    ),
  );
  return rows[0]?.count ?? 0;
}

describe('A column of the activity that says one thing in every row', () => {
  test('holds the import until somebody says that it is so, and is not asked about again in a file that says the same', async () => {
    const viewer = anAnalyst();
    const row = await checked(viewer, 'building contractor', 'Works');
    expect(openColumns(row)).toBe(1);
    await expect(importing.commit(viewer, row)).rejects.toMatchObject({
      errors: [
        { code: 'ACTIVITY_NOT_TOLD', parameters: { heading: 'Activity', text: 'building contractor', rows: 5 } },
      ],
    });
    await importing.commit(viewer, await told(viewer, row, true));
    expect(await withActivity(viewer)).toBe(5);

    expect(oneTextColumn(await checked(viewer, 'building contractor', 'More'))?.reading.asked).toBe(false);
    expect(oneTextColumn(await checked(viewer, 'private label goods', 'Other'))?.reading.asked).toBe(true);
  });

  test('is left unread where it is something else', async () => {
    const viewer = anAnalyst();
    const answered = await told(viewer, await checked(viewer, 'private label goods', 'Works'), false);
    expect(openColumns(answered)).toBe(0);
    await importing.commit(viewer, answered);
    expect(await withActivity(viewer)).toBe(0);
  });
});
