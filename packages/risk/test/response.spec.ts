import { describe, expect, test } from '@jest/globals';
import { RESPONSES, type Response, type SiteDossier, type SourceKind, type SupplierDossier } from '@plumbline/facts';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import { assess } from '../src/assess.ts';
import { LANES } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { aSupplier, observations, type SaidFacts } from './a-supplier.ts';

const context = { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' };

const CRITICAL: SaidFacts = { 'documents.holder': 'employer', 'documents.access': 'none' };
const HIGH: SaidFacts = { 'documents.holder': 'employer', 'documents.access': 'any-hour' };
const QUIET: SaidFacts = { 'documents.holder': 'worker' };

/** A site of the supplier with what an audit says of it, and a response. */
function aSite(key: string, facts: SaidFacts, response?: Response | 'notRecorded', source: SourceKind = 'buyer') {
  const [site] = aSupplier({ facts, said: { source: 'audit', assurance: 'documented' } }).sites;
  const said = response === undefined ? {} : observations({ 'findings.response': response }, { source });
  return { ...site, key, observations: { ...site?.observations, ...said } } as SiteDossier;
}

function supplierWith(sites: readonly SiteDossier[], whole?: Response): SupplierDossier {
  return { ...aSupplier(whole === undefined ? {} : { supplierFacts: { 'findings.response': whole } }), sites };
}

const laneOf = (sites: readonly SiteDossier[], whole?: Response): string =>
  assess(supplierWith(sites, whole), context).lane;

describe('A response to findings', () => {
  test.each([
    ['supplier', ['1', '1', '2', '2', '2', '2']],
    ['buyer', ['1', '1', '2', '3', 'remedy', 'remedy']],
    ['audit', ['1', '1', '2', '3', 'remedy', 'remedy']],
  ] as const)('puts a supplier where the words of the %s may put it', (source, lanes) => {
    expect(RESPONSES.map((response) => laneOf([aSite('a', CRITICAL, response, source)]))).toEqual(lanes);
  });

  test('to the worst finding decides, wherever the lesser one is', () => {
    const critical = aSite('a', CRITICAL, 'plan-funded');
    expect(laneOf([critical, aSite('b', HIGH, 'declined')])).toBe('3');
    expect(laneOf([aSite('a', CRITICAL, 'declined'), aSite('b', HIGH, 'plan-funded')])).toBe('1');
  });

  test('of findings as grave, the one that did least decides, in any order of sites', () => {
    expect(laneOf([aSite('a', CRITICAL, 'plan-funded'), aSite('b', CRITICAL, 'disclosed')])).toBe('2');
    expect(laneOf([aSite('a', CRITICAL), aSite('b', CRITICAL, 'on-schedule')])).toBe('1');
  });

  test('at a site without a finding decides nothing', () => {
    expect(laneOf([aSite('a', CRITICAL, 'plan-funded'), aSite('b', QUIET, 'declined')])).toBe('3');
  });

  test('of the whole supplier holds where a site has none of its own, blank or not asked', () => {
    expect(laneOf([aSite('a', CRITICAL)], 'disclosed')).toBe('2');
    expect(laneOf([aSite('a', CRITICAL, 'notRecorded')], 'disclosed')).toBe('2');
    expect(laneOf([aSite('a', CRITICAL, 'plan-funded')], 'disclosed')).toBe('3');
  });

  test('stands with the finding as it was said and as it counts, with its source', () => {
    const { flags } = assess(supplierWith([aSite('a', CRITICAL, 'plan-funded', 'supplier')]), context);
    expect(flags.find(({ ruleId }) => ruleId === 'DOC-RETENTION')?.response).toEqual({
      counts: 'disclosed',
      said: 'plan-funded',
      source: { kind: 'supplier', row: null, reference: null },
      evidenceDate: '2026-11-25',
    });
    expect(flags.filter(({ response }) => response !== null).map(({ class: kind }) => kind)).not.toContain('INHERENT');
  });

  test('is no answer to labour that a state imposes: suppliers are not told of it', () => {
    const imposed: SaidFacts = { 'place.country': 'CN', 'workforce.labourScheme': 'xinjiang-transfer' };
    const site = aSite('a', { ...CRITICAL, ...imposed }, 'on-schedule');
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
      const result = assess(supplierWith([aSite('a', CRITICAL, response, source)]), context);
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
        const at = (response: Response): number =>
          LANES.indexOf(
            assess(
              supplierWith(sites.map(([facts, source], place) => aSite(`s${place}`, facts, response, source))),
              context,
            ).lane,
          );
        expect(RESPONSES.every((response) => at(response) >= at('declined'))).toBe(true);
      }),
      runs(100),
    );
  });
});
