import type { FactKey } from '@plumbline/facts';
import { severityText, truthText } from '../src/flags/flag-of.ts';
import { stored } from '../src/rules/columns.ts';
import type { Column } from '../src/rules/columns.ts';
import type { CompiledRules, Trace } from '../src/rules/compile.ts';
import { emptyFrame, FACT_INDEX, setColumn, STATE } from '../src/rules/frame.ts';
import type { Frame } from '../src/rules/frame.ts';
import { FORM_TABLES } from './form-tables.ts';
import { HIRING_TABLES } from './hiring-tables.ts';
import type { Columns, States, TruthTables } from './truth-case.ts';
import { MOVEMENT_TABLES, VOICE_TABLES } from './movement-tables.ts';
import { WAGE_TABLES } from './wage-tables.ts';
import { VULNERABILITY_TABLES } from './vulnerability-tables.ts';

export function frameWith(columns: Columns, states: States): Frame {
  const frame = emptyFrame();
  for (const [column, value] of Object.entries(columns)) {
    setColumn(frame, column as Column, stored(column as Column, value));
  }
  for (const [fact, state] of Object.entries(states)) frame.states[FACT_INDEX[fact as FactKey]] = STATE[state];
  return frame;
}

const noSurvey: States = {};
/** No finding about documents or debt. */
const unbound: Columns = {
  documentsHeld: 0,
  cardsHeld: 0,
  phonesHeld: 0,
  permitsLapsed: 0,
  debtInMonths: 0,
  debtRepayment: 0,
  boundByDebt: 0,
  riskyLoan: 0,
  movementRestricted: 0,
  lowWageRoles: 0,
};
const open: Columns = { feesAnswered: 0 };
const tied: Columns = { ...open, corridorKnown: 0, destinationIndex: 45, migrantMajority: 0 };
const skilled: Columns = { lowWageSector: 0, lowWageDeclared: 0 };
/** By rule: at and on both sides of each boundary. */
export const TRUTH_TABLES: TruthTables = {
  ...HIRING_TABLES,
  ...WAGE_TABLES,
  ...MOVEMENT_TABLES,
  ...VOICE_TABLES,
  ...VULNERABILITY_TABLES,
  ...FORM_TABLES,
  'INH-SECTOR-HIGH5': [
    [{ highRiskSector: 1 }, {}, 'TRUE M -'],
    [{ highRiskSector: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - M'],
  ],
  'INH-SECTOR-UNMAPPED': [
    [{ sectorMapped: 0 }, {}, 'TRUE M -'],
    [{ sectorMapped: 1 }, {}, 'FALSE - -'],
  ],
  'INH-COUNTRY-HIGH': [
    [{ countryScore: 59.99, conflictArea: 0 }, {}, 'FALSE - -'],
    [{ countryScore: 60, conflictArea: 0 }, {}, 'TRUE M -'],
    [{ countryScore: 74.99, conflictArea: 0 }, {}, 'TRUE M -'],
    [{ countryScore: 75, conflictArea: 0 }, {}, 'TRUE H -'],
    [{ countryScore: 20, conflictArea: 1 }, {}, 'TRUE M -'],
    [{ conflictArea: 1 }, {}, 'TRUE M H'],
    [{ countryScore: 20 }, {}, 'UNKNOWN - M'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'INH-TIP-TIER': [
    [{ tierThree: 1, tierTwoWatchList: 0 }, {}, 'TRUE H -'],
    [{ tierThree: 0, tierTwoWatchList: 1 }, {}, 'TRUE M -'],
    [{ tierThree: 0, tierTwoWatchList: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'INH-STATE-IMPOSED': [
    [{ stateImposed: 1 }, {}, 'TRUE C -'],
    [{ stateImposed: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'INH-GOOD-TVPRA': [
    [{ goodListed: 1, goodDownstream: 0 }, {}, 'TRUE H -'],
    [{ goodListed: 0, goodDownstream: 1 }, {}, 'TRUE M -'],
    [{ goodListed: 0, goodDownstream: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'INH-TIED-STATUS': [
    [{ migrants: 0.01, destinationIndex: 45 }, {}, 'TRUE H -'],
    [{ migrants: 0.01, destinationIndex: 44.9999 }, {}, 'TRUE M -'],
    [{ migrants: 0.01, destinationIndex: 0 }, {}, 'FALSE - -'],
    [{ migrants: 0, destinationIndex: 90 }, {}, 'FALSE - -'],
    [{ destinationIndex: 0 }, {}, 'FALSE - -'],
    [{ destinationIndex: 90 }, {}, 'UNKNOWN - H'],
    [{ migrants: 0.5 }, {}, 'UNKNOWN - H'],
  ],
  'INH-CORRIDOR-COST': [
    [{ corridorMonths: 0.99 }, {}, 'FALSE - -'],
    [{ corridorMonths: 1 }, {}, 'TRUE M -'],
    [{ corridorMonths: 2.99 }, {}, 'TRUE M -'],
    [{ corridorMonths: 3 }, {}, 'TRUE H -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'INH-RATIFICATION': [
    [{ c29OrC105Missing: 1, p29AndC181Missing: 0, c189Missing: 0, domesticWork: 0 }, {}, 'TRUE M -'],
    [{ c29OrC105Missing: 0, p29AndC181Missing: 1, c189Missing: 0, domesticWork: 0 }, {}, 'TRUE L -'],
    [{ c29OrC105Missing: 0, p29AndC181Missing: 0, c189Missing: 1, domesticWork: 1 }, {}, 'TRUE M -'],
    [{ c29OrC105Missing: 0, p29AndC181Missing: 0, c189Missing: 1, domesticWork: 0 }, {}, 'FALSE - -'],
    [{ domesticWork: 0 }, {}, 'UNKNOWN - M'],
  ],
  'RECRUIT-FEE-WORKER-PAID': [
    [{ workerPaid: 0 }, {}, 'FALSE - -'],
    [{ ...unbound, workerPaid: 1, costInMonths: 0.0499, costPaidWithLoan: 0 }, {}, 'TRUE M -'],
    [{ ...unbound, workerPaid: 1, costInMonths: 0.05, costPaidWithLoan: 0 }, {}, 'TRUE H -'],
    [{ ...unbound, workerPaid: 1, costInMonths: 2.99, costPaidWithLoan: 0 }, {}, 'TRUE H -'],
    [{ ...unbound, workerPaid: 1, costInMonths: 3, costPaidWithLoan: 0 }, {}, 'TRUE C -'],
    [{ ...unbound, workerPaid: 1, costInMonths: 0.49, costPaidWithLoan: 1 }, {}, 'TRUE H -'],
    [{ ...unbound, workerPaid: 1, costInMonths: 0.5, costPaidWithLoan: 1 }, {}, 'TRUE C -'],
    [{ ...unbound, workerPaid: 1, costInMonths: 0.5 }, {}, 'TRUE H C'],
    [{ workerPaid: 1, costInMonths: 0.1, costPaidWithLoan: 0, documentsHeld: 1 }, {}, 'TRUE C -'],
    [{ workerPaid: 1, costInMonths: 0.1, costPaidWithLoan: 0, cardsHeld: 1 }, {}, 'TRUE C -'],
    [{ workerPaid: 1, costInMonths: 0.1, permitsLapsed: 1, permitsRenewedByOthers: 1 }, {}, 'TRUE C -'],
    [{ workerPaid: 1, costInMonths: 0.1, boundByDebt: 1 }, {}, 'TRUE C -'],
    [{ workerPaid: 1, costInMonths: 0.1, riskyLoan: 1 }, {}, 'TRUE C -'],
    [{ workerPaid: 1, costInMonths: 0.1, movementRestricted: 1 }, {}, 'TRUE C -'],
    [{ workerPaid: 1, costInMonths: 0.1, lowWageRoles: 1, resignationPenalised: 1 }, {}, 'TRUE C -'],
    [{ workerPaid: 1, costInMonths: 0.1, costPaidWithLoan: 0, documentsHeld: 0 }, {}, 'TRUE H C'],
    [{ workerPaid: 1 }, {}, 'TRUE M C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'RECRUIT-RCI-SEVERE': [
    [{ medianCostInMonths: 2.99, highestCostInMonths: 5.99 }, {}, 'FALSE - -'],
    [{ medianCostInMonths: 3 }, {}, 'TRUE C -'],
    [{ highestCostInMonths: 6 }, {}, 'TRUE C -'],
    [{ medianCostInMonths: 2.99 }, {}, 'UNKNOWN - C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'RECRUIT-COST-IMPLAUSIBLE': [
    [{ migrants: 0.1, employerCostOfBenchmark: 0.499 }, {}, 'TRUE H -'],
    [{ migrants: 0.1, employerCostOfBenchmark: 0.5 }, {}, 'FALSE - -'],
    [{ migrants: 0.1, employerCostOfBenchmark: 0 }, {}, 'TRUE H -'],
    [{ migrants: 0, employerCostOfBenchmark: 0 }, {}, 'FALSE - -'],
    [{ migrants: 0.1 }, { 'recruitment.employerCost': 'declined' }, 'TRUE H -'],
    [{ migrants: 0.1 }, { 'recruitment.employerCost': 'notRecorded' }, 'UNKNOWN - H'],
    [{ migrants: 0.1 }, {}, 'UNKNOWN - H'],
  ],
  'RECRUIT-FEE-PRESUMED': [
    [{ ...open, migrantsOrUsual: 0.01, corridorKnown: 1, corridorMonths: 1 }, noSurvey, 'TRUE H -'],
    [{ ...open, migrantsOrUsual: 0.01, corridorKnown: 1, corridorMonths: 0.99 }, noSurvey, 'FALSE - -'],
    [{ ...open, migrantsOrUsual: 0, corridorKnown: 1, corridorMonths: 9 }, noSurvey, 'FALSE - -'],
    [{ ...tied, migrantsOrUsual: 0.25 }, noSurvey, 'TRUE H -'],
    [{ ...tied, migrantsOrUsual: 0.2499 }, noSurvey, 'FALSE - -'],
    [{ ...tied, migrantsOrUsual: 0.8, destinationIndex: 44.9999 }, noSurvey, 'FALSE - -'],
    [{ ...tied, migrantsOrUsual: 0.8, destinationIndex: 0, migrantMajority: 0.25 }, noSurvey, 'TRUE H -'],
    [{ ...tied, migrantsOrUsual: 0.8, destinationIndex: 0, migrantMajority: 0.2499 }, noSurvey, 'FALSE - -'],
    [{ ...open, migrantsOrUsual: 0.8, corridorKnown: 0, migrantMajority: 0 }, noSurvey, 'UNKNOWN - H'],
    [{ ...tied, migrantsOrUsual: 0.8, feeSurveyRecent: 1 }, { 'recruitment.feeSurvey': 'known' }, 'FALSE - -'],
    [{ ...tied, migrantsOrUsual: 0.8, feeSurveyRecent: 0 }, { 'recruitment.feeSurvey': 'known' }, 'TRUE H -'],
    [{ ...tied, migrantsOrUsual: 0.8 }, { 'recruitment.feeSurvey': 'known' }, 'UNKNOWN - H'],
    [{ ...tied, migrantsOrUsual: 0.8 }, { 'recruitment.feeSurvey': 'notRecorded' }, 'TRUE H -'],
    [{ ...open, migrantsOrUsual: 0, lowWageSector: 1 }, { 'recruitment.workerCost': 'declined' }, 'TRUE H -'],
    [
      { ...skilled, ...open, migrantsOrUsual: 0, lowWageDeclared: 1 },
      { 'recruitment.workerCost': 'declined' },
      'TRUE H -',
    ],
    [{ ...skilled, ...open, migrantsOrUsual: 0 }, { 'recruitment.workerCost': 'declined' }, 'FALSE - -'],
    [{ ...tied, migrantsOrUsual: 0.8, feesAnswered: 1 }, noSurvey, 'FALSE - -'],
    [{ feesAnswered: 1 }, { 'recruitment.workerCost': 'declined' }, 'FALSE - -'],
    [tied, noSurvey, 'UNKNOWN - H'],
  ],
  'RECRUIT-AGENT-HIDDEN': [
    [{ migrants: 0.1, agentCount: 0, directHire: 0 }, {}, 'TRUE H -'],
    [{ migrants: 0.1, agentCount: 0, directHire: 1 }, {}, 'FALSE - -'],
    [{ migrants: 0.1, agentCount: 0 }, { 'recruitment.directHire': 'notRecorded' }, 'TRUE H -'],
    [{ migrants: 0.1, directHire: 0 }, { 'recruitment.agentCount': 'declined' }, 'TRUE H -'],
    [{ migrants: 0.1, agentCount: 0 }, {}, 'UNKNOWN - H'],
    [{ migrants: 0.1, agentCount: 1, directHire: 0 }, {}, 'FALSE - -'],
    [{ migrants: 0.1, directHire: 0 }, {}, 'UNKNOWN - H'],
    [{ migrants: 0, agentCount: 0, directHire: 0 }, {}, 'FALSE - -'],
  ],
  'GAP-DECLINED': [
    [skilled, { 'recruitment.workerCost': 'declined' }, 'TRUE M -'],
    [{ ...skilled, lowWageSector: 1 }, { 'documents.holder': 'declined' }, 'TRUE H -'],
    [{ ...skilled, lowWageDeclared: 1 }, { 'recruitment.agentCount': 'declined' }, 'TRUE H -'],
    [skilled, { 'recruitment.directHire': 'declined' }, 'TRUE M -'],
    [skilled, { 'pay.overdueDays': 'declined' }, 'TRUE M -'],
    [skilled, { 'pay.latePeriods': 'declined' }, 'TRUE M -'],
    [skilled, { 'pay.deductionShare': 'declined' }, 'TRUE M -'],
    [skilled, { 'movement.exitLoss': 'declined' }, 'TRUE M -'],
    [skilled, { 'movement.noticeDays': 'declined' }, 'TRUE M -'],
    [skilled, { 'documents.cardHolder': 'declined' }, 'TRUE M -'],
    [skilled, { 'documents.phoneHolder': 'declined' }, 'TRUE M -'],
    [skilled, { 'housing.employerProvided': 'declined' }, 'FALSE - -'],
    [skilled, { 'recruitment.workerCost': 'notRecorded' }, 'FALSE - -'],
  ],
  'DOC-RETENTION': [
    [{ documentsHeld: 0 }, {}, 'FALSE - -'],
    [{ documentsHeld: 1, documentAccessLimited: 0 }, {}, 'TRUE H -'],
    [{ documentsHeld: 1, documentAccessLimited: 1 }, {}, 'TRUE C -'],
    [{ documentsHeld: 1 }, {}, 'TRUE H C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'AGENCY-SHARE': [
    [{ agency: 0.3 }, {}, 'FALSE - -'],
    [{ agency: 0.3001 }, {}, 'TRUE M -'],
    [{ agency: 0.5 }, {}, 'TRUE M -'],
    [{ agency: 0.5001 }, {}, 'TRUE H -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'SUBCON-LABOUR-TIERS': [
    [{ labourTiers: 1, noEmployer: 0.05, migrants: 0 }, {}, 'FALSE - -'],
    [{ labourTiers: 2, noEmployer: 0, migrants: 0.2499 }, {}, 'TRUE M -'],
    [{ labourTiers: 2, noEmployer: 0, migrants: 0.25 }, {}, 'TRUE H -'],
    [{ labourTiers: 0, noEmployer: 0.0501, migrants: 0 }, {}, 'TRUE M -'],
    [{ labourTiers: 0, migrants: 0 }, { 'workforce.noEmployerShare': 'notRecorded' }, 'TRUE M -'],
    [{ labourTiers: 2 }, {}, 'TRUE M H'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'VULN-CON-CHAIN': [
    [{ construction: 1, migrants: 0.25, labourTiers: 2, overdueDays: 8 }, {}, 'TRUE H -'],
    [{ construction: 1, migrants: 0.25, labourTiers: 2, overdueDays: 7 }, {}, 'FALSE - -'],
    [{ construction: 1, migrants: 0.2499, labourTiers: 2, overdueDays: 8 }, {}, 'FALSE - -'],
    [{ construction: 1, migrants: 0.25, labourTiers: 1, overdueDays: 8 }, {}, 'FALSE - -'],
    [{ construction: 0, migrants: 0.25, labourTiers: 2, overdueDays: 8 }, {}, 'FALSE - -'],
    [{ construction: 1, migrants: 0.25, labourTiers: 2 }, {}, 'UNKNOWN - H'],
  ],
  'GAP-TRACE': [
    [{ productDeclared: 1, priorityGood: 0 }, { 'place.site': 'notRecorded' }, 'TRUE M -'],
    [{ productDeclared: 0, priorityGood: 0 }, { 'place.site': 'notRecorded' }, 'FALSE - -'],
    [{ productDeclared: 1, priorityGood: 1, inputOriginKnown: 0 }, { 'input.origin': 'notRecorded' }, 'TRUE M -'],
    [{ productDeclared: 1, priorityGood: 1, inputOriginKnown: 0 }, { 'input.origin': 'declined' }, 'TRUE H -'],
    [{ productDeclared: 1, priorityGood: 1, inputOriginKnown: 1 }, {}, 'FALSE - -'],
    [{ productDeclared: 1, priorityGood: 1 }, {}, 'UNKNOWN - M'],
    [{ productDeclared: 1, priorityGood: 0 }, {}, 'FALSE - -'],
  ],
  'GAP-CONTRADICTION': [
    [{ contradictions: 0, contradictionHidesPeople: 0, disagreements: 0, agency: 0 }, {}, 'FALSE - -'],
    [
      { contradictions: 0, contradictionHidesPeople: 0, disagreements: 0, agency: 0.01, agentCount: 1 },
      {},
      'FALSE - -',
    ],
    [{ contradictions: 0, contradictionHidesPeople: 0, disagreements: 0, agency: 0.01, agentCount: 0 }, {}, 'TRUE H -'],
    [{ contradictions: 0, contradictionHidesPeople: 0, disagreements: 0, agency: 0.01 }, {}, 'UNKNOWN - H'],
    [{ contradictions: 1, contradictionHidesPeople: 0, disagreements: 0, agency: 0 }, {}, 'TRUE M -'],
    [{ contradictions: 1, contradictionHidesPeople: 0, disagreements: 0 }, {}, 'TRUE M H'],
    [{ contradictions: 1, contradictionHidesPeople: 1, disagreements: 0 }, {}, 'TRUE H -'],
    [{ contradictions: 0, contradictionHidesPeople: 0, disagreements: 1, agency: 0 }, {}, 'TRUE M -'],
    [{ contradictions: 0, contradictionHidesPeople: 1, disagreements: 1, agency: 0 }, {}, 'TRUE H -'],
  ],
  'SANC-UFLPA-ENTITY': [
    [{ uflpaEntity: 1 }, {}, 'TRUE C -'],
    [{ uflpaEntity: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'SANC-XUAR-NEXUS': [
    [{ xinjiang: 1 }, {}, 'TRUE C -'],
    [{ xinjiang: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'SANC-WRO-FINDING': [
    [{ importOrder: 1, importOrderActive: 1, shipsToUs: 1 }, {}, 'TRUE C -'],
    [{ importOrder: 1, importOrderActive: 1, shipsToUs: 0 }, {}, 'TRUE H -'],
    [{ importOrder: 1, importOrderActive: 1 }, {}, 'TRUE H C'],
    [{ importOrder: 1, importOrderActive: 0, shipsToUs: 1 }, {}, 'TRUE H -'],
    [{ importOrder: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'SANC-LIST-MATCH': [
    [{ otherList: 1 }, {}, 'TRUE H -'],
    [{ otherList: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
};

/** What the rules say of a frame, and in it of one rule: truth, severity and what it could be. */
export function said(
  { rules, run, newTrace }: CompiledRules,
  id: string,
  frame: Frame,
): { readonly trace: Trace; readonly verdict: string } {
  const index = rules.findIndex((rule) => rule.id === id);
  const trace = newTrace();
  run(frame, trace);
  const parts = [
    truthText(trace.truth[index]),
    severityText(trace.severity[index]) ?? '-',
    severityText(trace.couldBe[index]) ?? '-',
  ];
  return { trace, verdict: parts.join(' ') };
}
