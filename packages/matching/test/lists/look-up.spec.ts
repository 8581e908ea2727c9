import { describe, expect, test } from '@jest/globals';
import {
  buildIndex,
  type ListIndex,
  lookUp,
  ordersOn,
  readLists,
  type ScreenedSupplier,
  type ScreeningHit,
} from '../../src/index.ts';
import { listCountry } from './list-country.ts';
import { ownList } from './list-fixture.ts';

const UFLPA = [
  '5493001KJTIIGC8Y1R12|Northwind Textile Co., Ltd.|Beifeng Fangzhi; 北风纺织有限公司|CN|active|',
  '91310000X1|Southwind Silicon (Fushan) Co., Ltd.||CN||',
  '3|Phoenix Corporation||CN||',
];
const WRO = [
  'W1|Glove Best Corporation Bhd||MY||',
  'W2|Natwind Apparel||IN|revoked|6109',
  'W3|All cotton from Turkmenistan||TM|active|5201',
];
const OTHER = ['O1|HTX||CN||', 'O2|Fazenda Vento Norte|||active|'];

async function indexOf(...files: [name: string, lines: readonly string[]][]): Promise<ListIndex> {
  const { lists } = await readLists(
    files.map(([name, lines]) => ownList(name, lines)),
    { country: listCountry },
  );
  return buildIndex(lists);
}

const supplier = (name: string, more: Partial<ScreenedSupplier> = {}): ScreenedSupplier => ({
  name,
  otherNames: [],
  localName: null,
  registrationNumbers: [],
  lei: null,
  country: null,
  ...more,
});

async function hits(name: string, more: Partial<ScreenedSupplier> = {}): Promise<ScreeningHit[]> {
  return lookUp(await indexOf(['uflpa.csv', UFLPA], ['wro.csv', WRO], ['other.csv', OTHER]), supplier(name, more));
}

describe('A supplier on a list', () => {
  test('is found by its exact name, whatever case and punctuation', async () => {
    expect(await hits('NORTHWIND TEXTILE CO LTD', { country: 'CN' })).toEqual([
      {
        list: 'uflpa',
        kind: 'uflpa',
        entry: '5493001KJTIIGC8Y1R12',
        subject: 'organisation',
        listedName: 'Northwind Textile Co., Ltd.',
        how: 'exact-name',
        matchedOn: 'NORTHWIND TEXTILE CO LTD',
        country: 'same',
        status: 'active',
        hs: [],
      },
    ]);
  });

  test('is found without its legal form, and the hit says so', async () => {
    expect(await hits('Northwind Textile (Pvt.) Ltd.')).toMatchObject([{ how: 'normalised-name', country: 'unknown' }]);
    expect(await hits('Natwind Apparel (P) Ltd', { country: 'IN' })).toMatchObject([
      { list: 'wro', entry: 'W2', how: 'normalised-name', status: 'revoked', hs: ['6109'] },
    ]);
    expect(await hits('Glove Best Sdn. Bhd.')).toMatchObject([{ entry: 'W1', how: 'normalised-name', status: null }]);
  });

  test('in another country is still for a person to decide, and the hit says that the countries differ', async () => {
    expect(await hits('Northwind Textile Ltd', { country: 'BD' })).toMatchObject([{ country: 'different' }]);
  });

  test('is found by an alias, another name and a name in its own script', async () => {
    expect(await hits('Something Else', { otherNames: ['Beifeng Fangzhi'] })).toMatchObject([
      { how: 'exact-name', matchedOn: 'Beifeng Fangzhi', listedName: 'Beifeng Fangzhi' },
    ]);
    expect(await hits('Something Else', { localName: '北风纺织股份有限公司' })).toMatchObject([
      { how: 'normalised-name', listedName: '北风纺织有限公司' },
    ]);
  });

  test('is one hit for each entry, the strongest', async () => {
    const found = await hits('Northwind Textile', { otherNames: ['Beifeng Fangzhi'], lei: '5493001KJTIIGC8Y1R12' });
    expect(found).toMatchObject([{ how: 'identifier', matchedOn: '5493001KJTIIGC8Y1R12' }]);
  });

  test('is found by a registration number of the same country, not of another', async () => {
    expect(await hits('X Y', { registrationNumbers: ['9131 0000-x1'], country: 'CN' })).toMatchObject([
      { how: 'identifier' },
    ]);
    expect(await hits('X Y', { registrationNumbers: ['91310000X1'], country: 'DE' })).toEqual([]);
  });
});

describe('A supplier that is not on a list', () => {
  test.each([
    ['shares one word', 'Phoenix Ltd'],
    ['shares one word without a form', 'Phoenix'],
    ['has more words than the listed name', 'Glove Best Packaging Sdn Bhd'],
    ['is another company of the place', 'Southwind Silicon Co., Ltd.'],
    ['carries the list’s running number', '3'],
    ['has no name', '---'],
  ])('%s: %s', async (_, name) => {
    expect(await hits(name, { registrationNumbers: ['3'], country: 'CN' })).toEqual([]);
  });

  test('has the initials of a business in another country', async () => {
    expect(await hits('HTX', { country: 'IN' })).toEqual([]);
    expect(await hits('HTX', { country: 'CN' })).toMatchObject([{ how: 'exact-name' }]);
  });
});

describe('People and vessels on a list', () => {
  const index = async (): Promise<ListIndex> => {
    const sdn = {
      name: 'ofac_sdn.csv',
      header: ['ent_num', 'sdn_name', 'sdn_type', 'vess_flag', 'remarks'],
      rows: [
        ['1', 'NORDWIND, Hamad Salim', 'individual', '', ''],
        ['2', 'NORDWIND', 'individual', '', ''],
        ['3', 'LUCKY WIND', 'vessel', 'Panama', ''],
      ],
    };
    const { lists } = await readLists([sdn], { country: listCountry });
    return buildIndex(lists);
  };

  test('a person is found only by the whole name, in either order', async () => {
    const listed = await index();
    expect(lookUp(listed, supplier('Hamad Salim Nordwind'))).toMatchObject([
      { subject: 'individual', how: 'exact-name' },
    ]);
    expect(lookUp(listed, supplier('Hamad Salim Nordwind Ltd'))).toEqual([]);
    expect(lookUp(listed, supplier('Nordwind'))).toEqual([]);
  });

  test('a vessel is compared with vessels, not with companies', async () => {
    const listed = await index();
    expect(lookUp(listed, supplier('Lucky Wind'))).toEqual([]);
    expect(lookUp(listed, supplier('Some Fishing Ltd', { vesselNames: ['LUCKY WIND'] }))).toMatchObject([
      { subject: 'vessel', entry: '3' },
    ]);
  });

  test('a fleet under an import ban is compared with suppliers too', async () => {
    const cbp = {
      name: 'cbp_wro.csv',
      header: ['entity_raw', 'country', 'effective_date'],
      rows: [['All products harvested by fishing vessels Wind 8, or Wind Ocean Fishing', 'China', '2020-08-18']],
    };
    const { lists } = await readLists([cbp], { country: listCountry });
    expect(lookUp(buildIndex(lists), supplier('Wind Ocean Fishing Co., Ltd.', { country: 'CN' }))).toMatchObject([
      { subject: 'vessel', how: 'normalised-name' },
    ]);
  });
});

describe('An order against goods of a country', () => {
  test('is met by goods under its HS heading, never by a name', async () => {
    const index = await indexOf(['wro.csv', WRO]);
    expect(ordersOn(index, 'TM', ['520100'])).toEqual([
      { list: 'wro', kind: 'wro', entry: 'W3', text: 'All cotton from Turkmenistan', status: 'active', hs: ['5201'] },
    ]);
    expect(ordersOn(index, 'TM', ['52'])).toEqual([]);
    expect(ordersOn(index, 'UZ', ['520100'])).toEqual([]);
    expect(lookUp(index, supplier('All cotton from Turkmenistan', { country: 'TM' }))).toEqual([]);
  });
});
