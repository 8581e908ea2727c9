import { describe, expect, test } from '@jest/globals';
import type { FactKey } from '@plumbline/facts';
import { SUPPLIER_DOSSIER } from '@plumbline/facts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';

/** What a file of one row with these cells says, fact by fact. */
async function factsOf(cells: Readonly<Record<string, string>>): Promise<Partial<Record<FactKey, unknown>>> {
  const file = writtenFile(['Supplier', ...Object.keys(cells)], [['Acme Mills', ...Object.values(cells)]]);
  const { suppliers } = await findIn(file);
  const [supplier] = suppliers;
  if (supplier === undefined) throw new Error('No supplier was read');
  SUPPLIER_DOSSIER.parse(supplier.dossier);
  const observations = Object.entries(supplier.dossier.sites[0]?.observations ?? {});
  return Object.fromEntries(observations.map(([fact, { state, value }]) => [fact, state === 'known' ? value : state]));
}

describe('Pay, debts and hours of a list', () => {
  test('are understood as an auditor heads them', async () => {
    const facts = await factsOf({
      'Wages overdue (days)': '12',
      'Late payrolls': '2',
      'Forced savings': 'yes',
      'Wage deductions (% of gross)': '32.5%',
      'Lowest hourly wage (MYR)': '7.21',
      'Migrant pay gap %': '6%',
      'Gender pay gap, same job %': '4',
      'Workers compared': '40',
      'Double books': 'no',
      'Payroll discrepancy %': '18',
      '% paid in cash': '25',
      'Wages paid to': 'Labour agent',
      Payslips: 'English only',
      'Outstanding advances (MYR)': '2,400.50',
      'Debt repayment as share of net pay': '30%',
      'Can leave with debt': 'no',
      'Average weekly hours': '66.5',
      'Overtime hours per week': '14 h',
      'Weeks without rest day': '3',
      'Penalty for refusing overtime': 'loss of bonus',
    });
    expect(facts).toMatchObject({
      'pay.overdueDays': 12,
      'pay.latePeriods': 2,
      'pay.heldBack': 'other',
      'pay.deductionShare': '0.325',
      'pay.lowestHourly': { minor: 721, currency: 'MYR' },
      'pay.migrantGap': '0.06',
      'pay.womenGap': '0.04',
      'pay.gapGroup': 40,
      'pay.recordsFalse': false,
      'pay.recordsGap': '0.18',
      'pay.cashShare': '0.25',
      'pay.paidTo': 'agent',
      'pay.payslip': 'other-language',
      'debt.outstanding': { minor: 240050, currency: 'MYR' },
      'debt.repaymentShare': '0.3',
      'debt.leaveBeforeRepaid': false,
      'hours.weekly': '66.5',
      'hours.overtime': '14',
      'hours.weeksWithoutRest': 3,
      'hours.refusal': 'pay-lost',
    });
  });

  test('are understood in other languages', async () => {
    expect(
      await factsOf({
        Wochenstunden: '61,5',
        Gehaltsabrechnung: 'eigene Sprache',
        'Folge bei Verweigerung von Überstunden': 'Kündigung',
        'Schulden der Arbeiter (EUR)': '900',
      }),
    ).toMatchObject({
      'hours.weekly': '61.5',
      'pay.payslip': 'own-language',
      'hours.refusal': 'dismissal',
      'debt.outstanding': { minor: 90000, currency: 'EUR' },
    });
    expect(await factsOf({ 每周工时: '64', 扣押工资: '无', 工资付给: '中介' })).toMatchObject({
      'hours.weekly': '64',
      'pay.heldBack': 'none',
      'pay.paidTo': 'agent',
    });
    expect(await factsOf({ 'Horas extra semanales': '9', 'Pago en efectivo %': '40' })).toMatchObject({
      'hours.overtime': '9',
      'pay.cashShare': '0.4',
    });
  });

  test('that are bare numbers where a share is meant are left to a person: they may be money or people', async () => {
    const facts = await factsOf({ Deductions: '350', 'Paid in cash': '45', 'Debt repayment': '120' });
    expect(facts['pay.deductionShare']).toBeUndefined();
    expect(facts['pay.cashShare']).toBeUndefined();
    expect(facts['debt.repaymentShare']).toBeUndefined();
  });

  test('take the currency of the column beside them', async () => {
    expect(
      await factsOf({
        'Net pay': '310',
        'Lowest hourly pay': '1.5',
        Currency: 'USD',
        'Worker debt': '500',
        'Debt currency': 'NPR',
      }),
    ).toMatchObject({
      'pay.lowestHourly': { minor: 150, currency: 'USD' },
      'debt.outstanding': { minor: 50000, currency: 'NPR' },
    });
  });

  test('are not recorded where blank, and declined where the answer was refused', async () => {
    expect(await factsOf({ 'Hours per week': '', 'If overtime is refused': 'refused to answer' })).toMatchObject({
      'hours.weekly': 'notRecorded',
      'hours.refusal': 'declined',
    });
  });

  test('with a wrong number are a problem, not a guess', async () => {
    expect(await factsOf({ 'Hours per week': '60-72' })).toMatchObject({ 'hours.weekly': 'notRecorded' });
    expect(await factsOf({ 'Hours per week': '-5' })).toMatchObject({ 'hours.weekly': 'notRecorded' });
  });
});

describe('Movement, housing and voice of a list', () => {
  test('are understood as an auditor heads them', async () => {
    expect(
      await factsOf({
        'Penalty for resigning': 'Loses last salary',
        'Notice period (days)': '90',
        'No objection letters held by workers': 'no',
        'Internet access for workers': 'no',
        'Public transport': 'yes',
        'Days without port call': '120',
        'Days to vacate housing': '7',
        'Living space per person (m2)': '3.2 m2',
        'Beds per room': '12',
        'Dormitory fire exits': 'locked',
        'Drinking water and ventilation': 'yes',
        'Grievance mechanism': 'yes',
        'Grievance language coverage %': '60%',
        'Grievance mechanism open to all': 'no',
        'Trade union': 'not allowed',
        'Grievances received': '0',
        'Audit obstruction': 'workers were coached',
      }),
    ).toMatchObject({
      'movement.exitLoss': 'pay-forfeited',
      'movement.noticeDays': 90,
      'movement.exitWaiver': false,
      'movement.signal': false,
      'movement.transport': true,
      'movement.daysAtSea': 120,
      'housing.daysAfterLeaving': 7,
      'housing.spacePerPerson': '3.2',
      'housing.peoplePerRoom': 12,
      'housing.fireExit': 'blocked',
      'housing.basics': true,
      'voice.channel': true,
      'voice.languageShare': '0.6',
      'voice.openToAll': false,
      'voice.representation': 'barred',
      'voice.cases': 0,
      'voice.auditInterference': 'coaching',
    });
  });

  test('are understood in other languages, and yes and no where a choice has one', async () => {
    expect(await factsOf({ Notausgänge: 'versperrt', Betriebsrat: 'ja', Beschwerdekanal: 'nein' })).toMatchObject({
      'housing.fireExit': 'blocked',
      'voice.representation': 'union',
      'voice.channel': false,
    });
    expect(await factsOf({ 消防出口: '是', 人均居住面积: '4.5', 工会: '无' })).toMatchObject({
      'housing.fireExit': 'clear',
      'housing.spacePerPerson': '4.5',
      'voice.representation': 'none',
    });
    expect(await factsOf({ 'Salidas de emergencia': 'no', 'Multa al renunciar': 'x' })).toMatchObject({
      'housing.fireExit': 'none',
    });
  });

  test('take no column for what rests on a worker, a complaint or an informant', async () => {
    const facts = await factsOf({ Violence: 'yes', Threats: 'yes', Curfew: 'yes', Reprisals: 'yes', Allegations: '3' });
    expect(Object.keys(facts).filter((fact) => /^conduct|restriction|signalIn/.test(fact))).toEqual([]);
  });
});
