import type { FactKey } from '@plumbline/facts';
import { anInput } from './column-case.ts';
import type { ColumnTables, Where } from './column-case.ts';

const sector = (key: string) => ({ 'activity.sectors': [{ key, confidence: 90 }] });
const CONFLICTS = { kind: 'part-above-total', count: 9, share: null, total: 8 } as const;
const besideCount = (group: 'women' | 'migrants' | 'internal' | 'agency' | 'casual') => ({
  'workforce.contradictions': [{ kind: 'zero-beside-count', group, count: 9, share: '0', total: 90 } as const],
});
const money = (minor: number, currency: string | null = 'USD') => ({ minor, currency });
const PAY = { 'pay.netMonthly': money(100) };
const corridor: Where = { reference: { corridors: { 'XO>XA': '3', 'XN>XA': '0' } } };
const tied: Where = { reference: { destinations: { XA: ['1', '1', '0', null, '1'] } } };
const documented: Where = { said: { assurance: 'documented' } };
const corroborated: Where = { said: { assurance: 'corroborated' } };
const denied = (...facts: FactKey[]): Where => ({ disagreements: facts.map((fact) => ({ fact, denies: true })) });
const NOWHERE = { 'place.country': 'notRecorded' } as const;
const ban = (origin: string, destination: string, start = '2025-01-01') =>
  ({ origin, destination, who: 'everybody', from: start, to: null, source: 'a decree' }) as const;
const bans: Where = {
  reference: {
    migrationBans: [ban('XO', 'XA'), ban('XP', 'all'), ban('XR', 'XA', '2026-11-26'), ban('XS', 'XB')],
  },
};

/** Of workers, recruitment and agents: what is recorded, and what rules read. Worked from the catalogue of rules. */
export const PEOPLE_COLUMNS: ColumnTables = {
  // Skilled staff are no migrants in the sense of the rules: above 0 it is not known.
  migrants: [
    [{ 'workforce.migrantShare': '0.1' }, 0.1],
    [{ 'workforce.migrantShare': '0.1', ...sector('MAN') }, 0.1],
    [{ 'workforce.migrantShare': '0.1', ...sector('OTHER') }, null],
    [{ 'workforce.migrantShare': '0.1', 'workforce.lowWage': true, ...sector('OTHER') }, 0.1],
    [{ 'workforce.migrantShare': '0.1', 'workforce.lowWage': false, ...sector('OTHER') }, 0],
    [{ 'workforce.migrantShare': '0', ...sector('OTHER') }, 0],
    [{ 'workforce.migrantShare': '0.4', 'workforce.foreignResidentShare': '0.3' }, 0.1],
    [{ 'workforce.migrantShare': '0.4', 'workforce.foreignResidentShare': '0.5' }, 0.4],
    [{ 'workforce.foreignResidentShare': '0.3' }, null],
    [{ 'workforce.migrantShare': '0.1', 'workforce.lowWage': false, ...sector('MAN') }, 0.1],
    [{}, null],
  ],
  migrantsOrUsual: [
    [{}, 0.25],
    [{}, 0.5, tied],
    [sector('MAN'), 0.25],
    [sector('OTHER'), null],
    [{ 'workforce.internalMigrantShare': '0.60' }, 0.3],
    [{ 'workforce.internalMigrantShare': '0.40' }, 0.25],
    [{ 'workforce.migrantShare': '0.1' }, 0.1],
  ],
  migrantMajority: [
    [{}, 0],
    [{}, 0.25, { reference: { majorities: { XA: '25-50%' } } }],
  ],
  lowWageSector: [
    [{}, 1],
    [sector('MAN'), 1],
    [sector('OTHER'), 0],
  ],
  lowWageDeclared: [
    [{}, 0],
    [{ 'workforce.lowWage': true }, 1],
    [{ 'workforce.lowWage': false }, 0],
    [{ 'workforce.lowWage': true, 'workforce.migrantShare': '0' }, 0],
    [{ 'workforce.agencyShare': '0' }, 0],
    [{ 'workforce.agencyShare': '0.1' }, 1],
  ],
  lowWageRoles: [
    [{}, 1],
    [sector('MAN'), 1],
    [sector('OTHER'), null],
    [{ ...sector('OTHER'), 'workforce.lowWage': true }, 1],
    [{ ...sector('OTHER'), 'workforce.lowWage': false }, 0],
  ],
  // A payroll may be one worker short. Without each of the three figures nothing conflicts.
  contradictions: [
    [{}, 0],
    [{ 'workforce.contradictions': [{ ...CONFLICTS, group: 'women' }] }, 1],
    [{ 'workforce.migrantShare': '0', 'housing.foreignDormitory': true }, 1],
    [{ 'workforce.migrantShare': '0', 'housing.foreignDormitory': true, ...besideCount('women') }, 2],
    [{ 'workforce.migrantShare': '0', 'housing.foreignDormitory': false }, 0],
    [{ 'workforce.migrantShare': '0.1', 'housing.foreignDormitory': true }, 0],
    [{ 'housing.foreignDormitory': true }, 0],
    [{ 'workforce.total': 100, 'workforce.agencyShare': '0.2', 'workforce.payroll': 79 }, 0],
    [{ 'workforce.total': 100, 'workforce.agencyShare': '0.2', 'workforce.payroll': 78 }, 1],
    [{ 'workforce.agencyShare': '0.2', 'workforce.payroll': 78 }, 0],
    [{ 'workforce.total': 100, 'workforce.payroll': 9 }, 0],
    [{ 'workforce.total': 100, 'workforce.agencyShare': '0.2' }, 0],
  ],
  contradictionHidesPeople: [
    [{}, 0],
    [besideCount('migrants'), 1],
    [besideCount('internal'), 1],
    [besideCount('agency'), 1],
    [besideCount('women'), 0],
    [besideCount('casual'), 0],
    [{ 'workforce.contradictions': [{ ...CONFLICTS, group: 'migrants' }] }, 0],
    [{ 'workforce.migrantShare': '0', 'housing.foreignDormitory': true }, 1],
    [{}, 1, denied('recruitment.agentCount')],
    [{}, 0, denied('pay.latePeriods')],
  ],
  disagreements: [
    [{}, 0],
    [{}, 2, denied('workforce.migrantShare', 'documents.holder')],
  ],
  corridorMonths: [
    [{ 'recruitment.origins': ['XO'] }, 3, corridor],
    [{ 'recruitment.origins': ['XQ'] }, null, corridor],
    [{ 'recruitment.origins': ['XQ'], 'workforce.migrantShare': '0' }, null, corridor],
    [{}, null, corridor],
    [{ 'workforce.migrantShare': '0' }, 0, corridor],
    [{ 'workforce.migrantShare': '0.1' }, null, corridor],
  ],
  corridorKnown: [
    [{ 'recruitment.origins': ['XO'] }, 1, corridor],
    [{ 'recruitment.origins': ['XQ'] }, 0, corridor],
  ],
  employerCostOfBenchmark: [
    [{ ...PAY, 'recruitment.employerCost': money(150), 'recruitment.origins': ['XO'] }, 0.5, corridor],
    [{ ...PAY, 'recruitment.employerCost': money(150), 'recruitment.origins': ['XQ'] }, null, corridor],
    [{ ...PAY, 'recruitment.employerCost': money(150), 'recruitment.origins': ['XN'] }, null, corridor],
    [{ ...PAY, 'recruitment.origins': ['XO'] }, null, corridor],
  ],
  costInMonths: [
    [{ ...PAY, 'recruitment.workerCost': money(120) }, 1.2],
    [{ ...PAY, 'recruitment.workerCostHighest': money(300) }, 3],
    [{ ...PAY, 'recruitment.workerCost': money(120), 'recruitment.workerCostHighest': money(300) }, 1.2],
    [{ 'recruitment.workerCost': money(0) }, 0],
    [{ 'recruitment.workerCost': money(120) }, null],
    [{ ...PAY, 'recruitment.workerCost': money(120, 'EUR') }, null],
    [{ 'recruitment.workerCost': money(120, null), 'pay.netMonthly': money(100, null) }, null],
    [{ 'recruitment.workerCost': money(120), 'pay.netMonthly': money(0) }, null],
    [{ 'recruitment.workerCost': money(120), 'pay.netMonthly': money(1) }, 120],
    [PAY, null],
  ],
  // A mean of six proves one worker who paid six; a mean of nothing proves that nobody paid.
  highestCostInMonths: [
    [{ ...PAY, 'recruitment.workerCostHighest': money(600) }, 6],
    [{ ...PAY, 'recruitment.workerCost': money(600), 'recruitment.workerCostHighest': money(700) }, 7],
    [{ ...PAY, 'recruitment.workerCost': money(600), 'recruitment.workerCostStatistic': 'mean' }, 6],
    [{ ...PAY, 'recruitment.workerCost': money(599), 'recruitment.workerCostStatistic': 'mean' }, null],
    [{ 'recruitment.workerCost': money(0), 'recruitment.workerCostStatistic': 'mean' }, 0],
    [{ 'recruitment.workerCost': money(0), 'recruitment.workerCostStatistic': 'median' }, null],
    [{ 'recruitment.workerCost': money(0) }, null],
    [{}, null],
  ],
  medianCostInMonths: [
    [{ ...PAY, 'recruitment.workerCost': money(300), 'recruitment.workerCostStatistic': 'median' }, 3],
    [{ ...PAY, 'recruitment.workerCost': money(300), 'recruitment.workerCostStatistic': 'mean' }, null],
    [{ ...PAY, 'recruitment.workerCostHighest': money(299) }, 2.99],
    [{ ...PAY, 'recruitment.workerCostHighest': money(300) }, null],
    [{ 'recruitment.workerCost': money(0), 'recruitment.workerCostStatistic': 'mean' }, 0],
    [{ 'recruitment.workerCost': money(0) }, null],
    [{}, null],
  ],
  workerPaid: [
    [{}, null],
    [{ 'recruitment.workerCost': money(0) }, 0],
    [{ 'recruitment.workerCost': money(1) }, 1],
    [{ 'recruitment.workerCostHighest': money(0) }, 0],
    [{ 'recruitment.workerCostHighest': money(1) }, 1],
    [{ 'recruitment.workerCost': money(0), 'recruitment.workerCostHighest': money(1) }, 1],
    [{ 'recruitment.workersPaid': true }, 1],
    [{ 'recruitment.workersPaid': false }, 0],
    [{ 'recruitment.workersPaid': false, 'recruitment.workerCost': money(1) }, 1],
    [{ 'recruitment.workersPaid': true, 'recruitment.workerCost': money(0) }, 1],
  ],
  // What workers paid answers the question; that they paid nothing answers it on evidence only.
  feesAnswered: [
    [{}, 0],
    [{}, 0, documented],
    [{ 'recruitment.workerCost': money(1) }, 1],
    [{ 'recruitment.workerCost': money(0) }, 0],
    [{ 'recruitment.workerCost': money(0) }, 1, documented],
    [{ 'recruitment.workerCost': money(0) }, 1, corroborated],
    [{ 'recruitment.workerCost': money(0) }, 0, { said: { assurance: 'admitted' } }],
    [{ 'recruitment.workerCost': 'declined' }, 0, documented],
    [{ 'recruitment.workersPaid': true }, 1],
    [{ 'recruitment.workersPaid': false }, 0],
    [{ 'recruitment.workersPaid': false }, 1, documented],
    [{ 'recruitment.workersPaid': false, 'recruitment.workerCost': money(0) }, 1, documented],
  ],
  feeSurveyRecent: [
    [{}, 0],
    [{ 'recruitment.feeSurveyDate': '2024-11-25' }, 1],
    [{ 'recruitment.feeSurveyDate': '2024-11-24' }, 0],
    [{ 'recruitment.feeSurveyDate': '2026-11-25', 'recruitment.feeSurvey': false }, 0],
    [{ 'recruitment.feeSurvey': true }, null],
  ],
  agentUnlicensed: [
    [{}, null],
    [{ 'recruitment.agentCount': 0 }, 0],
    [{ 'recruitment.agentCount': 1 }, null],
    [{ 'agents.licence': 'declined' }, null],
    [{ 'agents.licence': 'expired' }, 1],
    [{ 'agents.licence': 'valid' }, 0],
    [{ 'agents.licence': 'valid', 'agents.lastCheck': '2025-11-25' }, 0],
    [{ 'agents.licence': 'valid', 'agents.lastCheck': '2025-11-24' }, null],
  ],
  agentRevoked: [
    [{ 'agents.licence': 'revoked' }, 1],
    [{ 'agents.licence': 'expired' }, 0],
    [{ 'recruitment.agentCount': 0 }, 0],
  ],
  subAgentsUsed: [
    [{ 'agents.subAgents': 'none' }, 0],
    [{ 'agents.subAgents': 'companies' }, 1],
    [{ 'recruitment.agentCount': 0 }, 0],
  ],
  subAgentsInVillages: [
    [{ 'agents.subAgents': 'none' }, 0],
    [{ 'agents.subAgents': 'companies' }, 0],
    [{ 'agents.subAgents': 'some' }, null],
    [{ 'agents.subAgents': 'village-level' }, 1],
    [{ 'recruitment.agentCount': 0 }, 0],
  ],
  agentNotPaid: [
    [{ 'agents.payment': 'by-employer' }, 0],
    [{ 'agents.payment': 'unpaid' }, 1],
    [{ 'agents.payment': 'to-employer' }, 1],
  ],
  agentsUsed: [
    [{ 'recruitment.agentCount': 1 }, 1],
    [{ 'workforce.agencyShare': '0.1' }, 1],
    [{ 'recruitment.agentCount': 0 }, null],
    [{ 'workforce.agencyShare': '0' }, null],
    [{ 'recruitment.agentCount': 0, 'workforce.agencyShare': '0' }, 0],
    [{}, null],
  ],
  agentsChecked: [
    [{}, null],
    [{ 'agents.lastCheck': '2024-11-25' }, 1],
    [{ 'agents.lastCheck': '2024-11-24' }, 0],
    [{ 'agents.lastCheck': '2026-11-25', 'agents.checked': false }, 0],
    [{ 'agents.checked': true }, null],
  ],
  agreementLacking: [
    [{}, null],
    [{ 'agents.agreement': 'full' }, 0],
    [{ 'agents.agreement': 'partial' }, 1],
  ],
  dprkWorkers: [
    [{}, null],
    [{ 'workforce.labourScheme': 'dprk-workers' }, 1],
    [{ 'place.country': 'KP' }, 1],
    [{ 'recruitment.origins': ['XO', 'KP'] }, 1],
    [{}, 1, { inputs: [anInput('coal', { 'input.origin': 'KP' })] }],
    [{ 'workforce.labourScheme': 'none' }, 0],
    [{ 'recruitment.origins': ['XO'] }, 0],
    [{ 'workforce.migrantShare': '0' }, 0],
    [{ 'workforce.migrantShare': '0.1' }, null],
  ],
  migrationBan: [
    [{}, null, bans],
    [{ 'recruitment.origins': ['XO'] }, null],
    [{ 'recruitment.origins': ['XO'] }, 1, bans],
    [{ 'recruitment.origins': ['XO'], 'workforce.migrantShare': '0' }, 0, bans],
    [{ 'recruitment.origins': ['XO'], 'workforce.migrantShare': '0.1' }, 1, bans],
    [{ 'recruitment.origins': ['XP'] }, 1, bans],
    [{ 'recruitment.origins': ['XQ'] }, 0, bans],
    [{ 'recruitment.origins': ['XR'] }, 0, bans],
    [{ 'recruitment.origins': ['XS'] }, 0, bans],
    [{ 'recruitment.origins': ['XP'], ...NOWHERE }, 1, bans],
    [{ 'recruitment.origins': ['XS'], ...NOWHERE }, null, bans],
    [{ 'recruitment.origins': ['XQ'], ...NOWHERE }, 0, bans],
  ],
};
