import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { failuresOf, filesOf, verdictOn } from '../../../../evidence/test/a-pack.ts';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { Library } from '../evidence/testing/library.ts';
import { PackSitesReadModel } from './pack-sites.read-model.ts';
import { Packing } from './testing/packing.ts';

/** Two factories of one supplier, of which the second uses a labour scheme that suppliers are not told of; another supplier; and a home. */
const LIST = [
  'Vendor no,Supplier,Country,Site name,Subdivision,Site type,Activity,Workers,Passport holder,Labour scheme',
  '1,Lantern Glove Sdn Bhd,MY,Klang Works,Selangor,factory,rubber gloves,400,employer,none',
  '1,Lantern Glove Sdn Bhd,MY,Ipoh Works,Perak,factory,rubber gloves,310,worker,prison labour',
  '2,Kestrel Formwork WLL,QA,Yard Nine,,factory,construction,440,worker,none',
  '3,Homes of Hawalli,KW,Villa of Mrs Rahimi,Hawalli,private household,domestic work,12,employer,none',
].join('\n');

let db: TestDatabase;
let packing: Packing;
let library: Library;
/** Ids by name. */
const sites = new Map<string, string>();
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db, LIST);
  library = new Library(db);
  const { rows } = await db.admin.query<{ id: string; name: string }>(
    'SELECT id, name FROM sites WHERE organisation_id = $1 AND name IS NOT NULL',
    [packing.organisationId],
  );
  for (const { id, name } of rows) sites.set(name, id);
});
afterAll(() => db.close());

const idOf = (name: string): string => sites.get(name) ?? '';
const textOf = async (zip: Buffer): Promise<string> =>
  [...(await filesOf(zip))]
    .filter(([path]) => path.startsWith('data/') && !path.startsWith('data/lists/') && !path.endsWith('.pdf'))
    .map(([, content]) => content.toString('utf8'))
    .join('\n');

describe('A pack of some sites', () => {
  test('holds what is recorded of them and of no single site, and says on page 1 what it leaves out', async () => {
    const whole = await packing.released(['Lantern', 'Kestrel']);
    const page = await packing.released(['Lantern', 'Kestrel'], { siteIds: [idOf('Klang Works')] });
    expect(page.packId).not.toBe(whole.packId);
    expect(page.sites.map(({ name }) => name)).toEqual(['Klang Works']);
    const zip = await packing.zip(page);
    expect(failuresOf(await verdictOn(zip))).toEqual([]);
    const text = await textOf(zip);
    // Of Kestrel no site was chosen, so all of it is in.
    for (const there of ['Klang Works', 'DOC-RETENTION', 'Yard Nine']) expect(text).toContain(there);
    expect(text).not.toContain('Ipoh');
    expect(text).toContain('1 other site of these suppliers');
    expect(text).toContain('Only these sites');
    expect(await textOf(await packing.zip(whole))).toContain('Ipoh Works');
  });

  test('whose supplier has something protected at another one is still released by a second person', async () => {
    const both = packing.person('analyst', 'approver');
    const built = await packing.built(['Lantern'], { siteIds: [idOf('Klang Works')], recipient: 'A court' }, both);
    expect([built.isProtected, built.contents?.totals.protectedFlags]).toEqual([true, 0]);
  });

  test('has papers about them and papers of which nobody has said the site, and none about another', async () => {
    const supplier = [{ kind: 'supplier', id: packing.suppliers.get('Lantern') ?? '' }] as const;
    const add = async (name: string, of: string[]): Promise<string> =>
      library.add(packing.analyst, await aPdf(), { name, subjects: supplier, sites: of });
    const klang = await add('Klang plan.pdf', [idOf('Klang Works')]);
    const ipoh = await add('Ipoh plan.pdf', [idOf('Ipoh Works')]);
    const both = await add('Both.pdf', [idOf('Klang Works'), idOf('Ipoh Works')]);
    const unsaid = await add('Policy.pdf', []);
    const built = await packing.built(['Lantern'], { siteIds: [idOf('Klang Works')], recipient: 'A customer' });
    const held = built.contents?.files.flatMap(({ evidence }) => evidence?.evidenceId ?? []).toSorted();
    expect(held).toEqual([klang, both, unsaid].toSorted());
    expect(held).not.toContain(ipoh);
  });

  test('is not built with a site of a supplier that is not in it', async () => {
    await expect(packing.built(['Kestrel'], { siteIds: [idOf('Klang Works')] })).rejects.toThrow(NotFound);
  });
});

describe('A private household', () => {
  test('is in a pack by its district, and nowhere by its name or address', async () => {
    const text = await textOf(await packing.zip(await packing.released(['Homes'])));
    expect(text).toContain('Hawalli');
    expect(text.toLowerCase()).not.toContain('rahimi');
  });

  test('is offered by its district too', async () => {
    const choices = await new PackSitesReadModel(db.database).choices(packing.analyst, [...packing.suppliers.values()]);
    expect(choices.map(({ supplierName, name }) => `${supplierName}: ${name ?? ''}`)).toEqual([
      'Homes of Hawalli: Hawalli',
      'Kestrel Formwork WLL: Yard Nine',
      'Lantern Glove Sdn Bhd: Ipoh Works',
      'Lantern Glove Sdn Bhd: Klang Works',
    ]);
  });
});
