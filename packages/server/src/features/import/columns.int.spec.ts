import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { anAnalyst, Importing } from './testing/importing.ts';

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});

afterAll(async () => {
  await database.close();
});

const LIST = [
  'Factory,Address line 1,Address line 2,Lat,Lng,Gizmo',
  'Alder Knitwear Ltd,Plot 7,Tejgaon,23.81,90.41,10',
  'Birch Seafood Co. Ltd.,88 Moo 4,Bang Phli,13.55,100.27,20',
  '',
].join('\n');

async function countries({ organisationId }: Viewer): Promise<string[]> {
  const rows = await database.database.transaction(organisationId, (tx) =>
    tx.query<{ country: string }>('SELECT country FROM suppliers WHERE organisation_id = $1 ORDER BY name', [
      organisationId,
    ]),
  );
  return rows.map(({ country }) => country);
}

describe('The columns of an import', () => {
  test('of which nothing says what they are are asked about, unless somebody said so before', async () => {
    const viewer = anAnalyst();
    const created = await importing.create(viewer, 'sites.csv', LIST);
    const asked = (row: typeof created) =>
      row.suggestions?.filter((each) => each.asked === true).map(({ index }) => index);
    expect(asked(created)).toEqual([5]);
    const columns = created.mapping.map(({ index, field }) => ({ index, field }));
    const mapped = await importing.map(viewer, created, { columns, constants: [], remember: true });
    await importing.commit(viewer, await importing.check(viewer, mapped));
    expect(asked(await importing.create(viewer, 'again.csv', LIST))).toEqual([]);
  });

  test('that are lines of one address are read together, and two countries are refused', async () => {
    const viewer = anAnalyst();
    const created = await importing.create(viewer, 'sites.csv', LIST);
    expect(created.mapping.filter(({ field }) => field === 'address').map(({ index }) => index)).toEqual([1, 2]);
    const checked = await importing.check(viewer, created);
    expect([checked.state, checked.newRows]).toEqual(['checked', 2]);
    const twice = [
      { index: 0, field: 'supplierName' },
      { index: 1, field: 'country' },
      { index: 2, field: 'country' },
    ];
    await expect(
      importing.map(viewer, checked, { columns: twice, constants: [], remember: false }),
    ).rejects.toMatchObject({ errors: [{ code: 'FIELD_TWICE' }] });
  });

  test('tell the country from the coordinates only when a person accepts it', async () => {
    const viewer = anAnalyst();
    const created = await importing.create(viewer, 'sites.csv', LIST);
    expect(created.fileFacts?.countryProposal).toMatchObject({ from: 'coordinates', rows: 2, of: 2 });
    const columns = created.mapping.map(({ index, field }) => ({ index, field }));
    const constants = [{ field: 'country', value: '@coordinates' }];
    const mapped = await importing.map(viewer, created, { columns, constants, remember: false });
    await importing.commit(viewer, await importing.check(viewer, mapped));
    expect(await countries(viewer)).toEqual(['BD', 'TH']);

    const other = anAnalyst();
    await importing.whole(other, 'sites.csv', LIST);
    expect(await countries(other)).toEqual(['', '']);
  });

  test('are proposed the country where its own column is blank, counted over the whole file, and told there only', async () => {
    const viewer = anAnalyst();
    const named = Array.from({ length: 600 }, (_, at) => `Named ${String(at)} Mills,Nepal,,`);
    const content = ['Supplier,Country,Lat,Lng', ...named, 'Acme Mills,,23.81,90.41', 'Brill Works,India,13.75,100.5'];
    const created = await importing.create(viewer, 'sites.csv', content.join('\n'));
    expect(created.fileFacts?.countryProposal).toBeNull();
    const checked = await importing.check(viewer, created);
    expect(checked.fileFacts?.countryProposal).toMatchObject({ from: 'coordinates', blank: true, rows: 1, of: 1 });
    const columns = created.mapping.map(({ index, field }) => ({ index, field }));
    const accepted = [{ field: 'country', value: '@coordinates' }];
    const mapped = await importing.map(viewer, checked, { columns, constants: accepted, remember: false });
    await importing.commit(viewer, await importing.check(viewer, mapped));
    expect((await countries(viewer)).slice(0, 3)).toEqual(['BD', 'IN', 'NP']);
    const fixed = { columns, constants: [{ field: 'country', value: 'Nepal' }], remember: false };
    await expect(importing.map(viewer, checked, fixed)).rejects.toThrow();
  });
});
