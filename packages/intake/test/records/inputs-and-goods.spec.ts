import { describe, expect, test } from '@jest/globals';
import type { FactKey, InputDossier, SiteDossier } from '@plumbline/facts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';

async function read(cells: Readonly<Record<string, string>>) {
  const found = await findIn(
    writtenFile(['Supplier', ...Object.keys(cells)], [['Acme Mills', ...Object.values(cells)]]),
  );
  const [site] = found.suppliers.flatMap(({ dossier }) => dossier.sites);
  if (site === undefined) throw new Error('No site was read');
  return { ...found, site };
}

const said = ({ observations }: InputDossier | SiteDossier, fact: FactKey) => {
  const observation = observations[fact];
  return observation && (observation.state === 'known' ? observation.value : observation.state);
};
const origins = ({ inputs }: SiteDossier) => inputs.map((input) => [input.key, said(input, 'input.origin')]);

describe('The inputs of a site', () => {
  test('have their origins in brackets', async () => {
    const { site } = await read({ 'Raw materials': 'cotton (India); polyester' });
    expect(origins(site)).toEqual([
      ['cotton', 'IN'],
      ['polyester', undefined],
    ]);
    expect(site.inputs[0]?.goods).toContain('cotton');
  });

  test('have their origins in a column beside, one each or one for all', async () => {
    const each = await read({ 'Raw materials': 'cotton; wool', 'Raw material origin': 'India; New Zealand' });
    expect(origins(each.site)).toEqual([
      ['cotton', 'IN'],
      ['wool', 'NZ'],
    ]);
    const all = await read({ 'Raw materials': 'cotton, wool', 'Raw material origin': 'Korea, Republic of' });
    expect(origins(all.site)).toEqual([
      ['cotton', 'KR'],
      ['wool', 'KR'],
    ]);
    const blank = await read({ 'Raw materials': 'cotton', 'Raw material origin': '' });
    expect(origins(blank.site)).toEqual([['cotton', 'notRecorded']]);
  });

  test('keep words in brackets that are no place in their names', async () => {
    const { site } = await read({ 'Raw materials': 'cotton (organic); yarn' });
    expect(site.inputs.map(({ name }) => name)).toEqual(['cotton (organic)', 'yarn']);
  });

  test('from Xinjiang are found by the brackets or by the subdivision', async () => {
    const { site } = await read({ 'Raw materials': 'cotton (Xinjiang); tomato (Shandong, China); silk (China)' });
    expect(site.inputs.map((input) => [said(input, 'input.origin'), said(input, 'place.xinjiang')])).toMatchObject([
      ['CN', { found: true }],
      ['CN', { found: false }],
      ['CN', 'notRecorded'],
    ]);
    const beside = await read({
      'Raw materials': 'cotton',
      'Raw material origin': 'China',
      'Raw material region': 'Aksu',
    });
    expect(said(beside.site.inputs[0] ?? beside.site, 'place.xinjiang')).toMatchObject({ found: true });
  });

  test('and origins that do not go together are a problem, and nothing is guessed', async () => {
    const { site, problems } = await read({
      'Raw materials': 'cotton; wool; silk',
      'Raw material origin': 'India; China',
    });
    expect(origins(site).map(([, origin]) => origin)).toEqual(['notRecorded', 'notRecorded', 'notRecorded']);
    expect(problems).toMatchObject([
      { column: 'Raw material origin', code: 'origins-do-not-match', value: 'India; China' },
    ]);
    const ambiguous = await read({ 'Raw materials': 'cotton (Congo)' });
    expect(origins(ambiguous.site)).toEqual([['cotton', 'notRecorded']]);
    expect(ambiguous.problems).toMatchObject([{ code: 'country-ambiguous', value: 'cotton (Congo)' }]);
  });

  test('that were asked for and not given are said on the site', async () => {
    const { site } = await read({ 'Raw materials': '', 'Raw material origin': 'declined' });
    expect([said(site, 'input.name'), said(site, 'input.origin')]).toEqual(['notRecorded', 'declined']);
    expect(said((await read({ 'Raw materials': 'declined' })).site, 'input.name')).toBe('declined');
    expect(said((await read({ 'Raw materials': 'none' })).site, 'input.name')).toBeUndefined();
  });
});

describe('Sectors and goods', () => {
  test('that a product names are declared, those that an activity names are inferred', async () => {
    const declared = await read({ Products: 'garments', Country: 'India' });
    expect(said(declared.site, 'product.goods')).toEqual([{ good: 'garments', inferred: false }]);
    const inferred = await read({ Sector: 'Apparel' });
    expect(said(inferred.site, 'product.goods')).toEqual(
      expect.arrayContaining([{ good: 'garments', inferred: true }]),
    );
  });

  test('of a product that nobody could place are not recorded, never "not listed"', async () => {
    const { site } = await read({ Products: 'zzgrbl' });
    expect(said(site, 'product.goods')).toBe('notRecorded');
  });

  test('keep the ISIC code of crops, animals and fish as it was given, and the division of other work', async () => {
    const isicOf = async (heading: string, code: string): Promise<unknown> =>
      said((await read({ [heading]: code })).site, 'activity.sectors');
    expect(await isicOf('NACE code', '01.27')).toContainEqual(expect.objectContaining({ key: 'AGR', isic: '0127' }));
    expect(await isicOf('ISIC code', '0311')).toContainEqual(
      expect.objectContaining({ key: 'AGR-FISH', isic: '0311' }),
    );
    expect(await isicOf('ISIC code', '2219')).toContainEqual(
      expect.objectContaining({ key: 'MAN-RUBBER', isic: '2219' }),
    );
    expect(await isicOf('NACE code', '10.20')).toContainEqual(expect.objectContaining({ isic: '10' }));
  });

  test('are read from the heading of the code, and their reasons are kept', async () => {
    const { site, suppliers } = await read({ 'NACE code': '41.20' });
    expect(said(site, 'activity.sectors')).toContainEqual({ key: 'CON', confidence: 100, isic: '41' });
    expect(suppliers[0]?.sectors[0]?.why.length).toBeGreaterThan(0);
    const unnamed = await read({ 'Sector code': '41.20' });
    expect(said(unnamed.site, 'activity.sectors')).toContainEqual({ key: 'CON', confidence: 100, isic: '41' });
  });

  test('that stay unclear are a review; the name alone is shown and never a fact', async () => {
    const unclear = await read({ Sector: 'general trading' });
    expect(unclear.suppliers[0]?.reviews.map(({ kind }) => kind)).toEqual(['sector']);
    const nameless = await read({ Country: 'India' });
    expect(said(nameless.site, 'activity.sectors')).toBeUndefined();
    expect(nameless.suppliers[0]?.reviews).toEqual([]);
  });

  test('that stay unclear are asked about text by text, with the sites that they are of', async () => {
    const header = ['Supplier', 'Country', 'Site name', 'Activity', 'Products'];
    const row = (site: string, activity: string, products = ''): string[] => ['Delta', 'IN', site, activity, products];
    const rows = [
      row('Kiln 2', 'brick kiln'),
      row('Head office', 'various'),
      row('Depot', 'sundry', 'odds, ends'),
      row('Branch', 'various'),
    ];
    const { suppliers } = await findIn(writtenFile(header, rows));
    expect(suppliers[0]?.reviews).toMatchObject([
      { kind: 'sector', rows: [3, 5], sites: ['name head office', 'name branch'], work: ['various'] },
      { kind: 'sector', rows: [4], sites: ['name depot'], work: ['sundry', 'odds, ends'] },
    ]);
  });

  test('of a country that is not resolved are a review with its choices', async () => {
    const { suppliers } = await read({ Country: 'Korea' });
    expect(suppliers[0]).toMatchObject({
      country: null,
      reviews: [{ kind: 'country', why: { parameters: { choices: 'KR, KP' } } }],
    });
  });
});
