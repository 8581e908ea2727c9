import { describe, expect, test } from '@jest/globals';
import { fact, FACTS, type Fact, type FactKey, type Observations } from '@plumbline/facts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';

/** What the only site of a file with these columns says. */
async function factsOf(cells: Readonly<Record<string, string>>) {
  const file = writtenFile(['Supplier', ...Object.keys(cells)], [['Acme Mills', ...Object.values(cells)]]);
  const { suppliers, problems } = await findIn(file);
  const observations: Observations = suppliers[0]?.dossier.sites[0]?.observations ?? {};
  const said = Object.fromEntries(
    Object.values(observations).map(({ fact: key, state, value }) => [key, state === 'known' ? value : state]),
  ) as Readonly<Partial<Record<FactKey, unknown>>>;
  return { said, problems };
}

describe('What a stranger writes about the way people work', () => {
  test.each<[heading: string, cell: string, key: FactKey, value: unknown]>([
    ['Refugee workers', 'no secure right to work', 'vulnerable.displacedRight', 'not-secure'],
    ['Travailleurs réfugiés', 'avec permis de travail', 'vulnerable.displacedRight', 'secure'],
    ['Hires from disaster areas (%)', '12.5', 'vulnerable.shockHireShare', '0.125'],
    ['灾区招工', '20%', 'vulnerable.shockHireShare', '0.2'],
    ['Heat without rest', 'yes', 'vulnerable.heatQuota', true],
    ['Advance by crew leader', 'outstanding', 'vulnerable.crewAdvance', 'outstanding'],
    ['Anticipo del capataz', 'no puede irse hasta pagar', 'vulnerable.crewAdvance', 'stops-leaving'],
    ['पेशगी', 'बकाया', 'vulnerable.crewAdvance', 'outstanding'],
    ['Forced labour policy', 'Yes', 'governance.policy', true],
    ['Política de derechos humanos', 'no', 'governance.policy', false],
    ['Menschenrechtsbeauftragte', 'ja', 'governance.owner', true],
    ['Remediation process', 'N', 'governance.remedy', false],
    ['SAQ overdue (days)', '45', 'governance.questionnaireOverdue', 45],
    ['SAQ completion %', '66', 'governance.questionnaireComplete', '0.66'],
    ['Last audit date', '2025-06-30', 'audit.date', '2025-06-30'],
    ['Social audit', 'no', 'audit.done', false],
    ['最近审核日期', '2025-03-01', 'audit.date', '2025-03-01'],
    ['Interview language', 'management language', 'audit.interviews', 'other-language'],
    ['Audit announced', 'fully announced', 'audit.notice', 'announced'],
    ['Audit angekündigt', 'unangekündigt', 'audit.notice', 'unannounced'],
    ['Price covers labour cost', 'no', 'buyer.priceCovers', false],
    ['Lead time reduction (%)', '35%', 'buyer.leadTimeCut', '0.35'],
    ['Payment terms (days)', '90', 'buyer.paymentDays', 90],
    ['Zahlungsziel (Tage)', '60', 'buyer.paymentDays', 60],
    ['Employees on payroll', '80', 'workforce.payroll', 80],
    ['Dormitory for foreign workers', 'yes', 'housing.foreignDormitory', true],
    ['Prison labour terms', 'private benefit', 'workforce.prisonSafeguards', 'private-benefit'],
    ['Compulsory labour', 'student interns', 'workforce.compulsoryLabour', 'students'],
    ['强制劳动', '囚犯', 'workforce.compulsoryLabour', 'prison'],
    ['Pflichtarbeit', 'nur Wehrdienst', 'workforce.compulsoryLabour', 'excluded'],
    ['Platform account', 'rented account', 'forms.platformAccount', 'rented'],
    ['Deactivation as penalty', 'yes', 'forms.deactivation', true],
    ['Who lent the money', 'declined', 'forms.jobLender', 'declined'],
    ['Recruitment loan from', 'loan shark', 'forms.jobLender', 'moneylender'],
    ['Travailleurs détachés', 'société boîte aux lettres', 'forms.posting', 'no-activity'],
    ['A1 certificate', 'missing A1', 'forms.posting', 'no-a1'],
    ['Signs of bogus self-employment', '2', 'forms.selfEmployedSigns', 2],
    ['Seasonal visa terms', 'no change of employer', 'forms.seasonalTerms', 'no-transfer'],
    ['実習生', '賃金法適用外', 'forms.trainees', 'outside-wage-law'],
    ['Interns', 'unpaid', 'forms.trainees', 'outside-wage-law'],
    ['Tied lodging', 'yes', 'forms.lodgingTied', true],
    ['Giornate dichiarate (%)', '75', 'forms.declaredDays', '0.75'],
    ['Homeworkers', 'hidden', 'forms.homework', 'hidden'],
    ['Pekerja rumahan', 'di bawah upah minimum', 'forms.homework', 'below-minimum'],
    ['Curfew for women', 'curfew', 'forms.womenRules', 'curfew'],
    ['Severance at closure', 'wages unpaid', 'forms.exitPay', 'unpaid'],
  ])('“%s”: “%s” is understood as %s', async (heading, cell, key, value) => {
    const { said, problems } = await factsOf({ [heading]: cell });
    expect([said[key], problems]).toEqual([value, []]);
  });

  test('an audit with a date was done, and one that lies ahead was not', async () => {
    expect((await factsOf({ 'Date of last audit': '2025-06-30' })).said['audit.done']).toBe(true);
    const { said, problems } = await factsOf({ 'Date of last audit': '2031-06-30' });
    expect([said['audit.date'], said['audit.done']]).toEqual(['notRecorded', undefined]);
    expect(problems).toMatchObject([{ code: 'date-in-future' }]);
  });

  test('“undisclosed” is an answer refused, not homework that was hidden', async () => {
    expect((await factsOf({ Homeworkers: 'undisclosed' })).said['forms.homework']).toBe('declined');
  });

  test('every fact that is not sealed has a column, and no sealed one has', () => {
    const facts: readonly Fact[] = FACTS;
    expect(facts.filter(({ fields, sealed }) => (fields.length === 0) !== (sealed === true))).toEqual([]);
    expect(fact('forms.sexForWork').fields).toEqual([]);
  });
});
