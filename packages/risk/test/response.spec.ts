import { describe, expect, test } from '@jest/globals';
import {
  RESPONSES,
  type FindingResponse,
  type Observation,
  type Response,
  type SiteDossier,
  type SourceKind,
  type SupplierDossier,
} from '@plumbline/facts';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import { assess } from '../src/assess.ts';
import { LANES, type Lane } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { aSupplier, observations, type SaidFacts } from './a-supplier.ts';

const context = { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' };

const CRITICAL: SaidFacts = { 'documents.holder': 'employer', 'documents.access': 'none' };
const HIGH: SaidFacts = { 'documents.holder': 'employer', 'documents.access': 'any-hour' };
const QUIET: SaidFacts = { 'documents.holder': 'worker' };

/** A site of the supplier with what an audit says of it, and a response that is said of it. */
function aSite(key: string, facts: SaidFacts, response?: Response | 'notRecorded', source: SourceKind = 'buyer') {
  const [site] = aSupplier({ facts, said: { source: 'audit', assurance: 'documented' } }).sites;
  const said = response === undefined ? {} : observations({ 'findings.response': response }, { source });
  return { ...site, key, observations: { ...site?.observations, ...said } } as SiteDossier;
}

const RECORDED = {
  rule: 'DOC-RETENTION',
  source: 'supplier',
  evidenceDate: '2026-11-01',
  until: '2026-12-31',
} as const;

/** The site with responses that were recorded beside the finding about passports, or about another rule. */
function recordedAt(
  site: SiteDossier,
  ...recorded: (Partial<FindingResponse> & { response: Response })[]
): SiteDossier {
  return { ...site, responses: recorded.map((each) => ({ ...RECORDED, ...each })) };
}

function supplierWith(sites: readonly SiteDossier[], whole?: Response): SupplierDossier {
  return { ...aSupplier(whole === undefined ? {} : { supplierFacts: { 'findings.response': whole } }), sites };
}

const laneOf = (sites: readonly SiteDossier[], whole?: Response): string =>
  assess(supplierWith(sites, whole), context).lane;

describe('A response to findings', () => {
  test.each([
    ['supplier', ['1', '1', '2', '2', '2', '2']],
    ['buyer', ['1', '1', '2', '2', '2', '2']],
    ['audit', ['1', '1', '2', '2', '2', '2']],
    ['authority', ['1', '1', '2', '2', '2', '2']],
  ] as const)('puts a supplier where the words of the %s may put it', (source, lanes) => {
    expect(RESPONSES.map((response) => laneOf([aSite('a', CRITICAL, response, source)]))).toEqual(lanes);
  });

  test('that was recorded beside the finding puts it in its lane, whatever a list says', () => {
    const lanes = (site: SiteDossier) => RESPONSES.map((response) => laneOf([recordedAt(site, { response })]));
    const expected = ['1', '1', '2', '3', 'remedy', 'remedy'];
    expect(lanes(aSite('a', CRITICAL))).toEqual(expected);
    expect(lanes(aSite('a', CRITICAL, 'disclosed'))).toEqual(expected);
  });

  test('to fees of which nobody knows how much they were leaves the supplier where a presumption puts it, until there is a plan', () => {
    const [site] = aSupplier({
      facts: { 'recruitment.workersPaid': true },
      said: { source: 'supplier', assurance: 'admitted' },
    }).sites;
    const lanes = RESPONSES.map((response) =>
      laneOf([recordedAt(site as SiteDossier, { rule: 'RECRUIT-FEE-WORKER-PAID', response })]),
    );
    expect(lanes).toEqual(['presumed', 'presumed', 'presumed', '3', 'remedy', 'remedy']);
  });

  test('that was recorded does not hide that the supplier has refused since', () => {
    const said = aSite('a', CRITICAL, 'none');
    const refusing = { ...said.observations['findings.response'], value: 'declined' } as Observation;
    const site = { ...said, observations: { ...said.observations, 'findings.response': refusing } } as SiteDossier;
    const plan = (evidenceDate: string) => recordedAt(site, { response: 'plan-funded', evidenceDate });
    expect(['2026-11-24', '2026-11-25'].map((day) => laneOf([plan(day)]))).toEqual(['1', '3']);
  });

  test('to another finding, or beside one at another site, is none to this one', () => {
    const plan = { response: 'plan-funded' } as const;
    expect(laneOf([recordedAt(aSite('a', CRITICAL), { ...plan, rule: 'WAGE-WITHHELD' })])).toBe('1');
    expect(laneOf([aSite('a', CRITICAL), recordedAt(aSite('b', CRITICAL), plan)])).toBe('1');
  });

  test('with a plan lapses on the day after its last one', () => {
    const plan = (until: string) => laneOf([recordedAt(aSite('a', CRITICAL), { response: 'on-schedule', until })]);
    expect(['2026-11-24', '2026-11-25', '2026-11-26'].map(plan)).toEqual(['2', 'remedy', 'remedy']);
  });

  test('that was recorded twice beside one finding counts as the lesser one, in any order', () => {
    const [plan, none] = [{ response: 'plan-funded' }, { response: 'none' }] as const;
    expect(laneOf([recordedAt(aSite('a', CRITICAL), plan, none)])).toBe('1');
    expect(laneOf([recordedAt(aSite('a', CRITICAL), none, plan)])).toBe('1');
  });

  test('to the worst finding decides, wherever the lesser one is', () => {
    const plan = { response: 'plan-funded' } as const;
    expect(laneOf([recordedAt(aSite('a', CRITICAL), plan), aSite('b', HIGH, 'declined')])).toBe('3');
    expect(laneOf([aSite('a', CRITICAL, 'declined'), recordedAt(aSite('b', HIGH), plan)])).toBe('1');
  });

  test('of findings as grave, the one that did least decides, in any order of sites', () => {
    const plan = recordedAt(aSite('a', CRITICAL), { response: 'plan-funded' });
    expect(laneOf([plan, aSite('b', CRITICAL, 'disclosed')])).toBe('2');
    expect(laneOf([aSite('b', CRITICAL), plan])).toBe('1');
  });

  test('at a site without a finding decides nothing', () => {
    const plan = recordedAt(aSite('a', CRITICAL), { response: 'plan-funded' });
    expect(laneOf([plan, aSite('b', QUIET, 'declined')])).toBe('3');
  });

  test('of the whole supplier holds where a site has none of its own, blank or not asked', () => {
    expect(laneOf([aSite('a', CRITICAL)], 'disclosed')).toBe('2');
    expect(laneOf([aSite('a', CRITICAL, 'notRecorded')], 'disclosed')).toBe('2');
  });

  test('stands with the finding as it was said and as it counts, with its source', () => {
    const { flags } = assess(supplierWith([aSite('a', CRITICAL, 'plan-funded', 'supplier')]), context);
    expect(flags.find(({ ruleId }) => ruleId === 'DOC-RETENTION')?.response).toEqual({
      counts: 'disclosed',
      said: 'plan-funded',
      source: { kind: 'supplier', row: null, reference: null },
      evidenceDate: '2026-11-25',
    });
    const beside = assess(supplierWith([recordedAt(aSite('a', CRITICAL), { response: 'on-schedule' })]), context);
    expect(beside.flags.find(({ ruleId }) => ruleId === 'DOC-RETENTION')?.response).toEqual({
      counts: 'on-schedule',
      said: 'on-schedule',
      source: { kind: 'supplier', row: null, reference: null },
      evidenceDate: '2026-11-01',
      until: '2026-12-31',
    });
    expect(flags.filter(({ response }) => response !== null).map(({ class: kind }) => kind)).not.toContain('INHERENT');
  });

  test('is no answer to labour that a state imposes: suppliers are not told of it', () => {
    const imposed: SaidFacts = { 'place.country': 'CN', 'workforce.labourScheme': 'xinjiang-transfer' };
    const site = recordedAt(
      aSite('a', { ...CRITICAL, ...imposed }),
      { response: 'on-schedule' },
      { response: 'on-schedule', rule: 'INH-STATE-IMPOSED' },
    );
    const { lane, flags } = assess(supplierWith([site]), context);
    expect(lane).toBe('1');
    expect(flags.find(({ ruleId }) => ruleId === 'INH-STATE-IMPOSED')?.response?.counts).toBe('none');
    expect(flags.find(({ ruleId }) => ruleId === 'DOC-RETENTION')?.response?.counts).toBe('on-schedule');
  });

  test('of the kind that is sealed moves nothing in the open result', () => {
    const site = aSite('a', CRITICAL, 'declined');
    const sealed = { ...site, sealed: observations({ 'findings.response': 'on-schedule' }, { source: 'worker' }) };
    expect(assess(supplierWith([sealed]), context)).toEqual(assess(supplierWith([site]), context));
  });

  test('never changes what is found, how grave it is, or a number', () => {
    const harm = (response: Response, source: SourceKind): unknown => {
      const site = recordedAt(aSite('a', CRITICAL, response, source), { response });
      const result = assess(supplierWith([site]), context);
      return {
        ...result,
        lane: null,
        attention: { ...result.attention, declined: null },
        flags: result.flags.map((flag) => ({ ...flag, response: null })),
        units: result.units.map(({ scores, terms, label }) => [scores, terms, label]),
      };
    };
    fc.assert(
      fc.property(fc.constantFrom(...RESPONSES), fc.constantFrom('buyer', 'supplier', 'audit'), (response, source) => {
        expect(harm(response, source)).toEqual(harm('none', 'buyer'));
      }),
      runs(50),
    );
  });

  test('with a funded plan never puts a supplier above one that declined, whatever the source and the site', () => {
    const kinds = fc.constantFrom<SourceKind>('buyer', 'supplier', 'audit', 'authority');
    const found = fc.constantFrom(CRITICAL, HIGH, QUIET);
    fc.assert(
      fc.property(fc.array(fc.tuple(found, kinds), { minLength: 1, maxLength: 3 }), (sites) => {
        const said = (response: Response): SiteDossier[] =>
          sites.map(([facts, source], place) => aSite(`s${place}`, facts, response, source));
        const at = (those: readonly SiteDossier[]): number => LANES.indexOf(laneOf(those) as Lane);
        const recorded = (response: Response): SiteDossier[] =>
          said('disclosed').map((site) => recordedAt(site, { response }));
        const declined = at(said('declined'));
        expect(RESPONSES.every((response) => at(said(response)) >= declined)).toBe(true);
        expect(RESPONSES.every((response) => at(recorded(response)) >= declined)).toBe(true);
      }),
      runs(100),
    );
  });
});
