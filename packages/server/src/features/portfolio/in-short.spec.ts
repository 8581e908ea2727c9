import { describe, expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '@plumbline/risk';
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
  findingCount: 1,
};
const said = (row: Partial<PortfolioRow>, locale = 'en'): string =>
  inShort({ ...fishing, ...row } as PortfolioRow, texts.in(locale), locale);

describe('a supplier in short', () => {
  test('is work, place and people before any number, then what was found, never as a verdict', () => {
    expect(said({})).toBe(
      'Fishing and aquaculture in China, 81% migrants: high by where and how the work is done. One indicator about people: Workers paid to get the job.',
    );
    expect(said({ findingCount: 3 })).toMatch(
      /Several indicators about people, the gravest: Workers paid to get the job\.$/,
    );
    expect(said({ country: 'AE' })).toMatch(/ in the United Arab Emirates,/);
  });

  test('says what is not known, and that nothing found is not nothing there', () => {
    expect(said({ migrantShare: -1, findingCount: 0, leadingRule: 'INH-TIED-STATUS' })).toBe(
      'Fishing and aquaculture in China, share of migrants not known: high by where and how the work is done. Nothing was found about people so far.',
    );
    expect(said({ sector: '', contextLow: 'LOW' })).toMatch(/^Work that is not known in China, .+: low to high by /);
    expect(said({ contextLow: '', contextHigh: '' })).toMatch(/^Neither its country nor its kind of work is known/);
  });

  test('does not count out a few people', () => {
    expect(said({ workers: 11 })).toMatch(/, under 10 migrants: /);
    expect(said({ workers: 11, migrantShare: 0 })).toMatch(/, no migrants: /);
  });

  test('names a sanction as what it is', () => {
    expect(said({ leadingRule: 'SANC-XUAR-NEXUS', findingCount: 0 })).toMatch(
      /A sanction or an import ban concerns it: Xinjiang in the supply chain\.$/,
    );
  });

  test('is said in Spanish and in German', () => {
    expect(said({}, 'es')).toMatch(
      / en China, 81\s?% de migrantes: nivel alto por dónde y cómo se trabaja\. Un indicio/,
    );
    expect(said({}, 'de')).toMatch(/, China, 81\s?% Migranten: hoch nach Ort und Art der Arbeit\. Ein Hinweis/);
  });
});
