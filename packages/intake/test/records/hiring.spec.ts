import { describe, expect, test } from '@jest/globals';
import { said, siteOf } from './one-site.ts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';

describe('Labour agents', () => {
  test.each([
    ['Recruitment agency licence', 'Revoked', 'agents.licence', 'revoked'],
    ['Agents licensed', 'no', 'agents.licence', 'not-found'],
    ['ترخيص مكتب الاستقدام', 'منتهي', 'agents.licence', 'expired'],
    ['Agent licence', 'withheld', 'agents.licence', 'declined'],
    ['Uses sub-agents', 'yes', 'agents.subAgents', 'some'],
    ['Sub-brokers', 'village level', 'agents.subAgents', 'village-level'],
    ['Untervermittler', 'keine', 'agents.subAgents', 'none'],
    ['Agency contract', 'no', 'agents.agreement', 'none'],
    ['Agency contract', 'yes', 'agents.agreement', 'notRecorded'],
    ['Agent agreement', 'fees only', 'agents.agreement', 'partial'],
    ['Kickbacks', 'yes', 'agents.payment', 'to-employer'],
    ['Who pays the agent', 'We pay', 'agents.payment', 'by-employer'],
    ['谁支付中介', '雇主支付', 'agents.payment', 'by-employer'],
    ['Agents audited', 'no', 'agents.checked', false],
    ['Last agent audit', '2025-11-30', 'agents.lastCheck', '2025-11-30'],
    ['Last agent audit', '2025-11-30', 'agents.checked', true],
    ['Last agent audit', '', 'agents.checked', 'notRecorded'],
  ] as const)('%s: %s says %s: %s', async (heading, cell, fact, value) => {
    expect(said(await siteOf({ [heading]: cell }), fact)).toBe(value);
  });

  test('cannot have been checked on a day to come', async () => {
    const { problems } = await findIn(writtenFile(['Supplier', 'Last agent audit'], [['Acme Mills', '2026-03-01']]));
    expect(problems).toMatchObject([{ row: 2, code: 'date-in-future' }]);
  });
});

describe('Hiring and production', () => {
  test.each([
    ['Deposit or bond', 'yes', 'recruitment.depositOrBond', true],
    ['Guarantor required', 'no', 'recruitment.depositOrBond', false],
    ['押金', '有', 'recruitment.depositOrBond', true],
    ['Employer Pays Principle', 'no', 'recruitment.employerPays', false],
    ['No-fee policy', 'Yes', 'recruitment.employerPays', true],
    ['Units shipped', '1,300', 'production.shipped', 1300],
    ['Annual production capacity', '1000', 'production.capacity', 1000],
    ['Unauthorised subcontracting', 'found', 'production.elsewhere', 'undisclosed'],
    ['Subcontracted production', 'no', 'production.elsewhere', 'none'],
    ['Work done at other sites', 'authorised', 'production.elsewhere', 'declared'],
    ['Unauthorised subcontracting', 'yes', 'production.elsewhere', 'notRecorded'],
  ] as const)('%s: %s says %s: %s', async (heading, cell, fact, value) => {
    expect(said(await siteOf({ [heading]: cell }), fact)).toBe(value);
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
