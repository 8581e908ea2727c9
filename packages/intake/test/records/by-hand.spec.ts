import { expect, test } from '@jest/globals';
import { HAND_FORMS, type FieldKey } from '@plumbline/facts';
import { readByHand, type HandStatement } from '../../src/records/by-hand.ts';
import { said } from './one-site.ts';

const read = (values: Partial<Record<FieldKey, string>>, more: Partial<HandStatement> = {}) =>
  readByHand({
    site: 'supplier',
    source: 'buyer',
    assurance: 'alleged',
    day: '2026-11-01',
    supplierName: 'Acme Mills',
    ...more,
    values: new Map(Object.entries(values) as [FieldKey, string][]),
  });

test('A share is a percentage, an amount has the currency beside it, and a choice its word', () => {
  expect(said(read({ migrantShare: '40' }).dossier, 'workforce.migrantShare')).toBe('0.4');
  const { dossier } = read({ workerCost: '1500.50', workerCostCurrency: 'USD', workerCostStatistic: 'median' });
  expect(said(dossier, 'recruitment.workerCost')).toEqual({ minor: 150_050, currency: 'USD' });
  expect(said(dossier, 'recruitment.workerCostStatistic')).toBe('median');
  expect(said(read({ documentHolder: 'employer' }).dossier, 'documents.holder')).toBe('employer');
});

test('A value that is not understood names its field, why, and what would do', () => {
  expect(read({ migrantShare: '140' }).problems).toMatchObject([
    { column: 'migrantShare', code: 'above-one', remedy: { code: 'values.above-one.remedy' } },
  ]);
  expect(read({ auditDate: '2026-11-02' }).problems).toMatchObject([{ code: 'date-in-future' }]);
});

test('What is said has the source, the assurance and the day that the person gives', () => {
  const { dossier } = read({ workersTotal: '120' }, { source: 'authority', assurance: 'corroborated' });
  expect(dossier.observations['workforce.total']).toMatchObject({
    value: 120,
    source: { kind: 'authority' },
    assurance: 'corroborated',
    evidenceDate: '2026-11-01',
  });
});

test('A new site has the key that a file with the same words would give it, and its place is looked up', () => {
  const { dossier } = read(
    {
      siteName: 'North Yard',
      country: 'CN',
      subdivision: 'Xinjiang',
      siteType: 'project-site',
      siteFrom: '2026-01-05',
    },
    { site: null },
  );
  expect(dossier).toMatchObject({ key: 'name north yard xinjiang', name: 'North Yard', projectFrom: '2026-01-05' });
  expect(said(dossier, 'place.xinjiang')).toMatchObject({ found: true });
});

test('An input chain has its goods and its origin', () => {
  const { dossier } = read({ inputs: 'cotton', inputOrigin: 'TM' });
  expect(dossier.inputs).toMatchObject([{ key: 'cotton', name: 'cotton' }]);
  expect(dossier.inputs[0]?.goods).toContain('cotton');
  expect(dossier.inputs[0]?.observations['input.origin']?.value).toBe('TM');
});

test('Each fact that a desk can state can be refused as an answer', () => {
  // How many were asked is what makes the other answers of a survey known.
  const single = HAND_FORMS.filter(({ key }) => !['site', 'input', 'recruitment.offerAsked'].includes(key));
  const unheard = single.filter(({ fields, facts: [first] }) => {
    const values = Object.fromEntries(fields.map((key) => [key, key === 'offerAsked' ? '20' : 'declined']));
    return first === undefined || read(values).dossier.observations[first]?.state !== 'declined';
  });
  expect(unheard.map(({ key }) => key)).toEqual([]);
});
