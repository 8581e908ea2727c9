import { describe, expect, test } from '@jest/globals';
import type { InputDossier } from '@plumbline/facts';
import { assess, assessSealed } from '../src/assess.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import type { Reference } from '../src/reference.ts';
import { aReference } from './a-reference.ts';
import type { ReferenceParts } from './a-reference.ts';
import { aSupplier, observations } from './a-supplier.ts';
import type { SaidFacts } from './a-supplier.ts';

const TODAY = '2026-11-25';
const countries = { CN: { V: '40', G: '40' }, XB: { V: '36', G: '36' }, QA: { V: '36' }, KP: { V: '90' } };
const sewing = { 'activity.sectors': [{ key: 'MAN-APP', confidence: 90 }] } as const satisfies SaidFacts;

interface Told {
  readonly reference?: ReferenceParts;
  readonly asOf?: string;
  readonly inputs?: readonly InputDossier[];
}

function assessed(facts: SaidFacts, { reference = {}, asOf = TODAY, inputs = [] }: Told = {}): SupplierAssessment {
  const tables: Reference = aReference({ countries, ...reference });
  return assess(aSupplier({ facts: { ...sewing, ...facts }, inputs }), {
    methodology: methodology(),
    reference: tables,
    asOf,
  });
}

/** What a rule says of a supplier: its severity, what it could be, or nothing. */
function said(result: SupplierAssessment, ruleId: string): string {
  const flag = result.flags.find((each) => each.ruleId === ruleId);
  if (flag) return flag.severity ?? 'noted';
  const open = result.unknown.find((each) => each.ruleId === ruleId);
  return open ? `could be ${open.couldBe}` : 'no';
}

describe('labour that a state imposes', () => {
  test.each<[words: string, facts: SaidFacts, says: string]>([
    ['no scheme and no such place', { 'place.country': 'XB' }, 'no'],
    ['a labour transfer', { 'place.country': 'CN', 'workforce.labourScheme': 'tibet-transfer' }, 'C'],
    ['pairing aid', { 'place.country': 'CN', 'workforce.labourScheme': 'pairing-aid' }, 'C'],
    ['a medical mission', { 'place.country': 'XB', 'workforce.labourScheme': 'medical-mission' }, 'C'],
    ['a crew without papers', { 'place.country': 'XB', 'workforce.labourScheme': 'overseas-crew-papers-held' }, 'C'],
    ['another scheme', { 'place.country': 'XB', 'workforce.labourScheme': 'other' }, 'no'],
    ['a place in Tibet', { 'place.country': 'CN', 'place.subdivision': 'Xizang' }, 'could be C'],
    ['people recruited in North Korea', { 'place.country': 'CN', 'recruitment.origins': ['KP'] }, 'C'],
    ['prison labour', { 'place.country': 'XB', 'workforce.labourScheme': 'prison-labour' }, 'C'],
    [
      'prison labour for a private company',
      {
        'place.country': 'XB',
        'workforce.labourScheme': 'prison-labour',
        'workforce.prisonSafeguards': 'private-benefit',
      },
      'C',
    ],
    [
      'prison labour, supervised and free',
      {
        'place.country': 'XB',
        'workforce.labourScheme': 'prison-labour',
        'workforce.prisonSafeguards': 'public-and-free',
      },
      'no',
    ],
  ])('%s', (_, facts, says) => {
    expect(said(assessed(facts), 'INH-STATE-IMPOSED')).toBe(says);
  });

  const prison: SaidFacts = { 'place.country': 'XB', 'workforce.labourScheme': 'prison-labour' };
  const made = (who: 'none' | 'prison' | 'students' | 'conscripts' | 'excluded'): SaidFacts => ({
    'place.country': 'XB',
    'workforce.compulsoryLabour': who,
  });
  test.each<[words: string, facts: SaidFacts, says: string, state: string]>([
    ['nobody said', { 'place.country': 'XB' }, 'could be C', 'no'],
    ['prisoners, and nobody said how they are supervised', prison, 'could be C', 'C'],
    ['prisoners without supervision', { ...prison, 'workforce.prisonSafeguards': 'unsupervised' }, 'C', 'C'],
    ['prisoners against their will', { ...prison, 'workforce.prisonSafeguards': 'not-free' }, 'C', 'C'],
    ['prisoners for a private company', { ...prison, 'workforce.prisonSafeguards': 'private-benefit' }, 'C', 'C'],
    [
      'prisoners, supervised and free, and nobody else',
      { ...prison, ...made('prison'), 'workforce.prisonSafeguards': 'public-and-free' },
      'no',
      'no',
    ],
    ['prisoners in that column only', { ...made('prison'), 'workforce.prisonSafeguards': 'not-free' }, 'C', 'C'],
    ['students', made('students'), 'C', 'no'],
    ['conscripts', made('conscripts'), 'C', 'no'],
    ['military service and civic duties only', made('excluded'), 'no', 'no'],
    ['nobody', made('none'), 'no', 'no'],
    [
      'another scheme, and nobody said more',
      { 'place.country': 'XB', 'workforce.labourScheme': 'none' },
      'could be C',
      'no',
    ],
  ])('compulsory labour: %s', (_, facts, says, state) => {
    const result = assessed(facts);
    expect([said(result, 'PRISON-COMPULSORY'), said(result, 'INH-STATE-IMPOSED')]).toEqual([says, state]);
  });

  test('safeguards of prison labour are for the desk to find out, never for the supplier', () => {
    const { gaps, flags } = assessed({ ...prison, ...made('prison') });
    expect(gaps.find(({ fact }) => fact === 'workforce.prisonSafeguards')).toMatchObject({ kind: 'desk' });
    expect(gaps.filter(({ rules }) => rules.includes('PRISON-COMPULSORY')).map(({ kind }) => kind)).toEqual(['desk']);
    expect(flags.find(({ ruleId }) => ruleId === 'INH-STATE-IMPOSED')?.explanation.parameters).toMatchObject({
      scheme: 'prison-labour',
    });
  });

  const fromNorthKorea: InputDossier = {
    key: 'yarn',
    name: 'yarn',
    goods: [],
    observations: observations({ 'input.origin': 'KP' }),
  };
  test.each<[words: string, facts: SaidFacts, says: string, inputs: readonly InputDossier[]]>([
    ['a crew in Dandong', { 'place.country': 'CN', 'workforce.labourScheme': 'dprk-workers' }, 'C', []],
    ['a site in North Korea', { 'place.country': 'KP' }, 'C', []],
    ['an input from North Korea', { 'place.country': 'XB' }, 'C', [fromNorthKorea]],
    ['people from Nepal', { 'place.country': 'XB', 'recruitment.origins': ['NP'] }, 'no', []],
    ['nobody from another country', { 'place.country': 'XB', 'workforce.migrantShare': '0' }, 'no', []],
    ['nobody knows who works there', { 'place.country': 'XB' }, 'could be C', []],
  ])('workers from North Korea: %s', (_, facts, says, inputs) => {
    expect(said(assessed(facts, { inputs }), 'SANC-DPRK')).toBe(says);
  });
});

describe('the EU database of forced labour', () => {
  const entry = (kind: 'risk' | 'ban', hs: string, area = '') =>
    ({ kind, hs, country: 'XB', area, from: '2027-01-01', to: null, source: 'fixture' }) as const;
  const shirts: SaidFacts = { 'place.country': 'XB', 'product.hs': ['610510'] };
  const says = (entries: Reference['euForcedLabour'], facts = shirts, asOf = '2027-12-14'): string =>
    said(assessed(facts, { reference: { euForcedLabour: entries }, asOf }), 'SANC-EU-FLR');

  test('G18: off on 13 December 2027, on from the 14th', () => {
    expect(says([entry('risk', '6105')], shirts, '2027-12-13')).toBe('no');
    expect(says([entry('risk', '6105')], shirts, '2027-12-14')).toBe('H');
  });

  test('a ban is Critical, and other goods or places are not meant', () => {
    expect(says([entry('ban', '6105')])).toBe('C');
    expect(says([entry('ban', '6203')])).toBe('no');
    expect(says([entry('ban', '6105')], { ...shirts, 'place.country': 'QA' })).toBe('no');
  });

  test('an area needs a place, and a short code leaves it open', () => {
    expect(says([entry('risk', '6105', 'North Province')])).toBe('could be H');
    expect(says([entry('risk', '6105', 'North Province')], { ...shirts, 'place.subdivision': 'North Province' })).toBe(
      'H',
    );
    expect(says([entry('risk', '6105', 'North Province')], { ...shirts, 'place.subdivision': 'South' })).toBe('no');
    expect(says([entry('risk', '6105')], { ...shirts, 'product.hs': ['61'] })).toBe('could be H');
  });

  test('without an edition it stays open from that day on, and says which edition is missing', () => {
    const result = assessed(shirts, { asOf: '2027-12-14' });
    expect(said(result, 'SANC-EU-FLR')).toBe('could be C');
    expect(result.gaps.find(({ fact }) => fact === 'eu-forced-labour')).toMatchObject({ kind: 'reference' });
    expect(said(assessed(shirts), 'SANC-EU-FLR')).toBe('no');
  });
});

describe('recruiting online by an employer whom nobody verified', () => {
  const zone = (area: string, to: string | null = null) =>
    [{ country: 'QA', area, kind: 'scam-compounds', from: '2024-01-01', to, source: 'fixture' }] as const;
  const lured: SaidFacts = {
    'online.socialRecruiting': true,
    'online.employerVerified': false,
    'online.relocation': true,
    'online.visitorVisa': true,
    'online.interviewed': false,
  };
  const judged = (scamZones: Reference['scamZones'], facts: SaidFacts = {}, sealed = lured) => {
    const dossier = aSupplier({ facts: { ...sewing, 'place.country': 'QA', ...facts }, sealed });
    const context = { methodology: methodology(), reference: aReference({ countries, scamZones }), asOf: TODAY };
    return { open: assess(dossier, context), sealed: assessSealed(dossier, context) };
  };
  const says = (...given: Parameters<typeof judged>): string =>
    said(judged(...given).sealed, 'RECRUIT-ONLINE-UNVERIFIED');

  test('is Critical where a listed zone lies, as long as the entry is in force', () => {
    expect(says(zone(''))).toBe('C');
    expect(says(zone('', TODAY))).toBe('C');
    expect(says(zone('', '2026-11-24'))).toBe('H');
    expect(says(zone(''), { 'place.country': 'XB' })).toBe('H');
    expect(says(zone('Borderland'), { 'place.subdivision': 'Borderland' })).toBe('C');
    expect(says(zone('Borderland'), { 'place.subdivision': 'Coast' })).toBe('H');
  });

  test('could be Critical while no list is loaded, which the gap names', () => {
    const { sealed } = judged(null);
    expect(sealed.flags.find(({ ruleId }) => ruleId === 'RECRUIT-ONLINE-UNVERIFIED')).toMatchObject({
      severity: 'H',
      couldBe: 'C',
    });
    expect(sealed.gaps.find(({ fact }) => fact === 'scam-zones')).toMatchObject({ kind: 'reference' });
  });

  test('is no flag once the employer is verified, and in the open result nothing is said of it', () => {
    expect(says(zone(''), {}, { ...lured, 'online.employerVerified': true })).toBe('no');
    const { open } = judged(zone(''));
    expect(JSON.stringify(open)).toBe(JSON.stringify(judged(zone(''), {}, {}).open));
    expect(JSON.stringify(open)).not.toContain('ONLINE');
  });
});

describe('conflict, disasters and bans on leaving', () => {
  const area = (country: string, over: Partial<NonNullable<Reference['disasters']>[number]> = {}) =>
    ({ country, area: '', kind: 'conflict', from: '2020-01-01', to: null, source: 'fixture', ...over }) as const;
  const inConflict = (conflictAreas: Reference['conflictAreas'], facts: SaidFacts): string =>
    said(assessed(facts, { reference: { conflictAreas } }), 'INH-COUNTRY-HIGH');

  test('a conflict area makes the country Medium; without a list the clause is left out', () => {
    expect(inConflict([area('XB')], { 'place.country': 'XB' })).toBe('M');
    expect(inConflict([area('QA')], { 'place.country': 'XB' })).toBe('no');
    expect(inConflict([area('XB', { to: '2024-01-01' })], { 'place.country': 'XB' })).toBe('no');
    expect(inConflict([area('XB', { area: 'Hills' })], { 'place.country': 'XB' })).toBe('could be M');
    expect(inConflict(null, { 'place.country': 'XB' })).toBe('no');
  });

  const recruited: SaidFacts = { 'place.country': 'QA', 'recruitment.origins': ['NP'], 'vulnerable.heatQuota': false };
  const shocked = (disasters: Reference['disasters'], facts = recruited): string =>
    said(assessed(facts, { reference: { disasters } }), 'VULN-CLIMATE-CRISIS');

  test('a register of disasters rules out a shock that it does not name, and a told share needs no register', () => {
    expect(shocked([area('BD')])).toBe('no');
    expect(shocked([area('NP')])).toBe('could be L');
    expect(shocked(null)).toBe('could be L');
    expect(shocked(null, { ...recruited, 'vulnerable.shockHireShare': '0.1' })).toBe('L');
  });

  test('a shock counts until twelve months after its end', () => {
    expect(shocked([area('NP', { to: '2025-11-25' })])).toBe('could be L');
    expect(shocked([area('NP', { to: '2025-11-24' })])).toBe('no');
  });

  test('a ban of a country of origin is context of the corridor', () => {
    const ban = { origin: 'NP', destination: 'QA', who: 'women', from: '2020-01-01', to: null, source: 'x' } as const;
    const banned = (migrationBans: Reference['migrationBans'], facts = recruited): string =>
      said(assessed(facts, { reference: { migrationBans } }), 'MIGRATION-BAN-ROUTE');
    expect(banned([ban])).toBe('L');
    expect(banned([{ ...ban, destination: 'all' }])).toBe('L');
    expect(banned([{ ...ban, destination: 'SA' }])).toBe('no');
    expect(banned([{ ...ban, to: '2024-01-01' }])).toBe('no');
    expect(banned(null)).toBe('could be L');
    expect(banned(null, { ...recruited, 'workforce.migrantShare': '0' })).toBe('no');
  });
});

describe('figures that contradict each other', () => {
  test.each<[words: string, facts: SaidFacts, says: string]>([
    ['no agent, and agency workers', { 'recruitment.agentCount': 0, 'workforce.agencyShare': '0.1' }, 'H'],
    ['no agent, and no agency workers', { 'recruitment.agentCount': 0, 'workforce.agencyShare': '0' }, 'no'],
    ['no migrants, and a dormitory for them', { 'workforce.migrantShare': '0', 'housing.foreignDormitory': true }, 'H'],
    [
      'fewer people on the payroll than work there',
      { 'workforce.payroll': 78, 'workforce.total': 100, 'workforce.agencyShare': '0.2' },
      'M',
    ],
    [
      'one fewer, which is a slip',
      { 'workforce.payroll': 79, 'workforce.total': 100, 'workforce.agencyShare': '0.2' },
      'no',
    ],
    ['the agency’s workers are not known', { 'workforce.payroll': 60, 'workforce.total': 100 }, 'no'],
  ])('%s', (_, facts, says) => {
    expect(said(assessed({ 'place.country': 'XB', 'recruitment.agentCount': 2, ...facts }), 'GAP-CONTRADICTION')).toBe(
      says,
    );
  });
});

describe('what is about the buyer or only noted', () => {
  test('the buyer’s own terms set no floor', () => {
    const { flags } = assessed({ 'place.country': 'XB', 'buyer.priceCovers': false });
    expect(flags.find(({ ruleId }) => ruleId === 'GOV-BUYER-PRESSURE')).toMatchObject({
      severity: 'M',
      floor: '0.00000000',
      subject: { kind: 'buyer' },
    });
  });

  test('irregular status is a note in the sealed result: no severity, no floor, no number', () => {
    const dossier = aSupplier({
      facts: { ...sewing, 'place.country': 'XB' },
      sealed: { 'vulnerable.irregular': true },
    });
    const context = { methodology: methodology(), reference: aReference({ countries }), asOf: TODAY };
    const result = assessSealed(dossier, context);
    expect(result.flags.find(({ ruleId }) => ruleId === 'VULN-IRREGULAR')).toMatchObject({
      severity: null,
      floor: '0.00000000',
      protection: 'sealed',
    });
    expect(result.scores).toEqual(assess(dossier, context).scores);
    expect(result.label).toBe(assess(dossier, context).label);
  });

  test('a child at work is Critical in the sealed result and nowhere else', () => {
    const dossier = aSupplier({
      facts: { ...sewing, 'place.country': 'XB' },
      sealed: { 'vulnerable.youngest': 12 },
    });
    const context = { methodology: methodology(), reference: aReference({ countries }), asOf: TODAY };
    expect(assessSealed(dossier, context)).toMatchObject({ label: 'CRITICAL', scores: { observed: '75.00' } });
    expect(assess(dossier, context).scores.observed).toBeNull();
  });
});
