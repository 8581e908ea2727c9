import { RULES } from '@plumbline/risk';
import { COLUMN_INDEX as column } from '../../../risk/src/rules/columns.ts';
import type { Trace } from '../../../risk/src/rules/compile.ts';
import { FACT_INDEX as fact, type Frame } from '../../../risk/src/rules/frame.ts';
import { TRUTH } from '../../../risk/src/rules/program.ts';
import { above, and, atLeast, below, judgeAll, judgeOne, or, read, refused, yes } from './three-valued.ts';

const { FALSE, TRUE } = TRUTH;
const unit = 1e8;

const place = (id: string): number => RULES.findIndex((rule) => rule.id === id);
const cardPhoneHeld = place('DOC-CARD-PHONE-HELD');
const permitLapsed = place('DOC-PERMIT-LAPSED');
const visaMismatch = place('RECRUIT-VISA-MISMATCH');
const contractNone = place('CONTRACT-NONE');
const contractLanguage = place('CONTRACT-LANGUAGE');
const contractSubstitution = place('CONTRACT-SUBSTITUTION');
const deception = place('RECRUIT-DECEPTION');
const infoGap = place('RECRUIT-INFO-GAP');
const agentUnlicensed = place('RECRUIT-AGENT-UNLICENSED');
const subAgents = place('RECRUIT-SUBAGENTS');
const kickback = place('RECRUIT-KICKBACK');
const noDueDiligence = place('AGENCY-NO-DD');
const depositBond = place('RECRUIT-DEPOSIT-BOND');
const noPolicy = place('RECRUIT-NO-EPP');
const unauthorised = place('SUBCON-UNAUTHORISED');

/** The rules about agents, documents, permits, contracts and offers, written out. */
export function judgeHiring(frame: Frame, trace: Trace): void {
  judgeAgents(frame, trace);
  judgeHiringTerms(frame.numbers, trace);
  judgeDocuments(frame.numbers, trace);
  judgeContracts(frame.numbers, trace);
  judgeOffers(frame.numbers, trace);
}

function judgeDocuments(numbers: Float64Array, trace: Trace): void {
  const held = or(yes(read(numbers, column.cardsHeld)), yes(read(numbers, column.phonesHeld)));
  judgeOne(trace, cardPhoneHeld, held, 4);
  const lapsed = and(yes(read(numbers, column.permitsLapsed)), yes(read(numbers, column.permitsRenewedByOthers)));
  judgeOne(trace, permitLapsed, lapsed, 3);
  judgeOne(trace, visaMismatch, yes(read(numbers, column.permitsForOtherPurpose)), 3);
}

function judgeContracts(numbers: Float64Array, trace: Trace): void {
  const someMigrants = above(read(numbers, column.migrants), 0);
  const without = below(read(numbers, column.contractShare), unit);
  const fromElsewhere = or(someMigrants, above(read(numbers, column.agency), 0));
  judgeAll(trace, contractNone, without, FALSE, TRUE, fromElsewhere, FALSE);
  const unread = or(
    below(read(numbers, column.contractUnderstood), unit),
    below(read(numbers, column.contractDays), 5),
  );
  judgeOne(trace, contractLanguage, and(someMigrants, unread), 2);
  judgeOne(trace, contractSubstitution, yes(read(numbers, column.termsWorse)), 4);
}

function judgeOffers(numbers: Float64Array, trace: Trace): void {
  const asked = read(numbers, column.offerAsked);
  const ofMany = and(atLeast(asked, 40), atLeast(read(numbers, column.offerDiffersShare), 0.05 * unit));
  const ofFew = and(below(asked, 40), atLeast(read(numbers, column.offerDiffers), 2));
  const farBelow = atLeast(read(numbers, column.offerPayShortfall), 0.2 * unit);
  const worst = or(farBelow, yes(read(numbers, column.offerOtherJob)));
  judgeAll(trace, deception, or(ofMany, ofFew), FALSE, FALSE, TRUE, worst);
  judgeOne(trace, infoGap, below(read(numbers, column.briefed), 0.95 * unit), 2);
}

function judgeAgents({ numbers, states }: Frame, trace: Trace): void {
  const unlicensed = or(yes(read(numbers, column.agentUnlicensed)), refused(states, fact['agents.licence']));
  judgeAll(trace, agentUnlicensed, unlicensed, FALSE, FALSE, TRUE, yes(read(numbers, column.agentRevoked)));
  const others = or(yes(read(numbers, column.subAgentsUsed)), refused(states, fact['agents.subAgents']));
  judgeAll(trace, subAgents, others, FALSE, TRUE, yes(read(numbers, column.subAgentsInVillages)), FALSE);
  judgeOne(trace, kickback, yes(read(numbers, column.agentNotPaid)), 3);
  const loose = or(TRUE - yes(read(numbers, column.agentsChecked)), yes(read(numbers, column.agreementLacking)));
  const unchecked = and(yes(read(numbers, column.agentsUsed)), loose);
  judgeAll(trace, noDueDiligence, unchecked, FALSE, TRUE, above(read(numbers, column.migrants), 0), FALSE);
}

function judgeHiringTerms(numbers: Float64Array, trace: Trace): void {
  judgeOne(trace, depositBond, yes(read(numbers, column.depositTaken)), 4);
  const fromElsewhere = or(
    atLeast(read(numbers, column.migrants), 0.05 * unit),
    atLeast(read(numbers, column.agency), 0.1 * unit),
  );
  const exposed = and(fromElsewhere, atLeast(read(numbers, column.workforceScore), 40 * unit));
  judgeAll(trace, noPolicy, TRUE - yes(read(numbers, column.employerPays)), FALSE, TRUE, exposed, FALSE);
  const tooMuch = above(read(numbers, column.outputOfCapacity), 1.25 * unit);
  judgeOne(trace, unauthorised, or(tooMuch, yes(read(numbers, column.undisclosedSite))), 3);
}
