import { describe, expect, test } from '@jest/globals';
import { countries } from '@plumbline/reference-data/countries';
import { LOCALES, RISK_MESSAGES, RULES } from '@plumbline/risk';
import { Texts } from '../../platform/text/texts.ts';
import { inShort } from './in-short.ts';
import type { PortfolioRow } from './portfolio-row.ts';

const texts = new Texts([RISK_MESSAGES]);
const fishing: Partial<PortfolioRow> = {
  country: 'CN',
  sector: 'AGR-FISH',
  contextLow: 'HIGH',
  contextHigh: 'HIGH',
  workers: 700,
  migrantShare: 81,
  leadingRule: 'RECRUIT-FEE-WORKER-PAID',
  leadingParameters: { assurance: 'alleged' },
  findingCount: 1,
};
const said = (row: Partial<PortfolioRow>, locale = 'en'): string =>
  inShort({ ...fishing, ...row } as PortfolioRow, texts.in(locale), locale);
const knownAs = (assurance: string): Partial<PortfolioRow> => ({ leadingParameters: { assurance } });

describe('a supplier in short', () => {
  test('is work, place and people before any number, then what was found; an allegation is called one', () => {
    expect(said({})).toBe(
      'Fishing and aquaculture in China, 81% migrants: high by where and how the work is done. One allegation about fees paid by workers.',
    );
    expect(said({ findingCount: 3 })).toMatch(
      / Several indicators about people\. The gravest is an allegation about fees paid by workers\.$/,
    );
  });

  test('says how well the gravest is known, in words of the glossary', () => {
    expect(said(knownAs('admitted'))).toMatch(/ One indicator about fees paid by workers, admitted by the supplier\.$/);
    expect(said(knownAs('documented'))).toMatch(/ One documented indicator about fees paid by workers\.$/);
    expect(said({ ...knownAs('corroborated'), findingCount: 2 })).toMatch(
      / The gravest, corroborated, is about fees paid by workers\.$/,
    );
    expect(said({ leadingParameters: {} })).toMatch(/ One indicator about fees paid by workers\.$/);
    expect(said({ leadingRule: 'SUBCON-LABOUR-TIERS' })).toMatch(/ One indicator about people\.$/);
  });

  test('says what is not known, and that nothing found is not nothing there', () => {
    expect(said({ migrantShare: -1, findingCount: 0, leadingRule: 'INH-TIED-STATUS' })).toBe(
      'Fishing and aquaculture in China, share of migrants not known: high by where and how the work is done. Nothing was found about people so far.',
    );
    expect(said({ sector: '', contextLow: 'LOW' })).toMatch(/^In China, kind of work not known, .+: low to high by /);
    expect(said({ contextLow: 'MEDIUM' })).toMatch(
      /: medium to high by what is known of where and how the work is done\./,
    );
    expect(said({ country: '' })).toMatch(/^Fishing and aquaculture in a country that is not known, /);
    expect(said({ contextLow: '', contextHigh: '' })).toMatch(/^Neither its country nor its kind of work is known/);
  });

  test('tells the share of migrants as the row beside it does, also of few people', () => {
    expect(said({ workers: 11 })).toMatch(/, 81% migrants: /);
    expect(said({ workers: 11, migrantShare: 0 })).toMatch(/, no migrants: /);
  });

  test('names a place, a scheme, a list or an order as what it is, beside what was found', () => {
    const state = { leadingParameters: { scheme: 'state-rented', code: 'explain.INH-STATE-IMPOSED' } };
    expect(said({ leadingRule: 'INH-STATE-IMPOSED', findingCount: 0, ...state })).toMatch(
      / A link to state-imposed labour is recorded: workers rented out by a state\.$/,
    );
    expect(said({ leadingRule: 'SANC-XUAR-NEXUS' })).toMatch(
      / A place in Xinjiang is recorded in its supply chain\. One indicator about people\.$/,
    );
    const listed = { list: 'uflpa', entry: '7', edition: '2026-01-15', listedName: 'Example Ltd' };
    expect(said({ leadingRule: 'SANC-UFLPA-ENTITY', findingCount: 0, leadingParameters: listed })).toMatch(
      / It matches an entry of the UFLPA Entity List, edition of 15 Jan 2026: Example Ltd\.$/,
    );
    const banned = { code: 'explain.SANC-EU-FLR.ban', list: 'Decision 2028/1', edition: '2028-02-01' };
    expect(said({ leadingRule: 'SANC-EU-FLR', findingCount: 0, leadingParameters: banned })).toMatch(
      / An EU decision bans goods of its kind from there \(Decision 2028\/1, since 1 Feb 2028\)\.$/,
    );
  });

  test('does not call a gap against better practice a finding', () => {
    expect(said({ leadingRule: 'HOUSE-SUBSTANDARD', findingCount: 0 })).toMatch(
      / Nothing was found about people so far\.$/,
    );
  });

  test('names a country in a place as each language does', () => {
    const places = (country: string) => LOCALES.map((locale) => said({ country }, locale).split(',')[0]);
    expect(places('NL')).toEqual([
      'Fishing and aquaculture in the Netherlands',
      'Pesca y acuicultura en los Países Bajos',
      'Fischerei und Aquakultur in den Niederlanden',
    ]);
    expect(places('PH').at(-1)).toMatch(/ auf den Philippinen$/);
    expect(places('LB').at(-1)).toMatch(/ im Libanon$/);
  });

  test('is said in Spanish and in German', () => {
    expect(said({}, 'es')).toMatch(
      / en China, 81\s?% de migrantes: nivel alto por dónde y cómo se trabaja\. Una alegación sobre cobros a los trabajadores por el empleo\.$/,
    );
    expect(said(knownAs('documented'), 'de')).toMatch(
      / in China, 81\s?% Wanderarbeiter: hoch nach Ort und Art der Arbeit\. Ein belegter Hinweis auf Gebühren, die Beschäftigte gezahlt haben\.$/,
    );
  });

  test.each(LOCALES)('is whole sentences for whatever leads, wherever it is: %s', (locale) => {
    const rules = ['PATTERN-FL', ...RULES.map(({ id }) => id)];
    const all = rules.flatMap((leadingRule) =>
      ['alleged', 'admitted', 'documented', 'corroborated'].flatMap((assurance) =>
        [1, 2].map((findingCount) => said({ leadingRule, findingCount, ...knownAs(assurance) }, locale)),
      ),
    );
    const everywhere = countries().map(({ iso2 }) => said({ country: iso2 }, locale));
    const spans = ['', 'CN'].flatMap((country) =>
      ['', 'AGR-FISH'].map((sector) => said({ country, sector, contextLow: 'LOW' }, locale)),
    );
    const unreadable = [...all, ...everywhere, ...spans].filter(
      (text) => !/^\p{Lu}[^{}]+\.$/u.test(text) || /undefined| {2}|\.\./.test(text),
    );
    expect(unreadable).toEqual([]);
  });
});
