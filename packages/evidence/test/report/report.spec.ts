import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { PURPOSE_MESSAGES, PURPOSES } from '../../src/purposes/index.ts';
import { REPORT_LOCALES, REPORT_MESSAGES, summaryText, UnfitHoldings, type Report } from '../../src/report/index.ts';
import { aFlag, aPaper, held } from '../purposes/held.ts';
import { aBinder, aReport } from './a-report.ts';

const shownGaps = ({ notShown }: Report): string[] => notShown.map(({ text }) => text);

describe('A report of a pack', () => {
  test('says on page 1 everything that it does not show, first of its own entries', () => {
    const report = aReport();
    const lacking = report.index.filter(({ state }) => state !== 'IN').map(({ number }) => number);
    expect(report.notShown.flatMap(({ entry }) => entry ?? [])).toEqual(lacking);
    expect(shownGaps(report)).toContain('Ginning: Not known, 2 of 3 (OH-2614)');
    expect(shownGaps(report)).toContain('Proof of payment: Missing, 0 of 3 (OH-2611; OH-2612; OH-2614)');
    expect(shownGaps(report)).toContain(
      '2 facts that rules would read are not recorded; the chapters of the suppliers name them.',
    );
    expect(report.notShown.filter(({ entry }) => entry === null).map(({ code }) => code)).toEqual([
      ...['facts', 'other-lots', 'sealed', 'law', 'not-known', 'small-groups'],
    ]);
  });

  test('says on page 1 how sure the result is, and what was found, before any count', () => {
    const { inShort, suppliers } = aReport();
    const [, , result, found] = inShort;
    expect(result).toMatch(/; confidence in that: Medium confidence\. Assessed on \d+ \w+ \d{4} by FLRM-/);
    expect(found).toMatch(/^Found at Orchid Hometex: .*[Pp]assport/);
    expect(found).not.toContain('Context, not an accusation');
    expect(suppliers[0]?.assessment?.text).toContain('. Confidence: Medium confidence. ');
    const nothing = aReport({ ...aBinder(), flags: [] }).inShort;
    expect(nothing[3]).toBe('Nothing was found at Orchid Hometex so far. It does not show that there is nothing.');
  });

  test('says on page 1 and in the chapter what share of the context is recorded, and calls only answers known', () => {
    const words = 'Context recorded: 94%. Answers known: 5 of 12 core questions answered, 1 verified.';
    const { inShort, suppliers } = aReport();
    expect([inShort[2], suppliers[0]?.assessment?.text].map((text) => text?.endsWith(words))).toEqual([true, true]);
    const binder = aBinder();
    const uncounted = binder.suppliers.map(({ assessment, ...rest }) => ({
      ...rest,
      assessment: assessment && { ...assessment, answersKnown: null },
    }));
    expect(aReport({ ...binder, suppliers: uncounted }).inShort[2]).toMatch(/ Answers known: not yet counted\.$/);
  });

  test('of some sites names them on page 1, and says that others are left out and that results are those of all', () => {
    const whole = aBinder();
    const sites = whole.sites.filter(({ id }) => id === 'site-1');
    const report = aReport({ ...whole, sites, leftOut: { sites: 2, isProtected: false } });
    expect(report.head).toContainEqual({ name: 'Only these sites', value: 'Orchid Hometex: Unit 2' });
    expect(shownGaps(report)).toContain(
      '2 other sites of these suppliers: their facts, indicators, remedies and papers are left out.',
    );
    expect(shownGaps(report).join(' ')).toContain('Each result is that of the supplier with all its sites');
    expect(aReport(whole).head.map(({ name }) => name)).not.toContain('Only these sites');
  });

  test('gives each statement its papers, and says where the pack has none', () => {
    const { papers, suppliers } = aReport();
    expect(papers.map(({ number, evidenceId }) => `${number} ${evidenceId}`).slice(0, 3)).toEqual([
      ...['1 e-1', '2 e-2', '3 e-3'],
    ]);
    const claims = suppliers.flatMap((supplier) => supplier.claims);
    expect(claims.map(({ record, papers: numbers }) => `${record} ${numbers.join(',')}`.trim())).toEqual([
      ...['d-1 6', 'f-INH-COUNTRY-HIGH', 'f-DOC-RETENTION 3'],
    ]);
  });

  test('traces lots from the raw material on, where its purpose follows goods', () => {
    expect(aReport().trace.map(({ step, found, of }) => `${step} ${found}/${of}`)).toEqual([
      ...['raw-material 2/3', 'ginning 2/3', 'spinning 3/3', 'weaving 3/3', 'dyeing 0/3', 'cutting-and-sewing 3/3'],
    ]);
    expect(aReport(aBinder(), 'general').trace).toEqual([]);
  });

  test('is indexed by lot and step, and names what lacks of each lot', () => {
    const { lots } = aReport();
    expect(lots.map(({ lot }) => lot)).toEqual(['OH-2611', 'OH-2612', 'OH-2614']);
    const linesOf = (lot: string): Record<string, string> =>
      Object.fromEntries(
        lots
          .filter((one) => one.lot === lot)
          .flatMap(({ lines }) => lines.map(({ title, state, papers }) => [title, `${state} ${papers.join(',')}`])),
      );
    expect(linesOf('OH-2611')).toMatchObject({ Ginning: 'IN 7', Spinning: 'IN 4,5', 'Proof of payment': 'MISSING ' });
    expect(linesOf('OH-2614')['Ginning']).toMatch(/^UNKNOWN $/);
    expect(aReport(aBinder(), 'general').lots).toEqual([]);
    expect(aReport(aBinder({ production: { chain: 'cotton', lots: [] } })).lots).toEqual([]);
  });

  test('marks papers that are stale, redacted or that nobody stands behind', () => {
    const marks = aReport().papers.flatMap((paper) => paper.marks.map(({ code }) => `${paper.evidenceId} ${code}`));
    expect(marks).toEqual(['e-6 no-issuer', 'e-7 redacted', 'e-8 ended']);
  });

  test('tells no small number of people, in a table or as a fact', () => {
    const report = aReport();
    const values = Object.fromEntries(
      report.suppliers.flatMap(({ facts }) => facts.map(({ key, value }) => [key, value])),
    );
    expect(values['workforce.migrantShare']).toBe('about 45 of about 120');
    expect(values['workforce.agencyShare']).toMatch(/^not told/);
    expect(report.people[0]?.rows.map(({ name, told }) => `${name} ${told.kind}`)).toEqual([
      ...['agency not-told', 'casual not-told', 'permanent about'],
    ]);
    expect(summaryText(report)).not.toMatch(/"count":(4|86|30)\b/);
  });

  test('calls no source read that we have not read, and is no legal advice', () => {
    const { purpose, gates } = aReport();
    expect(purpose.sources.every(({ checked }) => !checked)).toBe(true);
    expect(gates.find(({ code }) => code === 'sources-read')?.state).toBe('ADMITTED');
  });

  test('is the same text in whatever order things are handed in', () => {
    const binder = aBinder();
    const turned = Object.fromEntries(
      Object.entries(binder).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
    ) as unknown as typeof binder;
    for (const { key } of PURPOSES) {
      expect(summaryText(aReport(turned, key))).toBe(summaryText(aReport(binder, key)));
    }
  });

  test('is not written of what no pack may tell', () => {
    expect(() => aReport(held({ flags: [aFlag('VOICE-SIGNAL', { protection: 'sealed' })] }))).toThrow(UnfitHoldings);
    expect(() => aReport(held({ flags: [aFlag('DOC-PERMIT-LAPSED')] }))).toThrow(UnfitHoldings);
  });

  test('is written of a supplier of whom nothing is known', () => {
    const { index, papers, inShort } = aReport(held(), 'general');
    expect(index.filter(({ state }) => state === 'IN').map(({ key }) => key)).toEqual([
      ...['summary', 'suppliers', 'translations', 'custody'],
    ]);
    expect([papers, inShort.at(-1)]).toEqual([[], 'The pack makes no statement about a supplier.']);
  });

  test('counts results where there are many suppliers', () => {
    const suppliers = Array.from({ length: 9 }, (_, place) => ({
      ...{ id: `s-${place}`, name: `Mill ${place}`, country: null, role: null, assessment: null },
    }));
    const report = aReport(held({ suppliers, sites: [], evidence: [aPaper('policy')] }), 'general');
    expect(report.inShort).toContain('Not assessed: 9');
    expect(report.head.map(({ value }) => value)).toContain('9 suppliers, each in a chapter of its own');
    expect(shownGaps(report)).toContain(
      'Suppliers and their sites: Not known, 0 of 9 (Mill 0; Mill 1; Mill 2; Mill 3; Mill 4; Mill 5, and 3 more)',
    );
  });
});

describe('The words of reports', () => {
  test.each(REPORT_LOCALES)('are messages in %s, with the parameters of the English ones', (locale) => {
    const own: Readonly<Record<string, string>> = { ...PURPOSE_MESSAGES[locale], ...REPORT_MESSAGES[locale] };
    const english: Readonly<Record<string, string>> = { ...PURPOSE_MESSAGES.en, ...REPORT_MESSAGES.en };
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [code, text] of Object.entries(own)) {
      expect([code, parametersOf(text)]).toEqual([code, parametersOf(english[code] ?? '')]);
    }
  });

  test('say every sentence of a report in each language', () => {
    for (const locale of REPORT_LOCALES) {
      for (const { key } of PURPOSES)
        expect(summaryText(aReport(aBinder(), key, locale))).not.toMatch(/"(report|purpose)\.[a-z]/);
    }
    expect(aReport(aBinder(), 'uflpa', 'gu').language).toBe('en');
    expect(aReport(aBinder(), 'uflpa', 'de-AT').language).toBe('de');
  });
});

/** Names of all parameters of a message, however deep. */
function parametersOf(text: string): string[] {
  const names = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) collect(each);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
    // In the parsed form every part but plain text and the number sign names its parameter as its value.
    if ('type' in value && 'value' in value && Number(value.type) !== 0) names.add(String(value.value));
    for (const each of Object.values(value)) collect(each);
  };
  collect(new IntlMessageFormat(text, 'en').getAst());
  return [...names].toSorted();
}
