import { describe, expect, test } from '@jest/globals';
import { readByHand } from '@plumbline/intake';
import { itemAsked, sentOf, type Answers } from '@plumbline/questionnaire';
import { observationsOf } from '@plumbline/questionnaire/judgement';
import { assess, methodology, SEVERITIES, shippedReference } from '@plumbline/risk';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { ASKED, FACTORY, given } from '../../../../questionnaire/test/a-response.ts';
import { arbitraryAnswer } from '../../../../questionnaire/test/arbitrary-answers.ts';
import { composeDossier } from './compose-dossier.ts';
import { packSite } from './pack-record.ts';
import type { StoredObservation } from './stored-observation.ts';

const SITE = 'a';
type By = Pick<StoredObservation, 'originKind' | 'sourceKind' | 'assurance'>;
const ANSWER: By = { originKind: 'answer', sourceKind: 'supplier', assurance: 'admitted' };
const LIST: By = { originKind: 'import', sourceKind: 'buyer', assurance: 'alleged' };
const AUDIT: By = { originKind: 'import', sourceKind: 'audit', assurance: 'documented' };

/** What somebody says of the factory on a day, as a row. */
function said(answers: Answers, day: string, { originKind, sourceKind, assurance }: By = ANSWER): StoredObservation[] {
  const submitted = { asked: ASKED, answers: sentOf(ASKED, { ...FACTORY, ...answers }), day };
  const read: typeof readByHand = (statement) =>
    readByHand({ ...statement, ...(originKind === 'answer' ? {} : { source: sourceKind, assurance }) } as never);
  return observationsOf(submitted, { supplierName: 'Acme', siteKey: (site) => site }, read).map((place, at) => {
    const { observations, inputs } = place;
    const by = { sourceKind, assurance, protection: 'none', evidenceDate: day } as const;
    const { observation } = packSite({ key: SITE, name: null, rows: [], observations, inputs }, by);
    return {
      ...{ id: `${day} ${String(at)}`, supplierId: 'acme', siteId: SITE, siteKey: SITE, siteName: null, originKind },
      ...{ originId: day, importId: null, documentKind: null, recordedFrom: new Date(day), recordedTo: null },
      ...{ ...by, ...observation, endedBy: null },
    };
  });
}

const composed = (rows: readonly StoredObservation[]) => composeDossier({ id: 'acme', name: 'Acme' }, rows);

/** The findings about people that hold, with how grave each is. */
function findings(rows: readonly StoredObservation[]): Map<string, number> {
  const { flags } = assess(composed(rows), {
    methodology: methodology(),
    reference: shippedReference(),
    asOf: '2027-01-01',
  });
  return new Map(
    flags
      .filter((flag) => flag.class === 'FINDING' && flag.truth === 'TRUE' && flag.severity !== null)
      .toSorted((a, b) => SEVERITIES.indexOf(a.severity ?? 'L') - SEVERITIES.indexOf(b.severity ?? 'L'))
      // To whom pay goes is one fact with one value: a family in place of an agent is another finding of the same gravity.
      .map(({ ruleId, severity }) => [
        ruleId === 'PAY-TO-FAMILY-HEAD' ? 'WAGE-RECORDS' : ruleId,
        severity === null ? -1 : SEVERITIES.indexOf(severity),
      ]),
  );
}

/** Questions whose answers findings rest on. Where the work is done, and by how many, stays as it is. */
const ASKED_AGAIN = 'q12 q13 q20 q21 q23 q25 q26 q27 q28 q29 q30 q31 q32 q33 q34 q35 q37 q38'.split(' ');
const inOneCurrency = (answers: Answers): Answers =>
  JSON.parse(JSON.stringify(answers).replaceAll(/"currency":"\w+"/g, '"currency":"MYR"')) as Answers;
const answers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      ASKED_AGAIN.map((key) => {
        const item = itemAsked(ASKED, key);
        if (item === undefined) throw new Error(`No item ${key}`);
        return [key, item.bySite === true ? fc.record({ all: arbitraryAnswer(item) }) : arbitraryAnswer(item)];
      }),
    ),
    { requiredKeys: [] },
  )
  .map((each) => inOneCurrency(each as Answers));

describe('A later answer', () => {
  const paid = (yes: boolean): Answers => ({ q12: given({ paid: yes }) });
  const held = (rows: readonly StoredObservation[]) => composed(rows).sites[0]?.observations;

  test('never takes a finding back: what was admitted holds, and the answer stands beside it', () => {
    const rows = [...said(paid(true), '2026-11-03'), ...said(paid(false), '2026-12-05')];
    expect(held(rows)?.['recruitment.workersPaid']).toMatchObject({ value: true, evidenceDate: '2026-11-03' });
    expect([...findings(rows).keys()]).toContain('RECRUIT-FEE-WORKER-PAID');
  });

  test('nor one that stands in the list of the buyer; a later audit and a later list of the buyer do', () => {
    const papers = (holder: string): Answers => ({ q25: { all: given({ papers: holder }) } });
    const listed = said(papers('employer'), '2026-10-01', LIST);
    const answered = said(papers('worker'), '2026-11-01');
    expect(held([...listed, ...answered])?.['documents.holder']?.value).toBe('employer');
    for (const by of [AUDIT, LIST]) {
      const later = said(papers('worker'), '2026-12-01', by);
      expect(held([...listed, ...answered, ...later])?.['documents.holder']?.value).toBe('worker');
    }
  });

  test('that tells of more harm counts at once, and one that tells of no harm where nobody did', () => {
    const late = (periods: number): Answers => ({ q28: { all: given({ late: periods, longest: 10 * periods }) } });
    const rows = [...said(late(1), '2026-11-01'), ...said(late(4), '2026-12-01')];
    expect(held(rows)?.['pay.latePeriods']?.value).toBe(4);
    const hours = (weekly: number): Answers => ({ q33: { all: given({ weekly }) } });
    const usual = [...said(hours(48), '2026-11-01'), ...said(hours(40), '2026-12-01')];
    expect(held(usual)?.['hours.weekly']?.value).toBe('40');
  });

  test('removes and lowers no finding, whatever was answered before', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 3 }), (all) => {
        const rows = all.map((each, at) => said(each, `2026-0${String(at + 1)}-01`));
        for (let count = 1; count < rows.length; count += 1) {
          const [before, after] = [findings(rows.slice(0, count).flat()), findings(rows.slice(0, count + 1).flat())];
          for (const [rule, severity] of before)
            expect([rule, (after.get(rule) ?? -1) >= severity]).toEqual([rule, true]);
        }
      }),
      runs(60),
    );
  });
});
