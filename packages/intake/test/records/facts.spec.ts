import { describe, expect, test } from '@jest/globals';
import { SUPPLIER_DOSSIER } from '@plumbline/facts';
import { findIn } from './find-in.ts';
import { said, siteOf } from './one-site.ts';
import { writtenFile } from './written-file.ts';

describe('A fact', () => {
  test('that has no column was never asked for; blank is not recorded; refused is declined', async () => {
    const site = await siteOf({ 'Migrant workers': '', 'Agency workers': 'declined', Country: 'Nepal' });
    expect(said(site, 'workforce.migrantShare')).toBe('notRecorded');
    expect(said(site, 'workforce.agencyShare')).toBe('declined');
    expect(said(site, 'workforce.casualShare')).toBeUndefined();
  });

  test('says whose words it is and where it stands', async () => {
    const kinds = await Promise.all(
      (['buyer', 'supplier', 'audit'] as const).map(async (source) => siteOf({ Workers: '5' }, { source })),
    );
    expect(kinds.map(({ observations }) => observations['workforce.total'])).toMatchObject([
      {
        assurance: 'alleged',
        source: { kind: 'buyer', row: 2, reference: 'Workers' },
        evidenceDate: '2026-01-01',
        protection: 'none',
      },
      { assurance: 'admitted', source: { kind: 'supplier' } },
      { assurance: 'documented', source: { kind: 'audit' } },
    ]);
  });

  test('that a constant gives stands in no row', async () => {
    const site = await siteOf({ Workers: '5' }, { set: { activity: 'palm oil mill', country: 'Malaysia' } });
    expect(site.observations['activity.sectors']).toMatchObject({
      state: 'known',
      source: { row: null, reference: null },
    });
    expect(said(site, 'place.country')).toBe('MY');
  });

  test('about the place of a site is documented in the buyer’s own file too', async () => {
    const site = await siteOf({ Address: 'Plot 1', State: 'Kerala', Country: 'India', lat: '9.9', lng: '76.2' });
    const facts = ['place.address', 'place.site', 'place.subdivision', 'place.coordinates', 'place.country'] as const;
    expect(facts.map((fact) => site.observations[fact]?.assurance)).toEqual([
      'documented',
      'documented',
      'documented',
      'documented',
      'alleged',
    ]);
  });

  test('that cannot be understood is not recorded, and its value is in the problem', async () => {
    const { suppliers, problems } = await findIn(writtenFile(['Supplier', 'Workers'], [['Acme Mills', '500 looms']]));
    expect(said(suppliers[0]?.dossier.sites[0] ?? { observations: {} }, 'workforce.total')).toBe('notRecorded');
    expect(problems).toMatchObject([{ row: 2, column: 'Workers', code: 'not-a-number', value: '500 looms' }]);
  });

  test('has the shape that the vocabulary publishes', async () => {
    const { suppliers } = await findIn(
      writtenFile(
        [
          'Supplier',
          'Country',
          'Address',
          'Sector',
          'Products',
          'HS code',
          'Raw materials',
          'Workers',
          'Female workers',
          'Net pay (QAR)',
          'Closed',
        ],
        [
          [
            'Acme Mills',
            'China',
            'Wuyi Road, Quanzhou',
            'Apparel',
            'shirts',
            '6105',
            'cotton (India); yarn',
            '120',
            '35',
            '1,500',
            'yes',
          ],
        ],
      ),
    );
    expect(SUPPLIER_DOSSIER.parse(suppliers[0]?.dossier)).toEqual(suppliers[0]?.dossier);
  });
});

describe('The workforce', () => {
  const numbers = async (total: string, count: string, share: string) =>
    siteOf({ Workers: total, 'Migrant workers': count, 'Migrant workers %': share });

  test('has its share from the headcount where no share is given', async () => {
    const site = await siteOf({ Workers: '3', 'Migrant workers': '1', 'Female workers': 'none' });
    expect(said(site, 'workforce.migrantShare')).toBe('0.33333333');
    expect(said(site, 'workforce.womenShare')).toBe('0');
    expect(said(await siteOf({ 'Migrant workers': '4' }), 'workforce.migrantShare')).toBe('notRecorded');
  });

  test.each([
    ['100', '52', '50', '0.5'],
    ['1000', '320', '30', '0.3'],
    ['10', '4', '50', '0.5'],
    ['1000', '3', '0', '0'],
  ])(
    'of %s with %s or %s%% of them agrees: two points, one worker and rounding are no contradiction',
    async (total, count, share, value) => {
      const site = await numbers(total, count, share);
      expect(said(site, 'workforce.migrantShare')).toBe(value);
      expect(said(site, 'workforce.contradictions')).toEqual([]);
    },
  );

  test.each([
    ['1000', '321', '30', 'count-and-share'],
    ['100', '53', '50', 'count-and-share'],
    ['100', '120', '50', 'part-above-total'],
    ['100', '0', '30', 'zero-beside-count'],
    ['', '12', '0', 'zero-beside-count'],
    ['100', '12', '0', 'zero-beside-count'],
  ])(
    'of %s with %s or %s%% of them contradicts itself, and the share is not known',
    async (total, count, share, kind) => {
      const site = await numbers(total, count, share);
      expect(said(site, 'workforce.migrantShare')).toBe('notRecorded');
      expect(said(site, 'workforce.contradictions')).toMatchObject([{ kind, group: 'migrants', count: Number(count) }]);
    },
  );
});

describe('The place', () => {
  test.each([
    [{ Address: 'Textile Park, Urumqi' }, { found: true, where: 'address' }],
    [{ Province: 'Xinjiang' }, { found: true, where: 'subdivision' }],
    [{ Address: 'Wuyi Road, Quanzhou, Fujian' }, { found: false }],
    [{ City: 'Ningbo' }, { found: false }],
    [{ Address: '江苏省苏州市' }, { found: false }],
  ])('of a site in China with %j is in Xinjiang or is not', async (cells, value) => {
    expect(said(await siteOf({ Country: 'China', ...cells }), 'place.xinjiang')).toMatchObject(value);
  });

  test('of a site in China of which too little is said is not recorded', async () => {
    expect(said(await siteOf({ Country: 'China', Address: 'Building 5, No. 12' }), 'place.xinjiang')).toBe(
      'notRecorded',
    );
    expect(said(await siteOf({ Country: 'China', Address: 'Shanghai Road 5' }), 'place.xinjiang')).toBe('notRecorded');
    expect(said(await siteOf({ Country: 'China' }), 'place.xinjiang')).toBe('notRecorded');
  });

  test('of a site elsewhere is not asked about Xinjiang', async () => {
    expect(said(await siteOf({ Country: 'India', Address: 'Urumqi House' }), 'place.xinjiang')).toBeUndefined();
  });

  test('is alleged where only the name of the supplier says Xinjiang', async () => {
    const { suppliers } = await findIn(writtenFile(['Supplier', 'Country'], [['Xinjiang Acme Cotton', 'China']]));
    expect(suppliers[0]?.dossier.sites[0]?.observations['place.xinjiang']).toMatchObject({
      assurance: 'alleged',
      value: { where: 'name' },
    });
  });
});

describe('Recruitment and pay', () => {
  test('is read with its currency, its year, and no agents as none', async () => {
    const site = await siteOf({
      'Labour agents': 'none',
      'Recruitment fee (USD)': '1,200',
      'Recruitment fee year': '2023',
      'Net pay (QAR)': '1,500.00',
      'Fee survey date': '2025-03-04',
      'Passports held by': 'employer',
    });
    expect(said(site, 'recruitment.agentCount')).toBe(0);
    expect(site.observations['recruitment.workerCost']).toMatchObject({
      value: { minor: 120000, currency: 'USD' },
      evidenceDate: '2023-12-31',
    });
    expect(said(site, 'pay.netMonthly')).toEqual({ minor: 150000, currency: 'QAR' });
    expect(said(site, 'recruitment.feeSurvey')).toBe(true);
    expect(said(site, 'documents.holder')).toBe('employer');
  });

  test('counts agents by name or by number', async () => {
    expect(
      said(await siteOf({ 'Labour agents': 'Everest Manpower, Inc.; Gulf Recruit' }), 'recruitment.agentCount'),
    ).toBe(2);
    expect(said(await siteOf({ 'Labour agents': '3' }), 'recruitment.agentCount')).toBe(3);
    expect(said(await siteOf({ 'Labour agents': 'unknown' }), 'recruitment.agentCount')).toBe('notRecorded');
  });
});
