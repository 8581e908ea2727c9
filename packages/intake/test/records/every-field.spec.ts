import { expect, test } from '@jest/globals';
import { FIELDS, type FieldKey } from '@plumbline/facts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';

/** Fields that are read for something else. */
const NOT_KEPT: Readonly<Partial<Record<FieldKey, string>>> = {
  notes: 'searched for personal information, and left in the file because it may hold some',
};

/** A supplier with a value in every field. */
const VALUES: Readonly<Record<FieldKey, string>> = {
  supplierId: 'V-17',
  supplierName: 'Kestrel Formwork',
  otherNames: 'Kestrel Works',
  localName: 'كيستريل',
  registrationNumber: '552-18',
  lei: '5493001KJTIIGC8Y1R12',
  parent: 'Kestrel Group',
  siteId: 'S-1',
  siteName: 'North yard',
  country: 'China',
  address: '1 Long Road',
  city: 'Urumqi',
  district: 'Tianshan',
  subdivision: 'Xinjiang',
  postcode: '830000',
  latitude: '43.8',
  longitude: '87.6',
  siteType: 'project-site',
  closed: 'yes',
  siteFrom: '2024-01-01',
  siteTo: '2026-12-31',
  sectorCode: '2361',
  sectorScheme: 'NAICS',
  activity: 'Building of houses',
  products: 'cotton',
  hsCodes: '5201',
  inputs: 'cotton',
  inputOrigin: 'Uzbekistan',
  inputSubdivision: 'Fergana',
  shipsToUs: 'yes',
  spend: '120000',
  spendCurrency: 'USD',
  spendPeriod: '2025',
  supplyTier: '1',
  workersTotal: '400',
  womenCount: '100',
  womenShare: '0.25',
  migrantCount: '200',
  migrantShare: '0.5',
  internalMigrantCount: '40',
  internalMigrantShare: '0.1',
  agencyCount: '120',
  agencyShare: '0.3',
  casualCount: '80',
  casualShare: '0.2',
  lowWage: 'yes',
  visaClass: 'K',
  labourScheme: 'pairing-aid',
  labourTiers: '2',
  noEmployerShare: '0.1',
  originCountries: 'Nepal',
  labourAgents: 'Everest Recruiters',
  agentLicence: 'expired',
  agentChecked: 'yes',
  agentCheckDate: '2025-05-02',
  subAgents: 'some',
  agentAgreement: 'partial',
  agentPayment: 'unpaid',
  directHire: 'no',
  depositBond: 'yes',
  employerPaysPolicy: 'no',
  unitsShipped: '1300',
  unitsCapacity: '1000',
  workElsewhere: 'undisclosed',
  employerHousing: 'yes',
  documentHolder: 'employer',
  documentAccess: 'on-request',
  cardHolder: 'employer',
  phoneHolder: 'agent',
  permitsLapsed: 'open',
  permitRenewal: 'employer',
  permitPurpose: 'visit',
  contractShare: '0.8',
  contractUnderstoodShare: '0.5',
  contractDays: '3',
  contractChanged: 'yes',
  contractChange: 'worse',
  briefedShare: '0.4',
  offerAsked: '30',
  offerDiffers: '4',
  offerDifference: 'pay',
  offerPayShortfall: '0.25',
  workerCost: '900',
  workerCostCurrency: 'USD',
  workerCostYear: '2025',
  workerCostStatistic: 'median',
  workerCostHighest: '2000',
  workerCostLoan: 'yes',
  employerCost: '100',
  employerCostCurrency: 'USD',
  netMonthlyPay: '300',
  netMonthlyPayCurrency: 'USD',
  wagesOverdueDays: '40',
  feeSurvey: 'yes',
  feeSurveyDate: '2025-06-01',
  latePayPeriods: '2',
  payHeldBack: 'savings',
  deductionShare: '0.4',
  lowestHourlyPay: '1.25',
  migrantPayGap: '0.1',
  womenPayGap: '0.2',
  payGapWorkers: '40',
  payRecordsFalse: 'yes',
  payRecordsGap: '0.3',
  cashPaidShare: '0.5',
  wagesPaidTo: 'agent',
  payslip: 'none',
  workerDebt: '800',
  workerDebtCurrency: 'NPR',
  debtRepaymentShare: '0.35',
  leaveBeforeRepaid: 'no',
  weeklyHours: '66.5',
  overtimeHours: '14',
  weeksWithoutRest: '3',
  overtimeRefusal: 'dismissal',
  notes: 'Visited in spring',
};

/** What is kept of the supplier when the file has these fields. */
async function kept(fields: readonly FieldKey[]): Promise<unknown> {
  const headed = FIELDS.filter(({ key }) => fields.includes(key));
  const map = Object.fromEntries(headed.map(({ key, title }) => [key, title]));
  const file = writtenFile(
    headed.map(({ title }) => title),
    [headed.map(({ key }) => VALUES[key])],
  );
  return (await findIn(file, { map })).suppliers;
}

test('every field of a file changes what is kept of a supplier', async () => {
  const all = FIELDS.map(({ key }) => key);
  const whole = JSON.stringify(await kept(all));
  const vain: FieldKey[] = [];
  for (const key of all) {
    if (JSON.stringify(await kept(all.filter((other) => other !== key))) === whole) vain.push(key);
  }
  expect(vain).toEqual(Object.keys(NOT_KEPT));
});
