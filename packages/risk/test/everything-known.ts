import type { InputDossier, ListHit, SupplierDossier } from '@plumbline/facts';
import type { GoodFacts, Reference } from '../src/reference.ts';
import { aReference } from './a-reference.ts';
import { aSupplier, observations, type SaidFacts } from './a-supplier.ts';

const GOOD: GoodFacts = {
  listedIn: new Set(['XA']),
  derivedIn: new Set(),
  upstream: [],
  priority: true,
  sector: 'MAN',
};

/** Reference tables with something in each of them. */
export const FULL_REFERENCE: Reference = aReference({
  countries: { XA: { V: '60', T: '75', tier: 'tier3', G: '50', Rat: '50' } },
  destinations: { XA: ['1', '1', '0.5', '0.5', '0'], 'XA K': ['0', '0', '0', '0.5', '0'] },
  corridors: { 'XO>XA': '4' },
  ratifications: { XA: { C29: false, C105: false, P29: false, C181: false, C189: false } },
  goods: { panels: GOOD },
  law: {
    minimumWages: () => [{ minor: 150, currency: 'USD' }],
    deductionCap: () => '0.3',
    noticeDays: () => 30,
    barredFromUnions: () => true,
    housingStandard: () => ({ squareMetres: '6', perRoom: 4 }),
  },
  orders: [{ list: 'wro', entry: 'an order', country: 'XA', hs: ['85'], status: 'active' }],
  lists: ['uflpa', 'wro', 'other'],
});

const money = (minor: number) => ({ minor, currency: 'USD' });

/** Every fact that a site can have. */
const ALL_FACTS: SaidFacts = {
  'place.country': 'XA',
  'place.site': 'Works 1',
  'place.address': '1 Long Road',
  'place.subdivision': 'North',
  'place.coordinates': { latitude: 1, longitude: 2 },
  'place.xinjiang': { found: true, where: 'address', term: 'Xinjiang' },
  'place.siteType': 'project-site',
  'activity.sectors': [{ key: 'CON', confidence: 90 }],
  'product.goods': [{ good: 'panels', inferred: false }],
  'product.hs': ['854143'],
  'trade.shipsToUs': true,
  'workforce.total': 400,
  'workforce.womenShare': '0.2',
  'workforce.migrantShare': '0.6',
  'workforce.internalMigrantShare': '0.1',
  'workforce.agencyShare': '0.5',
  'workforce.casualShare': '0.3',
  'workforce.lowWage': false,
  'workforce.visaClass': 'K',
  'workforce.labourScheme': 'prison-labour',
  'workforce.labourTiers': 3,
  'workforce.noEmployerShare': '0.2',
  'workforce.contradictions': [{ kind: 'count-and-share', group: 'migrants', count: 10, share: '0.6', total: 400 }],
  'recruitment.origins': ['XO'],
  'recruitment.agentCount': 0,
  'recruitment.directHire': false,
  'recruitment.workerCost': money(90_000),
  'recruitment.workerCostStatistic': 'median',
  'recruitment.workerCostHighest': money(200_000),
  'recruitment.workerCostLoan': true,
  'recruitment.employerCost': money(10_000),
  'recruitment.feeSurvey': true,
  'recruitment.feeSurveyDate': '2026-06-01',
  'housing.employerProvided': true,
  'documents.holder': 'employer',
  'documents.access': 'none',
  'agents.licence': 'expired',
  'agents.checked': true,
  'agents.lastCheck': '2024-01-01',
  'agents.subAgents': 'village-level',
  'agents.agreement': 'partial',
  'agents.payment': 'unpaid',
  'recruitment.depositOrBond': true,
  'recruitment.employerPays': false,
  'production.shipped': 1300,
  'production.capacity': 1000,
  'production.elsewhere': 'undisclosed',
  'documents.cardHolder': 'employer',
  'documents.phoneHolder': 'agent',
  'documents.permitsLapsed': 'open',
  'documents.permitRenewal': 'employer',
  'documents.permitPurpose': 'visit',
  'contract.writtenShare': '0.8',
  'contract.understoodShare': '0.5',
  'contract.daysBefore': 2,
  'contract.changed': true,
  'contract.change': 'worse',
  'recruitment.briefedShare': '0.4',
  'recruitment.offerAsked': 30,
  'recruitment.offerDiffers': 4,
  'recruitment.offerDifference': 'pay',
  'recruitment.offerPayShortfall': '0.25',
  'pay.netMonthly': money(30_000),
  'pay.overdueDays': 40,
  'pay.latePeriods': 1,
  'pay.heldBack': 'none',
  'pay.deductionShare': '0.4',
  'pay.lowestHourly': money(100),
  'pay.migrantGap': '0.1',
  'pay.womenGap': '0.2',
  'pay.gapGroup': 40,
  'pay.recordsFalse': true,
  'pay.recordsGap': '0.3',
  'pay.cashShare': '0.5',
  'pay.paidTo': 'agent',
  'pay.payslip': 'none',
  'debt.outstanding': money(80_000),
  'debt.repaymentShare': '0.35',
  'debt.leaveBeforeRepaid': false,
  'hours.weekly': '73',
  'hours.overtime': '14',
  'hours.weeksWithoutRest': 3,
  'hours.refusal': 'dismissal',
};

const INPUT: InputDossier = {
  key: 'polysilicon',
  name: 'polysilicon',
  goods: ['panels'],
  observations: observations({ 'input.name': 'polysilicon', 'input.origin': 'XA', 'input.subdivision': 'North' }),
};

const HIT: ListHit = {
  list: 'uflpa',
  kind: 'uflpa',
  entry: '1',
  listedName: 'Example Ltd',
  how: 'identifier',
  matchedOn: 'Example Ltd',
  country: 'same',
  status: 'active',
};

/** Suppliers of whom everything is known that a file can say. They differ where one value of a fact leaves another without effect. */
export const FULLY_KNOWN: readonly SupplierDossier[] = [
  ALL_FACTS,
  { ...ALL_FACTS, 'activity.sectors': [{ key: 'SVC-PROF', confidence: 90 }] } satisfies SaidFacts,
  { ...ALL_FACTS, 'recruitment.workerCost': money(0), 'recruitment.workerCostHighest': money(0) } satisfies SaidFacts,
].map((facts) => aSupplier({ facts, inputs: [INPUT], supplierFacts: { 'screening.hits': [HIT] } }));
