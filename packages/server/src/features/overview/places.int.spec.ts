import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { orderOf } from '../portfolio/supplier-order.ts';
import { SuppliersReadModel } from '../portfolio/suppliers.read-model.ts';
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
  expect(await places.places(aViewer())).toMatchObject({ countries: [], clusters: [], siteCount: 0, sites: [] });
});

test('sites near each other are one mark until somebody looks into it, and obey the filter of the list', async () => {
  const organisation = new AnOrganisation(db);
  const site = (name: string, country: string, latitude: string, longitude: string) =>
    [name, country, `${name} yard`, 'factory', 'spinning', latitude, longitude] as const;
  await organisation.import({
    header: ['Supplier', 'Country', 'Site name', 'Site type', 'Activity', 'Latitude', 'Longitude'],
    rows: [
      site('Acme Mills', 'India', '12.97', '77.59'),
      site('Birch Mills', 'India', '12.74', '77.83'),
      site('Cedar Mills', 'Spain', '37.38', '-5.98'),
    ],
    asOf: '2026-11-01',
  });
  await organisation.assess();
  const viewer = aViewer({ organisationId: organisation.id });
  const places = new PlacesReadModel(db.database);
  const { clusters, siteCount } = await places.places(viewer);
  expect([siteCount, clusters.map(({ sites, suppliers }) => [sites, suppliers])]).toEqual([
    3,
    [
      [2, 2],
      [1, 1],
    ],
  ]);
  const [near] = clusters;
  const within = await places.places(viewer, { square: near?.square ?? '' });
  expect(within.sites.map(({ name, country }) => [name, country]).sort()).toEqual([
    ['Acme Mills yard', 'IN'],
    ['Birch Mills yard', 'IN'],
  ]);
  const listed = await new SuppliersReadModel(db.database).list(viewer, {
    ...{ filter: { square: near?.square ?? '' }, order: orderOf(), first: 50, after: null },
  });
  expect(listed.totalCount).toBe(2);
  const inSpain = await places.places(viewer, { filter: { countries: ['ES'] } });
  expect([inSpain.siteCount, inSpain.countries.map(({ country }) => country)]).toEqual([1, ['ES']]);
  await expect(places.places(viewer, { square: 'x' })).rejects.toThrow('supplier.unreadable-value');
  await expect(places.places({ ...viewer, organisationKind: 'supplier' })).rejects.toThrow('Not allowed');
});
