import { COLUMN_INDEX as column } from '../../../risk/src/rules/columns.ts';
import type { Trace } from '../../../risk/src/rules/compile.ts';
import { TRUTH } from '../../../risk/src/rules/program.ts';
import { FACT_INDEX as fact, type Frame } from '../../../risk/src/rules/frame.ts';
import { RULES } from '@plumbline/risk';
import { judgeHiring } from './hand-written-hiring.ts';
import { judgeConditions } from './hand-written-conditions.ts';
import { judgeWages } from './hand-written-wages.ts';
import { judgeVulnerability } from './hand-written-vulnerability.ts';
import type { Judge } from './rules-contender.ts';
import {
  above,
  and,
  atLeast,
  below,
  equal,
  judgeAll,
  judgeOne,
  neverAsked,
  or,
  read,
  refused,
  truthOf,
  unrecorded,
  yes,
} from './three-valued.ts';

/** The same rules as a person would write them out in JavaScript, over the same frames and with the same trace. */
export const handWrittenJudge: Judge = (frames) => (traces) => {
  traces.forEach((trace, at) => {
    const frame = frames[at];
    if (frame) judge(frame, trace);
  });
};

const { FALSE, TRUE } = TRUTH;
const unit = 1e8;

const place = (id: string): number => RULES.findIndex((rule) => rule.id === id);
const sectorHigh5 = place('INH-SECTOR-HIGH5');
const sectorUnmapped = place('INH-SECTOR-UNMAPPED');
const countryHigh = place('INH-COUNTRY-HIGH');
const tipTier = place('INH-TIP-TIER');
const stateImposed = place('INH-STATE-IMPOSED');
const goodTvpra = place('INH-GOOD-TVPRA');
const tiedStatus = place('INH-TIED-STATUS');
const corridorCost = place('INH-CORRIDOR-COST');
const ratification = place('INH-RATIFICATION');
const feeWorkerPaid = place('RECRUIT-FEE-WORKER-PAID');
const rciSevere = place('RECRUIT-RCI-SEVERE');
const costImplausible = place('RECRUIT-COST-IMPLAUSIBLE');
const feePresumed = place('RECRUIT-FEE-PRESUMED');
const agentHidden = place('RECRUIT-AGENT-HIDDEN');
const docRetention = place('DOC-RETENTION');
const BINDING = [
  'DOC-CARD-PHONE-HELD',
  'DOC-PERMIT-LAPSED',
  'DEBT-BONDAGE',
  'MOVE-RESTRICTED',
  'MOVE-EXIT-PENALTY',
].map(place);
const agencyShare = place('AGENCY-SHARE');
const labourTiers = place('SUBCON-LABOUR-TIERS');
const constructionChain = place('VULN-CON-CHAIN');
const gapDeclined = place('GAP-DECLINED');
const gapTrace = place('GAP-TRACE');
const gapContradiction = place('GAP-CONTRADICTION');
const uflpaEntity = place('SANC-UFLPA-ENTITY');
const xinjiangNexus = place('SANC-XUAR-NEXUS');
const wroFinding = place('SANC-WRO-FINDING');
const listMatch = place('SANC-LIST-MATCH');

function judge(frame: Frame, trace: Trace): void {
  judgePlaceAndSector(frame.numbers, trace);
  judgeGoodsAndTies(frame.numbers, trace);
  judgeRecruitment(frame, trace);
  judgeWages(frame, trace);
  judgeConditions(frame, trace);
  judgeWorkplace(frame, trace);
  judgeRecord(frame, trace);
  judgeLists(frame.numbers, trace);
  judgeHiring(frame, trace);
  judgeFees(frame, trace);
  judgeVulnerability(frame, trace);
}

function judgePlaceAndSector(numbers: Float64Array, trace: Trace): void {
  judgeOne(trace, sectorHigh5, yes(read(numbers, column.highRiskSector)), 2);
  judgeOne(trace, sectorUnmapped, TRUE - yes(read(numbers, column.sectorMapped)), 2);
  const country = read(numbers, column.countryScore);
  const high = or(atLeast(country, 60 * unit), yes(read(numbers, column.conflictArea)));
  judgeAll(trace, countryHigh, high, FALSE, TRUE, atLeast(country, 75 * unit), FALSE);
  const three = yes(read(numbers, column.tierThree));
  judgeAll(trace, tipTier, or(three, yes(read(numbers, column.tierTwoWatchList))), FALSE, TRUE, three, FALSE);
  judgeOne(trace, stateImposed, yes(read(numbers, column.stateImposed)), 4);
}

function judgeGoodsAndTies(numbers: Float64Array, trace: Trace): void {
  const listed = yes(read(numbers, column.goodListed));
  judgeAll(trace, goodTvpra, or(listed, yes(read(numbers, column.goodDownstream))), FALSE, TRUE, listed, FALSE);
  const ties = read(numbers, column.destinationIndex);
  const someMigrants = above(read(numbers, column.migrants), 0);
  judgeAll(trace, tiedStatus, and(someMigrants, above(ties, 0)), FALSE, TRUE, atLeast(ties, 45 * unit), FALSE);
  const corridor = read(numbers, column.corridorMonths);
  judgeAll(trace, corridorCost, atLeast(corridor, unit), FALSE, TRUE, atLeast(corridor, 3 * unit), FALSE);
  const domestic = and(yes(read(numbers, column.domesticWork)), yes(read(numbers, column.c189Missing)));
  const basic = or(yes(read(numbers, column.c29OrC105Missing)), domestic);
  const unratified = or(basic, yes(read(numbers, column.p29AndC181Missing)));
  judgeAll(trace, ratification, unratified, TRUE, basic, FALSE, FALSE);
}

/** After the findings about documents and debt, which make a fee Critical. */
function judgeFees({ numbers, states }: Frame, trace: Trace): void {
  const held = yes(read(numbers, column.documentsHeld));
  const limited = yes(read(numbers, column.documentAccessLimited));
  judgeAll(trace, docRetention, held, FALSE, FALSE, TRUE, limited);
  const cost = read(numbers, column.costInMonths);
  const onLoan = and(yes(read(numbers, column.costPaidWithLoan)), atLeast(cost, 0.5 * unit));
  const bound = BINDING.map((rule) => truthOf(trace, rule)).reduce(or, or(held, yes(read(numbers, column.riskyLoan))));
  const worst = or(or(atLeast(cost, 3 * unit), onLoan), bound);
  judgeAll(trace, feeWorkerPaid, yes(read(numbers, column.workerPaid)), FALSE, TRUE, atLeast(cost, 0.05 * unit), worst);
  const median = atLeast(read(numbers, column.medianCostInMonths), 3 * unit);
  judgeOne(trace, rciSevere, or(median, atLeast(read(numbers, column.highestCostInMonths), 6 * unit)), 4);
  const part = read(numbers, column.employerCostOfBenchmark);
  const tooLow = or(and(atLeast(part, 0), below(part, 0.5 * unit)), refused(states, fact['recruitment.employerCost']));
  judgeOne(trace, costImplausible, and(above(read(numbers, column.migrants), 0), tooLow), 3);
}

function judgeRecruitment({ numbers, states }: Frame, trace: Trace): void {
  const migrants = read(numbers, column.migrants);
  const someMigrants = above(migrants, 0);
  const survey = fact['recruitment.feeSurvey'];
  const noSurvey = or(
    TRUE - yes(read(numbers, column.feeSurveyRecent)),
    or(or(unrecorded(states, survey), neverAsked(states, survey)), refused(states, survey)),
  );
  const known = yes(read(numbers, column.corridorKnown));
  const costly = atLeast(read(numbers, column.corridorMonths), unit);
  const counted = read(numbers, column.migrantsOrUsual);
  const tied = or(
    atLeast(read(numbers, column.destinationIndex), 45 * unit),
    atLeast(read(numbers, column.migrantMajority), 0.25 * unit),
  );
  const withoutBenchmark = and(and(atLeast(counted, 0.25 * unit), TRUE - known), tied);
  const likely = or(and(and(above(counted, 0), known), costly), withoutBenchmark);
  const lowWage = or(yes(read(numbers, column.lowWageSector)), yes(read(numbers, column.lowWageDeclared)));
  const asked = or(and(refused(states, fact['recruitment.workerCost']), lowWage), and(noSurvey, likely));
  const presumed = and(TRUE - yes(read(numbers, column.feesAnswered)), asked);
  judgeOne(trace, feePresumed, presumed, 3);
  const hire = fact['recruitment.directHire'];
  const noDirect = or(
    or(TRUE - yes(read(numbers, column.directHire)), unrecorded(states, hire)),
    refused(states, hire),
  );
  const agents = fact['recruitment.agentCount'];
  const noAgents = or(equal(read(numbers, column.agentCount), 0), refused(states, agents));
  judgeOne(trace, agentHidden, and(and(someMigrants, noAgents), noDirect), 3);
}

function judgeWorkplace({ numbers, states }: Frame, trace: Trace): void {
  const manyMigrants = atLeast(read(numbers, column.migrants), 0.25 * unit);
  const agency = read(numbers, column.agency);
  judgeAll(trace, agencyShare, above(agency, 0.3 * unit), FALSE, TRUE, above(agency, 0.5 * unit), FALSE);
  const tiers = atLeast(read(numbers, column.labourTiers), 2);
  const noEmployer = above(read(numbers, column.noEmployer), 0.05 * unit);
  const loose = or(or(tiers, noEmployer), unrecorded(states, fact['workforce.noEmployerShare']));
  judgeAll(trace, labourTiers, loose, FALSE, TRUE, manyMigrants, FALSE);
  const late = above(read(numbers, column.overdueDays), 7);
  const building = yes(read(numbers, column.construction));
  judgeOne(trace, constructionChain, and(and(and(building, manyMigrants), tiers), late), 3);
}

function judgeRecord({ numbers, states }: Frame, trace: Trace): void {
  const noSite = or(unrecorded(states, fact['place.site']), refused(states, fact['place.site']));
  const priority = yes(read(numbers, column.priorityGood));
  const noOrigin = and(priority, TRUE - yes(read(numbers, column.inputOriginKnown)));
  const untraced = or(and(yes(read(numbers, column.productDeclared)), noSite), noOrigin);
  const hidden = and(priority, refused(states, fact['input.origin']));
  judgeAll(trace, gapTrace, untraced, FALSE, TRUE, hidden, FALSE);
  const hides = yes(read(numbers, column.contradictionHidesPeople));
  const agencyAlone = and(equal(read(numbers, column.agentCount), 0), above(read(numbers, column.agency), 0));
  const facts = or(above(read(numbers, column.contradictions), 0), above(read(numbers, column.disagreements), 0));
  const conflicts = or(facts, agencyAlone);
  judgeAll(trace, gapContradiction, conflicts, FALSE, TRUE, or(hides, agencyAlone), FALSE);
  const core = [
    'recruitment.directHire',
    'recruitment.workerCost',
    'recruitment.agentCount',
    'documents.holder',
    'documents.cardHolder',
    'documents.phoneHolder',
    'pay.latePeriods',
    'pay.deductionShare',
    'movement.exitLoss',
    'movement.noticeDays',
  ] as const;
  const anyRefused = core.reduce(
    (truth, key) => or(truth, refused(states, fact[key])),
    refused(states, fact['pay.overdueDays']),
  );
  const lowWage = or(yes(read(numbers, column.lowWageSector)), yes(read(numbers, column.lowWageDeclared)));
  judgeAll(trace, gapDeclined, anyRefused, FALSE, TRUE, lowWage, FALSE);
}

function judgeLists(numbers: Float64Array, trace: Trace): void {
  judgeOne(trace, uflpaEntity, yes(read(numbers, column.uflpaEntity)), 4);
  judgeOne(trace, xinjiangNexus, yes(read(numbers, column.xinjiang)), 4);
  const active = and(yes(read(numbers, column.importOrderActive)), yes(read(numbers, column.shipsToUs)));
  judgeAll(trace, wroFinding, yes(read(numbers, column.importOrder)), FALSE, FALSE, TRUE, active);
  judgeOne(trace, listMatch, yes(read(numbers, column.otherList)), 3);
}
