import { describe, expect, test } from '@jest/globals';
import type { InputDossier, ListHit, SupplierDossier } from '@plumbline/facts';
import { assess, leadingUnit } from '../src/assess.ts';
import type { Label, SupplierAssessment } from '../src/assessment.ts';
import { decimal } from '../src/decimal.ts';
import { methodology } from '../src/methodology.ts';
import type { AssessedUnit } from '../src/unit/assess-unit.ts';
import { aReference } from './a-reference.ts';
import type { ReferenceParts } from './a-reference.ts';
import { aSupplier, observations } from './a-supplier.ts';
import type { SaidFacts, SupplierParts } from './a-supplier.ts';

const full = { V: '40', T: '40', tier: 'tier2', G: '40' } as const;
const listedIn = (...countries: string[]) => ({
  listedIn: new Set(countries),
  derivedIn: new Set<string>(),
  upstream: [],
  priority: false,
  sector: 'AGR',
});
const parts: ReferenceParts = {
  countries: { CN: full, MY: full, ID: full, VN: full, DE: full },
  goods: {
    cotton: { ...listedIn('CN'), priority: true },
    garments: { ...listedIn('VN'), priority: true, sector: 'MAN-APP' },
    'palm-fruit': listedIn('MY'),
    'palm-oil': { ...listedIn(), upstream: ['palm-fruit'], sector: 'MAN-FOOD' },
    furniture: { ...listedIn(), sector: 'MAN' },
  },
  notResearched: ['DE'],
};

function assessed(supplier: SupplierDossier | SupplierParts, more: Partial<ReferenceParts> = {}): SupplierAssessment {
  const dossier = 'sites' in supplier ? supplier : aSupplier(supplier);
  return assess(dossier, {
    methodology: methodology(),
    reference: aReference({ ...parts, ...more }),
    asOf: '2026-11-25',
  });
}

const sector = (key: string, confidence = 90): SaidFacts => ({ 'activity.sectors': [{ key, confidence }] });
const inferred = (good: string) => [{ good, inferred: true }];
const declared = (good: string) => [{ good, inferred: false }];
const flagIds = (result: SupplierAssessment): string[] => result.flags.map(({ ruleId }) => ruleId);

function hit(over: Partial<ListHit>): ListHit {
  return {
    list: 'uflpa',
    kind: 'uflpa',
    entry: '7',
    listedName: 'Fictional Textile Co',
    how: 'normalised-name',
    matchedOn: 'fictional textile',
    country: 'same',
    status: null,
    ...over,
  };
}

function anInput(key: string, facts: SaidFacts): InputDossier {
  return { key, name: key, goods: [key], observations: observations({ 'input.name': key, ...facts }) };
}

describe('the product and its origin', () => {
  test.each([
    ['a declared good listed in the country', 'VN', 'MAN-APP', declared('garments'), '100.00'],
    ['the same pair inferred from the activity', 'VN', 'MAN-APP', inferred('garments'), '80.00'],
    ['a good made of one that is listed in the country', 'MY', 'MAN-FOOD', inferred('palm-oil'), '80.00'],
    ['a good made of one that is listed elsewhere', 'ID', 'MAN-FOOD', inferred('palm-oil'), '50.00'],
    ['a priority good made in China, origin of the input unknown', 'CN', 'MAN-APP', inferred('garments'), '80.00'],
    ['a priority good of unknown origin in another country', 'MY', 'MAN-APP', inferred('garments'), '60.00'],
    ['a good that is known and not listed', 'VN', 'MAN', declared('furniture'), '20.00'],
  ])('%s', (_title, country, key, goods, P) => {
    const facts: SaidFacts = { 'place.country': country, ...sector(key), 'product.goods': goods };
    expect(assessed({ facts }).scores.P).toBe(P);
  });

  test('nothing known of the product counts 60, never low', () => {
    expect(assessed({ facts: { 'place.country': 'VN', ...sector('MAN') } }).scores.P).toBe('60.00');
  });

  test('a country that the list of goods did not research says nothing about its goods', () => {
    const result = assessed({ facts: { 'place.country': 'DE', ...sector('MAN') } });
    expect(result.scores.P).toBeNull();
    expect(flagIds(result)).not.toContain('INH-GOOD-TVPRA');
  });

  test('an inferred good is alleged from any source', () => {
    const said = { source: 'audit', assurance: 'documented' } as const;
    const facts: SaidFacts = { 'place.country': 'VN', ...sector('MAN-APP'), 'product.goods': inferred('garments') };
    const flag = assessed({ facts, said }).flags.find(({ ruleId }) => ruleId === 'INH-GOOD-TVPRA');
    expect(flag).toMatchObject({ severity: 'H', assurance: 'alleged', class: 'INHERENT' });
  });
});

describe('who works there', () => {
  test('skilled foreign staff of a software firm raise no recruitment flag and leave it Low or Medium', () => {
    const facts: SaidFacts = { 'place.country': 'DE', ...sector('SVC-PROF'), 'workforce.migrantShare': '0.30' };
    const result = assessed({ facts });
    expect(['LOW', 'MEDIUM']).toContain(result.label);
    expect(flagIds(result)).not.toContain('RECRUIT-FEE-PRESUMED');
    expect(result.unknown.map(({ ruleId }) => ruleId)).toContain('RECRUIT-FEE-PRESUMED');
    expect(result.gaps.map(({ fact }) => fact)).toContain('workforce.lowWage');
  });

  test('an estate, a perennial crop or casual labour raises agriculture from 65 to 70', () => {
    const S = (facts: SaidFacts): string | null => assessed({ facts: { 'place.country': 'VN', ...facts } }).scores.S;
    expect(S(sector('AGR'))).toBe('65.00');
    expect(S({ 'activity.sectors': [{ key: 'AGR', confidence: 90, perennial: true }] })).toBe('70.00');
    expect(S({ ...sector('AGR'), 'place.siteType': 'plantation-estate' })).toBe('70.00');
    expect(S({ ...sector('AGR'), 'workforce.casualShare': '0.30' })).toBe('70.00');
    expect(S({ ...sector('AGR'), 'workforce.casualShare': '0.29' })).toBe('65.00');
  });

  test('a sector read with a confidence below .7 does not count', () => {
    const result = assessed({ facts: { 'place.country': 'VN', ...sector('SVC-PROF', 69) } });
    expect(result.scores.S).toBeNull();
    expect(flagIds(result)).toContain('INH-SECTOR-UNMAPPED');
  });

  test('of several sectors the one with the highest score leads', () => {
    const facts: SaidFacts = {
      'place.country': 'VN',
      'activity.sectors': [
        { key: 'SVC-PROF', confidence: 90 },
        { key: 'SVC-LI-CLEAN', confidence: 70 },
      ],
    };
    expect(assessed({ facts }).scores.S).toBe('70.00');
  });
});

describe('lists', () => {
  test('a name that is like a listed one is a question, not a flag: no floor, not critical', () => {
    const facts: SaidFacts = { 'place.country': 'CN', ...sector('MAN-APP') };
    const result = assessed({ facts, supplierFacts: { 'screening.hits': [hit({})] } }, { lists: ['uflpa'] });
    expect(flagIds(result)).not.toContain('SANC-UFLPA-ENTITY');
    expect(result.reviews).toMatchObject([
      { ruleId: 'SANC-UFLPA-ENTITY', truth: 'UNKNOWN', couldBe: 'C', severity: null },
    ]);
    expect(result.scores.observed).toBeNull();
    expect(result.label).not.toBe('CRITICAL');
  });

  test('an exact identifier is a match, and the supplier does not learn of it', () => {
    const said = { assurance: 'documented' } as const;
    const supplierFacts = { 'screening.hits': [hit({ how: 'identifier' })] };
    const result = assessed(
      { facts: { 'place.country': 'CN', ...sector('MAN-APP') }, supplierFacts, said },
      { lists: ['uflpa'] },
    );
    expect(result.flags[0]).toMatchObject({ ruleId: 'SANC-UFLPA-ENTITY', severity: 'C', protection: 'supplier' });
    expect(result.scores.observed).toBe('90.00');
  });

  test('an import order of unknown status is alleged; one that was revoked is history', () => {
    const supplier = (status: string | null): SupplierAssessment =>
      assessed(
        {
          facts: { 'place.country': 'MY', ...sector('MAN-RUBBER') },
          supplierFacts: { 'screening.hits': [hit({ kind: 'wro', list: 'wro', how: 'identifier', status })] },
          said: { assurance: 'documented' },
        },
        { lists: ['wro'] },
      );
    expect(supplier(null).flags[0]).toMatchObject({ ruleId: 'SANC-WRO-FINDING', severity: 'H', assurance: 'alleged' });
    expect(supplier('active').flags[0]).toMatchObject({ severity: 'H', couldBe: 'C', assurance: 'documented' });
    expect(flagIds(supplier('revoked'))).not.toContain('SANC-WRO-FINDING');
  });

  test('an active order against a country and its goods makes the product score 100', () => {
    const orders = [{ list: 'wro', entry: '3', country: 'VN', hs: ['5201'], status: 'active' }];
    const facts: SaidFacts = { 'place.country': 'VN', ...sector('AGR'), 'product.hs': ['520100'] };
    const result = assessed({ facts }, { orders, lists: ['wro'] });
    expect(result.scores.P).toBe('100.00');
    expect(flagIds(result)).toContain('SANC-WRO-FINDING');
  });

  test('without a list the question stays open and names the list as what is missing', () => {
    const result = assessed({ facts: { 'place.country': 'VN', ...sector('MAN') } });
    expect(result.gaps).toContainEqual({ fact: 'list.uflpa', kind: 'notScreened', rules: ['SANC-UFLPA-ENTITY'] });
  });
});

describe('Xinjiang', () => {
  const state = (facts: SaidFacts): string => {
    const result = assessed({ facts: { ...sector('MAN-ELEC'), ...facts }, said: { assurance: 'documented' } });
    if (flagIds(result).includes('SANC-XUAR-NEXUS')) return 'TRUE';
    return result.unknown.some(({ ruleId }) => ruleId === 'SANC-XUAR-NEXUS') ? 'UNKNOWN' : 'FALSE';
  };

  test('is unknown only for places in China that are not known closely enough', () => {
    expect(state({ 'place.country': 'CN' })).toBe('UNKNOWN');
    expect(state({ 'place.country': 'CN', 'place.xinjiang': { found: false, where: null, term: null } })).toBe('FALSE');
    expect(state({ 'place.country': 'CN', 'place.xinjiang': { found: true, where: 'address', term: 'Hotan' } })).toBe(
      'TRUE',
    );
    expect(state({ 'place.country': 'VN' })).toBe('FALSE');
  });

  test('a place name in the company name alone is alleged and sets the lower floor', () => {
    const facts: SaidFacts = {
      'place.country': 'CN',
      ...sector('MAN-ELEC'),
      'place.xinjiang': { found: true, where: 'name', term: 'Tianshan' },
    };
    const result = assessed({ facts });
    expect(result.flags[0]).toMatchObject({ ruleId: 'SANC-XUAR-NEXUS', assurance: 'alleged', severity: 'C' });
    expect(result.scores.observed).toBe('75.00');
  });

  test('what only a question about state schemes needs is not asked of the supplier, whom the answer could endanger', () => {
    const there = { found: true, where: 'address', term: 'Hotan' } as const;
    const { gaps } = assessed({ facts: { 'place.country': 'CN', ...sector('MAN-ELEC'), 'place.xinjiang': there } });
    expect(gaps.find(({ fact }) => fact === 'workforce.labourScheme')).toEqual({
      fact: 'workforce.labourScheme',
      kind: 'desk',
      rules: ['INH-STATE-IMPOSED', 'PRISON-COMPULSORY', 'SANC-DPRK'],
    });
    // Facts that other rules also wait for may be asked for.
    expect(gaps.find(({ fact }) => fact === 'workforce.migrantShare')?.kind).toBe('supplier');
  });
});

describe('inputs', () => {
  const factory: SaidFacts = { 'place.country': 'VN', ...sector('MAN-APP'), 'product.goods': declared('garments') };

  test('a priority input is a unit of its own, scored by the work behind it', () => {
    const result = assessed({ facts: factory, inputs: [anInput('cotton', { 'input.origin': 'CN' })] });
    const chain = result.units.find(({ input }) => input === 'cotton');
    expect(chain).toMatchObject({ origin: 'CN', scores: { S: '65.00', P: '100.00' } });
    expect(result.gaps.map(({ fact }) => fact)).not.toContain('place.country');
    expect(chain?.flags.every(({ subject }) => subject.kind === 'input-chain')).toBe(true);
  });

  test('an input that names two goods is judged for each of them', () => {
    const mixed = { ...anInput('cotton', { 'input.origin': 'CN' }), goods: ['cotton', 'palm-fruit'] };
    const { units } = assessed({ facts: factory, inputs: [mixed] });
    expect(units.filter(({ input }) => input !== null).map(({ scores }) => scores.P)).toEqual(['100.00', '50.00']);
  });

  test('an origin that was asked and declined is worse than one that is not recorded', () => {
    const severity = (origin: 'declined' | 'notRecorded'): string | null | undefined =>
      assessed({ facts: factory, inputs: [anInput('cotton', { 'input.origin': origin })] }).flags.find(
        ({ ruleId, subject }) => ruleId === 'GAP-TRACE' && subject.kind === 'product',
      )?.severity;
    expect(severity('notRecorded')).toBe('M');
    expect(severity('declined')).toBe('H');
  });
});

describe('the supplier as a whole', () => {
  const unit = (label: Label, R: string): AssessedUnit =>
    ({ R: decimal(R), assessment: { label } }) as unknown as AssessedUnit;

  test('G12: takes the worst label and the highest number of it, never a mean', () => {
    const units = [unit('LOW', '22'), unit('MEDIUM', '31'), unit('CRITICAL', '90')];
    expect(leadingUnit(units)?.R).toBe(decimal('90'));
    expect(leadingUnit([...units, unit('NOT_ASSESSED', '60')])?.R).toBe(decimal('90'));
  });

  test('with neither country nor sector it is not assessed, and every score is null', () => {
    const result = assessed({ facts: {} });
    expect(result.label).toBe('NOT_ASSESSED');
    expect(new Set(Object.values(result.scores))).toEqual(new Set([null]));
    expect(result.contextBand).toBeNull();
  });

  test('with a country and no sector the context band is a span', () => {
    expect(assessed({ facts: { 'place.country': 'VN' } }).contextBand).toEqual({ low: 'MEDIUM', high: 'HIGH' });
  });

  test('the open result never moves because of a sealed fact', () => {
    const facts: SaidFacts = { 'place.country': 'VN', ...sector('MAN-APP') };
    const sealed = observations({ 'documents.holder': 'employer', 'documents.access': 'none' }, { source: 'worker' });
    const more = Object.fromEntries(
      Object.entries(sealed).map(([key, observation]) => [key, { ...observation, protection: 'sealed' as const }]),
    );
    expect(assessed({ facts, more })).toEqual(assessed({ facts }));
  });

  test('a critical finding of the buyer’s own file is alleged and takes the lower floor', () => {
    const facts: SaidFacts = {
      'place.country': 'VN',
      ...sector('MAN-APP'),
      'documents.holder': 'agent',
      'documents.access': 'none',
    };
    expect(assessed({ facts }).scores.observed).toBe('75.00');
    expect(assessed({ facts, said: { assurance: 'documented' } }).scores.observed).toBe('90.00');
  });

  test('what is missing is named once, with the rules that wait for it and who could fill it', () => {
    const { gaps } = assessed({
      facts: { 'place.country': 'VN', ...sector('CON'), 'workforce.agencyShare': 'declined' },
    });
    expect(gaps.find(({ fact }) => fact === 'workforce.agencyShare')).toEqual({
      fact: 'workforce.agencyShare',
      kind: 'declined',
      rules: ['AGENCY-NO-DD', 'AGENCY-SHARE', 'GAP-CONTRADICTION'],
    });
    expect(gaps.filter(({ fact }) => fact === 'country-ratifications')).toHaveLength(1);
    expect(gaps.find(({ fact }) => fact === 'documents.holder')?.kind).toBe('supplier');
  });

  test('what the gravest rules wait for is wanted first, and nobody asks a supplier about the terms of its buyer', () => {
    const { gaps } = assessed({ facts: { 'place.country': 'VN', ...sector('CON') } });
    const place = (wanted: string): number => gaps.findIndex(({ fact }) => fact === wanted);
    expect(place('documents.holder')).toBeLessThan(place('workforce.agencyShare'));
    expect(place('workforce.agencyShare')).toBeLessThan(place('buyer.paymentDays'));
    expect(gaps[place('buyer.paymentDays')]?.kind).toBe('buyer');
  });
});
