import { describe, expect, test } from '@jest/globals';
import { suggestMapping } from '../../src/mapping/suggest-mapping.ts';
import { classify } from '../../src/sector/classify.ts';

const read = (activity: string, country: string | null = null) => classify({ codes: [], activity, country });

describe('Words of a standing', () => {
  test.each([
    [
      'ownership',
      [
        'Private',
        'Public',
        'Voluntary',
        'State-owned enterprise',
        'Privately held company',
        'Third sector',
        'Not-for-profit',
        'Government',
        'PLC',
        'Sole trader',
      ],
    ],
    ['size', ['SME', 'Large', 'Medium-sized enterprise', 'Micro', 'Small and medium enterprises']],
    ['standing', ['Active', 'Approved supplier', 'Pending', 'Tier 1', 'Tier 2 supplier', 'Not assessed', 'Yes', 'No']],
    ['membership of a list', ['Registered', 'Member since 2019', 'Signatory', 'Certified', 'Gold member']],
    ['where it is', ['Domestic', 'International', 'Local supplier']],
    ['several of these', ['Private / SME', 'Public, approved', 'Charity; Active']],
    ['Spanish', ['Privado', 'Sector público', 'Empresa privada', 'Pyme']],
    ['German', ['Privat', 'Öffentlich', 'Staatlich', 'KMU', 'Zugelassen']],
    ['French', ['Privé', 'Secteur public', 'Entreprise privée', 'PME']],
    ['Portuguese and Italian', ['Setor privado', 'Empresa estatal', 'Settore privato', 'Ente pubblico']],
    ['Turkish', ['Özel sektör', 'Kamu', 'KOBİ']],
    ['Indonesian and Vietnamese', ['Perusahaan swasta', 'BUMN', 'Doanh nghiệp nhà nước', 'Tư nhân']],
    ['Russian', ['Частная компания', 'Государственная']],
    ['Arabic, Hindi and Bengali', ['القطاع الخاص', 'حكومي', 'निजी क्षेत्र', 'বেসরকারি প্রতিষ্ঠান']],
    ['Chinese, Japanese, Korean and Thai', ['私营企业', '国有企业', '民間企業', '공기업', 'เอกชน', 'รัฐวิสาหกิจ']],
  ])('are no activity: %s', (_, texts) => {
    for (const text of texts)
      expect([text, read(text)]).toMatchObject([
        text,
        { candidates: [], best: null, reason: { code: 'sector.standing' } },
      ]);
  });

  test.each([
    ['Private security', 'SVC-LI-SECURITY'],
    ['Domestic work in private households', 'DOM'],
    ['Private; garment sewing', 'MAN-APP'],
    ['Hotels, large', 'SVC-LI-HOSPITALITY'],
    ['Agricultural cooperative growing coffee', 'AGR'],
    ['Construction of public buildings', 'CON'],
  ])('leave what else is said: “%s”', (text, sector) => {
    expect(read(text).best).toBe(sector);
  });

  test('are no goods either, and leave the goods beside them', () => {
    expect(classify({ codes: [], products: ['Private', 'Large'] }).candidates).toEqual([]);
    expect(classify({ codes: [], products: ['Private', 'knitted garments'] }).best).toBe('MAN-APP');
  });
});

describe('A column that says who owns suppliers', () => {
  const rows = (values: readonly string[]): string[][] => values.map((value, at) => [`Name ${String(at)} Ltd`, value]);
  test.each([
    ['Sector', ['Private', 'Private', 'Private', 'Private', 'Private']],
    ['Industry', ['Public', 'Private', 'Voluntary', 'Private']],
    ['Business activity', ['SME', 'Large', 'Micro', 'Large']],
    ['Branche', ['Privat', 'Öffentlich', 'Privat', 'Gemeinnützig']],
    ['Sector económico', ['Privado', 'Público', 'Privado', 'ONG']],
    ['行业', ['国有', '民营', '外资', '民营']],
  ])('is not read as what they do, whatever its heading: “%s”', (heading, values) => {
    const [, column] = suggestMapping(['Supplier', heading], rows(values), {}).suggestions;
    expect(column).toMatchObject({ field: null, asked: false, why: { code: 'mapping.standing' } });
  });

  test('is read where some rows say what suppliers do', () => {
    const mixed = rows(['Private equity owned', 'Dormant', 'Registered charity', 'SME', 'Office cleaning']);
    expect(suggestMapping(['Supplier', 'Activity'], mixed, {}).sources.get('activity')?.columns).toEqual([1]);
  });

  test('leaves the activity to a column that says it', () => {
    const both = [
      ['A Ltd', 'Private', 'Garment sewing'],
      ['B Ltd', 'Public', 'Office cleaning'],
      ['C Ltd', 'Private', 'Building construction'],
    ];
    expect(suggestMapping(['Supplier', 'Sector', 'Industry'], both, {}).sources.get('activity')?.columns).toEqual([2]);
  });
});
