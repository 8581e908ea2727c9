import { describe, expect, test } from '@jest/globals';
import { importHousingStandards, importNoticeLaw, importUnionLaw } from '@plumbline/reference-data/labour-law';
import { assess, assessSealed } from '../src/assess.ts';
import type { Flag, SupplierAssessment } from '../src/assessment.ts';
import { labourLaw } from '../src/labour-law.ts';
import { methodology } from '../src/methodology.ts';
import { aReference } from './a-reference.ts';
import { aSupplier } from './a-supplier.ts';
import { INVENTED, tableOf } from './an-imported-table.ts';
import type { SaidBy, SaidFacts } from './a-supplier.ts';

const law = labourLaw({
  noticeLaw: tableOf(importNoticeLaw('iso2,days,source\nQA,60,invented\n', INVENTED)),
  unionLaw: tableOf(
    importUnionLaw(
      'iso2,sector,workers,barred,source\nQA,all,migrants,yes,invented\nMY,all,all,no,invented\nMY,all,agency,yes,invented\n',
      INVENTED,
    ),
  ),
  housingStandards: tableOf(
    importHousingStandards('iso2,squareMetres,perRoom,source\nQA,6,4,invented\nMY,3,,invented\n', INVENTED),
  ),
});

interface Assessed {
  readonly country?: string;
  readonly laws?: typeof law;
  readonly consent?: string | null;
  readonly said?: SaidBy;
}

function inputsOf(facts: SaidFacts, { country = 'QA', laws, consent = null, said }: Assessed = {}) {
  const supplier = aSupplier({
    facts: {
      'place.country': country,
      'activity.sectors': [{ key: 'CON', confidence: 90 }],
      ...facts,
    },
    said: { assurance: 'documented', source: 'audit', ...said },
  });
  const reference = aReference({
    countries: { [country]: { V: '40', G: '40' } },
    destinations: { [country]: ['1', consent, '0', null, null] },
    ...(laws ? { law: laws } : {}),
  });
  return [supplier, { methodology: methodology(), reference, asOf: '2026-11-25' }] as const;
}

const assessed = (facts: SaidFacts, more?: Assessed): SupplierAssessment => assess(...inputsOf(facts, more));
const flagOf = ({ flags }: SupplierAssessment, ruleId: string): Flag | undefined =>
  flags.find((flag) => flag.ruleId === ruleId);
function said(result: SupplierAssessment, ruleId: string): string | undefined {
  const flag = flagOf(result, ruleId);
  return flag && `${flag.severity} ${flag.explanation.code.replace(`explain.${ruleId}`, '')}`;
}
const isOpen = ({ unknown }: SupplierAssessment, rule: string): boolean =>
  unknown.some(({ ruleId }) => ruleId === rule);
const editionsFor = ({ gaps }: SupplierAssessment, rule: string): string[] =>
  gaps.filter(({ kind, rules }) => kind === 'reference' && rules.includes(rule)).map(({ fact }) => fact);

describe('leaving the job', () => {
  test.each<[SaidFacts, string]>([
    [{ 'movement.exitLoss': 'fine' }, 'H .loss'],
    [{ 'movement.exitLoss': 'absconding-report' }, 'H .loss'],
    [{ 'movement.exitLoss': 'pay-forfeited' }, 'C .pay'],
    [{ 'movement.noticeDays': 61, 'movement.exitLoss': 'none' }, 'H .notice'],
    [{ 'housing.employerProvided': true, 'housing.daysAfterLeaving': 7, 'movement.exitLoss': 'none' }, 'H '],
  ])('with %j is penalised: %s', (facts, expected) => {
    expect(said(assessed(facts, { laws: law }), 'MOVE-EXIT-PENALTY')).toBe(expected);
  });

  test('is not penalised within the law, and not by a long notice of skilled staff', () => {
    const free: SaidFacts = {
      'movement.exitLoss': 'none',
      'movement.noticeDays': 60,
      'housing.employerProvided': false,
      'housing.daysAfterLeaving': 0,
    };
    const result = assessed(free, { laws: law });
    expect([said(result, 'MOVE-EXIT-PENALTY'), isOpen(result, 'MOVE-EXIT-PENALTY')]).toEqual([undefined, false]);
    const office: SaidFacts = {
      'activity.sectors': [{ key: 'SVC-PROF', confidence: 90 }],
      'movement.exitLoss': 'fine',
    };
    expect(isOpen(assessed(office), 'MOVE-EXIT-PENALTY')).toBe(true);
    expect(isOpen(assessed({ ...office, 'workforce.lowWage': false }), 'MOVE-EXIT-PENALTY')).toBe(false);
    expect(said(assessed({ ...office, 'workforce.lowWage': true }), 'MOVE-EXIT-PENALTY')).toBe('H .loss');
  });

  test('waits for the law on notice where none has been imported', () => {
    const facts: SaidFacts = {
      'movement.exitLoss': 'none',
      'movement.noticeDays': 90,
      'housing.employerProvided': false,
    };
    expect(editionsFor(assessed(facts), 'MOVE-EXIT-PENALTY')).toEqual(['notice-law']);
    expect(isOpen(assessed({ ...facts, 'movement.noticeDays': 0 }), 'MOVE-EXIT-PENALTY')).toBe(false);
  });

  test.each<[string, boolean | undefined, string | undefined, boolean]>([
    ['1', false, 'M ', false],
    ['1', true, undefined, false],
    ['1', undefined, undefined, true],
    ['0', undefined, undefined, false],
    ['0.5', false, undefined, true],
  ])('under a law on consent coded %s, waiver %s, is context', (consent, waiver, flag, open) => {
    const result = assessed(waiver === undefined ? {} : { 'movement.exitWaiver': waiver }, { consent });
    expect([said(result, 'MOVE-EXIT-PERMIT'), isOpen(result, 'MOVE-EXIT-PERMIT')]).toEqual([flag, open]);
    if (flag) expect(flagOf(result, 'MOVE-EXIT-PERMIT')?.class).toBe('INHERENT');
  });
});

describe('the housing of workers', () => {
  const good: SaidFacts = {
    'housing.employerProvided': true,
    'housing.spacePerPerson': '6',
    'housing.peoplePerRoom': 4,
    'housing.fireExit': 'clear',
    'housing.basics': true,
  };

  test.each<[SaidFacts, string | undefined]>([
    [{}, undefined],
    [{ 'housing.fireExit': 'blocked' }, 'C .blocked'],
    [{ 'housing.fireExit': 'none' }, 'H .exit'],
    [{ 'housing.basics': false }, 'H .basics'],
    [{ 'housing.spacePerPerson': '5.9' }, 'H .law'],
    [{ 'housing.peoplePerRoom': 5 }, 'H .law'],
    [{ 'housing.employerProvided': false, 'housing.fireExit': 'blocked' }, undefined],
  ])('under a law of six square metres and four people a room, with %j', (facts, expected) => {
    const result = assessed({ ...good, ...facts }, { laws: law });
    expect([said(result, 'HOUSE-SUBSTANDARD'), isOpen(result, 'HOUSE-SUBSTANDARD')]).toEqual([expected, false]);
  });

  test('that is crowded within the law is a gap against better practice, not a finding', () => {
    const crowded = assessed({ ...good, 'housing.spacePerPerson': '3.5' }, { country: 'MY', laws: law });
    expect(flagOf(crowded, 'HOUSE-SUBSTANDARD')).toMatchObject({
      severity: 'M',
      class: 'CONTROL_GAP',
      floor: '25.00000000',
    });
    expect(crowded.scores.observed).toBeNull();
    const unsafe = assessed({ ...good, 'housing.basics': false }, { country: 'MY', laws: law });
    expect(flagOf(unsafe, 'HOUSE-SUBSTANDARD')).toMatchObject({
      severity: 'H',
      class: 'FINDING',
      floor: '60.00000000',
    });
    expect(unsafe.scores.observed).toBe('60.00');
  });

  test('waits for the standards of the country where none have been imported', () => {
    expect(editionsFor(assessed(good), 'HOUSE-SUBSTANDARD')).toEqual(['housing-standards']);
  });
});

describe('an isolated site', () => {
  test.each<[SaidFacts, string | undefined, boolean]>([
    [{ 'place.siteType': 'vessel', 'movement.daysAtSea': 91 }, 'H .sea', false],
    [{ 'place.siteType': 'camp', 'movement.signal': false }, 'H .signal', false],
    [{ 'place.siteType': 'plantation-estate', 'movement.transport': false }, 'H ', false],
    [{ 'place.siteType': 'camp', 'movement.signal': true, 'movement.transport': true }, undefined, false],
    [{ 'place.siteType': 'vessel', 'movement.signal': true, 'movement.transport': true }, undefined, true],
    [{ 'place.siteType': 'fixed-facility', 'movement.signal': false }, undefined, false],
  ])('with %j', (facts, expected, open) => {
    const result = assessed(facts);
    expect([said(result, 'ISOLATE-REMOTE'), isOpen(result, 'ISOLATE-REMOTE')]).toEqual([expected, open]);
  });
});

describe('the voice of workers', () => {
  const heard: SaidFacts = {
    'voice.channel': true,
    'voice.languageShare': '1',
    'voice.openToAll': true,
    'voice.representation': 'elected',
  };

  test.each<[SaidFacts, string | undefined]>([
    [{}, undefined],
    [{ 'voice.channel': false }, '.none'],
    [{ 'voice.languageShare': '0.89' }, '.language'],
    [{ 'voice.openToAll': false }, '.excluded'],
    [{ 'voice.representation': 'barred' }, ''],
  ])('with %j', (facts, code) => {
    const result = assessed({ ...heard, ...facts });
    expect(said(result, 'VOICE-NO-CHANNEL')?.slice(2)).toBe(code);
    expect(isOpen(result, 'VOICE-NO-CHANNEL')).toBe(false);
  });

  test('is barred by law where nobody is elected, for the groups that work there', () => {
    const none: SaidFacts = { ...heard, 'voice.representation': 'none' };
    const migrants: SaidFacts = { 'workforce.migrantShare': '0.5', 'workforce.agencyShare': '0' };
    expect(said(assessed({ ...none, ...migrants }, { laws: law }), 'VOICE-NO-CHANNEL')).toMatch(/^[MH] $/);
    const local: SaidFacts = { 'workforce.migrantShare': '0', 'workforce.agencyShare': '0' };
    const inMalaysia = { country: 'MY', laws: law };
    expect(isOpen(assessed({ ...none, ...local }, inMalaysia), 'VOICE-NO-CHANNEL')).toBe(false);
    expect(
      said(assessed({ ...none, ...local, 'workforce.agencyShare': '0.2' }, inMalaysia), 'VOICE-NO-CHANNEL'),
    ).toBeDefined();
    expect(isOpen(assessed(none, inMalaysia), 'VOICE-NO-CHANNEL')).toBe(true);
    expect(editionsFor(assessed(none), 'VOICE-NO-CHANNEL')).toEqual(['union-law']);
  });

  test('sets no floor where only the supplier itself says that there is no channel', () => {
    const own = assessed({ ...heard, 'voice.channel': false }, { said: { assurance: 'admitted', source: 'supplier' } });
    expect(flagOf(own, 'VOICE-NO-CHANNEL')).toMatchObject({ class: 'CONTROL_GAP', floor: '0.00000000' });
  });

  test('that is silent for a year is pointed out, with no floor', () => {
    const silent: SaidFacts = { ...heard, 'workforce.total': 100, 'voice.cases': 0 };
    expect(flagOf(assessed(silent), 'VOICE-SILENCE')).toMatchObject({ severity: 'L', floor: '0.00000000' });
    expect(flagOf(assessed({ ...silent, 'workforce.total': 99 }), 'VOICE-SILENCE')).toBeUndefined();
  });

  test('was kept from an auditor', () => {
    expect(said(assessed({ 'voice.auditInterference': 'access-denied' }), 'VOICE-COACHED')).toBe('H ');
    expect(isOpen(assessed({ 'voice.auditInterference': 'none' }), 'VOICE-COACHED')).toBe(false);
  });
});

describe('what rests on workers, a complaint or an informant', () => {
  test.each<[string, SaidFacts, string]>([
    ['MOVE-RESTRICTED', { 'movement.restriction': 'curfew' }, 'H '],
    ['MOVE-RESTRICTED', { 'movement.restriction': 'guards' }, 'C .locked'],
    ['VIOLENCE', { 'conduct.violence': true }, 'C '],
    ['THREATS', { 'conduct.threats': true }, 'C '],
    ['VOICE-RETALIATION', { 'conduct.reprisal': true }, 'C '],
    ['VOICE-SIGNAL', { 'voice.signalIndicators': 2, 'voice.signalCredibility': 'B' }, 'H '],
    ['VOICE-SIGNAL', { 'voice.signalIndicators': 3, 'voice.signalCredibility': 'A' }, 'C '],
  ])('makes the sealed flag %s of %j, and nothing of it moves the open result', (rule, facts, expected) => {
    const sealed = assessSealed(...inputsOf(facts));
    expect(said(sealed, rule)).toBe(expected);
    expect(flagOf(sealed, rule)?.protection).toBe('sealed');
    expect(assessed(facts)).toEqual(assessed({}));
  });

  test.each<[string, SaidFacts]>([
    ['MOVE-RESTRICTED', { 'movement.restriction': 'none' }],
    ['VIOLENCE', { 'conduct.violence': false }],
    ['VOICE-SIGNAL', { 'voice.signalIndicators': 4, 'voice.signalCredibility': 'C' }],
  ])('does not make the flag %s of %j', (rule, facts) => {
    expect(said(assessSealed(...inputsOf(facts)), rule)).toBeUndefined();
  });
});
