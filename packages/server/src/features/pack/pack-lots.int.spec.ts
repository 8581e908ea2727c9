import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '@plumbline/evidence/report';
import { failuresOf, filesOf, verdictOn } from '../../../../evidence/test/a-pack.ts';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Library } from '../evidence/testing/library.ts';
import type { PackPage } from './pack.read-model.ts';
import { Packing } from './testing/packing.ts';

const LIST = [
  'Vendor no,Supplier,Country,Activity,Supply tier',
  '1,Orchid Hometex,IN,bed linen,1',
  '2,Birch Mill,TH,cotton spinning,2',
  '3,Somebody Trading,HK,wholesale,',
].join('\n');

const BINDER = { purpose: 'uflpa', chain: 'cotton', lots: ['OH-2611', 'OH-2612'] } as const;

let db: TestDatabase;
let packing: Packing;
let library: Library;
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db, LIST);
  library = new Library(db);
  await add('Orchid', { kind: 'purchase-order', lots: ['OH-2611', 'OH-2612'] });
  await add('Birch', { kind: 'production-record', lots: ['OH-2611'], steps: ['spinning'] });
  await add('Birch', {
    kind: 'production-record',
    lots: ['OH-9999'],
    steps: ['spinning'],
    name: 'Another shipment.pdf',
  });
  await add('Orchid', { kind: 'packing-list', lots: [] });
});
afterAll(() => db.close());

async function add(supplier: string, said: Parameters<Library['add']>[2] = {}): Promise<string> {
  const subjects = [{ kind: 'supplier', id: packing.suppliers.get(supplier) ?? '' }] as const;
  return library.add(packing.analyst, await aPdf(), { subjects, ...said });
}

async function reportIn(page: PackPage): Promise<Report> {
  const text = (await filesOf(await packing.zip(page))).get('data/report/summary.json')?.toString() ?? '';
  return JSON.parse(text) as Report;
}

describe('A binder for customs', () => {
  test('is indexed by lot and step, with what is held of each and each gap named', async () => {
    const page = await packing.released(['Orchid', 'Birch', 'Somebody'], BINDER);
    expect(failuresOf(await verdictOn(await packing.zip(page)))).toEqual([]);
    const { lots } = await reportIn(page);
    const told = lots.map(({ lot, lines }) => [
      lot,
      ...lines
        .filter(({ step }) => step === 'spinning' || step === 'ginning')
        .map(({ title, state }) => `${title} ${state}`),
    ]);
    expect(told).toEqual([
      ['OH-2611', 'Ginning UNKNOWN', 'Spinning IN'],
      ['OH-2612', 'Ginning UNKNOWN', 'Spinning UNKNOWN'],
    ]);
  });

  test('has no paper of another shipment, and says so on page 1', async () => {
    const page = await packing.released(['Birch'], { ...BINDER, recipient: 'A port' });
    expect(page.contents?.files.flatMap(({ evidence }) => evidence ?? [])).toHaveLength(1);
    const { notShown } = await reportIn(page);
    expect(notShown.map(({ code }) => code)).toContain('other-lots');
  });

  test('tells the role of a party where a paper or the list names it, and a gap where neither does', async () => {
    const { suppliers, index } = await reportIn(
      await packing.released(['Orchid', 'Birch', 'Somebody'], { ...BINDER, recipient: 'A broker' }),
    );
    expect(suppliers.map(({ about }) => about)).toEqual([
      expect.stringContaining('Spinning, supplier of tier 2'),
      expect.stringContaining('direct supplier (tier 1)'),
      expect.not.stringContaining('tier'),
    ]);
    const parties = index.find(({ key }) => key === 'parties');
    expect(parties?.lacks.map(({ text }) => text).join(' ')).toContain('Somebody Trading');
  });

  test('in which no lot is in question says so, and invents none', async () => {
    const page = await packing.released(['Orchid'], { ...BINDER, lots: [], recipient: 'A lawyer' });
    const { lots, index } = await reportIn(page);
    expect(lots).toEqual([]);
    expect(index.find(({ key }) => key === 'lots')?.state).toBe('UNKNOWN');
  });

  test('is another pack for other lots', async () => {
    const [one, other] = [
      await packing.built(['Orchid'], BINDER),
      await packing.built(['Orchid'], { ...BINDER, lots: ['OH-2611'] }),
    ];
    expect(other.packId).not.toBe(one.packId);
  });
});
