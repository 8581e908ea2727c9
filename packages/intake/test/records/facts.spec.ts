import { describe, expect, test } from '@jest/globals';
import type { FactKey, SiteDossier } from '@plumbline/facts';
import { SUPPLIER_DOSSIER } from '@plumbline/facts';
import type { IntakeOptions } from '../../src/records/intake-options.ts';
import { findIn, writtenFile } from './written-file.ts';

/** The only site of a file with one row. */
async function siteOf(
  cells: Readonly<Record<string, string>>,
  options: Partial<IntakeOptions> = {},
): Promise<SiteDossier> {
  const { suppliers } = await findIn(
    writtenFile(['Supplier', ...Object.keys(cells)], [['Acme Mills', ...Object.values(cells)]]),
    options,
  );
  const site = suppliers[0]?.dossier.sites[0];
  if (site === undefined) throw new Error('No site was read');
  return site;
}

const said = ({ observations }: Pick<SiteDossier, 'observations'>, fact: FactKey) => {
  const observation = observations[fact];
  return observation && (observation.state === 'known' ? observation.value : observation.state);
};

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
    const { suppliers, problems } = await findIn(writtenFile(['Supplier', 'Workers'], [['Acme Mills', 'about 500']]));
    expect(said(suppliers[0]?.dossier.sites[0] ?? { observations: {} }, 'workforce.total')).toBe('notRecorded');
    expect(problems).toMatchObject([{ row: 2, column: 'Workers', code: 'not-a-number', value: 'about 500' }]);
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

describe('Documents and permits', () => {
  test.each([
    ['Bank cards kept by', 'HR', 'documents.cardHolder', 'employer'],
    ['Who holds ATM cards', 'themselves', 'documents.cardHolder', 'worker'],
    ['银行卡由谁保管', '公司', 'documents.cardHolder', 'employer'],
    ['Mobile phones held by', 'dormitory', 'documents.phoneHolder', 'dormitory'],
    ['Wer verwahrt die Telefone', 'Vermittler', 'documents.phoneHolder', 'agent'],
    ['Phones held by', 'refused', 'documents.phoneHolder', 'declined'],
  ] as const)('%s: %s says %s: %s', async (heading, cell, fact, holder) => {
    expect(said(await siteOf({ [heading]: cell }), fact)).toBe(holder);
  });

  test.each([
    ['Expired work permits', 'none', 'none'],
    ['Work permit status', 'all valid', 'none'],
    ['Permits lapsed', 'yes', 'open'],
    ['Abgelaufene Aufenthaltstitel', 'verlängert', 'renewed'],
    ['تصاريح العمل المنتهية', 'لم تجدد', 'open'],
    ['Permits lapsed', 'unknown', 'notRecorded'],
  ])('%s: %s is read as %s', async (heading, cell, value) => {
    expect(said(await siteOf({ [heading]: cell }), 'documents.permitsLapsed')).toBe(value);
  });

  test('say whose task it is to renew', async () => {
    expect(said(await siteOf({ 'Visas renewed by': 'Sponsor' }), 'documents.permitRenewal')).toBe('agent');
  });

  test.each([
    [{ 'Purpose of visa': 'Tourism' }, 'visit'],
    [{ 'Visa type': 'Work permit; Student visa' }, 'study'],
    [{ 'Visa type': 'Work permit' }, 'this-job'],
    [{ 'Visa type': 'Class E-9' }, undefined],
    [{ 'Visa type': 'Work permit; Class E-9' }, undefined],
    [{ 'Visa type': 'Tourist visa', 'Permit fits job': 'yes' }, 'this-job'],
  ])('of %j are for %s', async (cells, purpose) => {
    expect(said(await siteOf(cells), 'documents.permitPurpose')).toBe(purpose);
  });
});

describe('Contracts and offers', () => {
  test.each([
    ['Written contracts', 'yes', '1'],
    ['Workers with written contract (%)', '85', '0.85'],
    ['Written contract', '1', '0.01'],
    ['Schriftlicher Arbeitsvertrag', 'nein', '0'],
    ['书面合同', '是', '1'],
  ])('%s: %s is a share of %s', async (heading, cell, value) => {
    const { suppliers } = await findIn(
      writtenFile(
        ['Supplier', heading],
        [
          ['Acme Mills', cell],
          ['Basil Co.', '20%'],
          ['Cedar', '60'],
        ],
      ),
    );
    expect(said(suppliers[0]?.dossier.sites[0] ?? { observations: {} }, 'contract.writtenShare')).toBe(value);
  });

  test('are read with language, days, change and briefing', async () => {
    const site = await siteOf({
      'Contract in own language': 'no',
      'Days before departure': '3',
      'Contract re-signed on arrival': 'yes',
      'Terms on arrival': 'lower pay',
      'Pre-departure orientation %': '80',
    });
    expect(
      (
        [
          'contract.understoodShare',
          'contract.daysBefore',
          'contract.changed',
          'contract.change',
          'recruitment.briefedShare',
        ] as const
      ).map((fact) => said(site, fact)),
    ).toEqual(['0', 3, true, 'worse', '0.8']);
    expect(said(await siteOf({ 'Contract substitution': 'no' }), 'contract.change')).toBe('same-or-better');
  });

  test('take what ten workers or more said of their offer', async () => {
    const site = await siteOf({
      'Workers asked about their offer': '10',
      'Job not as offered': '4',
      'What differs from offer': 'Working hours',
      'Pay below offer %': '25',
    });
    expect(said(site, 'recruitment.offerDiffers')).toBe(4);
    expect(said(site, 'recruitment.offerDifference')).toBe('hours');
    expect(said(site, 'recruitment.offerPayShortfall')).toBe('0.25');
  });

  test.each([['9'], [''], ['unknown']])(
    'keep nothing of what %j workers said, and say whom to go to',
    async (asked) => {
      const { suppliers, problems } = await findIn(
        writtenFile(
          ['Supplier', 'Workers asked about their offer', 'Job not as offered'],
          [['Acme Mills', asked, '4']],
        ),
      );
      const observations = suppliers[0]?.dossier.sites[0]?.observations ?? {};
      expect(Object.keys(observations).filter((key) => key.startsWith('recruitment.offer'))).toEqual([]);
      expect(problems).toMatchObject([{ row: 2, code: 'too-few-asked', value: null }]);
    },
  );
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
