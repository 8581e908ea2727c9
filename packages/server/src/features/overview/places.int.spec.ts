import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AnOrganisation } from '../risk/testing/an-organisation.ts';
import { PlacesReadModel } from './places.read-model.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('a site with coordinates is a point of the map; a household is never one, and counts in its country', async () => {
  const organisation = new AnOrganisation(db);
  await organisation.import({
    header: ['Supplier', 'Country', 'Site name', 'Site type', 'Activity', 'Latitude', 'Longitude'],
    rows: [
      ['Acme Mills', 'India', 'North yard', 'factory', 'spinning', '12.97', '77.59'],
      ['Casa Example', 'Spain', 'Home of a family', 'private household', 'domestic work', '40.42', '-3.70'],
    ],
    asOf: '2026-11-01',
  });
  await organisation.assess();
  const places = new PlacesReadModel(db.database);
  const found = await places.places(aViewer({ organisationId: organisation.id }));
  expect(found.sites.map(({ name, latitude, longitude }) => [name, latitude, longitude])).toEqual([
    ['North yard', 12.97, 77.59],
  ]);
  expect(found.countries.map(({ country, suppliers, households }) => [country, suppliers, households])).toEqual([
    ['ES', 1, null],
    ['IN', 1, 0],
  ]);
  expect(await places.places(aViewer())).toEqual({ countries: [], withoutCountry: 0, sites: [], more: false });
});
