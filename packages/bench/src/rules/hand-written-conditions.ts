import { COLUMN_INDEX as column } from '../../../risk/src/rules/columns.ts';
import type { Trace } from '../../../risk/src/rules/compile.ts';
import { TRUTH } from '../../../risk/src/rules/program.ts';
import type { Frame } from '../../../risk/src/rules/frame.ts';
import { RULES } from '@plumbline/risk';
import { above, and, atLeast, below, equal, judgeAll, judgeOne, or, read, yes } from './three-valued.ts';

const { FALSE, TRUE } = TRUTH;
const unit = 1e8;

const place = (id: string): number => RULES.findIndex((rule) => rule.id === id);
const restricted = place('MOVE-RESTRICTED');
const exitPenalty = place('MOVE-EXIT-PENALTY');
const exitPermit = place('MOVE-EXIT-PERMIT');
const substandard = place('HOUSE-SUBSTANDARD');
const remote = place('ISOLATE-REMOTE');
const violence = place('VIOLENCE');
const threats = place('THREATS');
const noChannel = place('VOICE-NO-CHANNEL');
const retaliation = place('VOICE-RETALIATION');
const silence = place('VOICE-SILENCE');
const coached = place('VOICE-COACHED');
const signal = place('VOICE-SIGNAL');

/** The rules of groups E and H, written out. */
export function judgeConditions({ numbers }: Frame, trace: Trace): void {
  judgeMovement(numbers, trace);
  judgeHousing(numbers, trace);
  judgeVoice(numbers, trace);
}

const no = (numbers: Float64Array, at: number): number => TRUE - yes(read(numbers, at));

function judgeMovement(numbers: Float64Array, trace: Trace): void {
  const held = yes(read(numbers, column.movementRestricted));
  judgeAll(trace, restricted, held, FALSE, FALSE, TRUE, yes(read(numbers, column.movementLocked)));
  const turnedOut = and(
    yes(read(numbers, column.employerHousing)),
    below(read(numbers, column.housingAfterLeaving), 30),
  );
  const loses = or(yes(read(numbers, column.resignationPenalised)), yes(read(numbers, column.noticeBeyondLaw)));
  const penalised = and(yes(read(numbers, column.lowWageRoles)), or(loses, turnedOut));
  judgeAll(trace, exitPenalty, penalised, FALSE, FALSE, TRUE, yes(read(numbers, column.payForfeited)));
  const bound = and(yes(read(numbers, column.consentToLeave)), no(numbers, column.exitWaiver));
  judgeOne(trace, exitPermit, bound, 2);
  const alone = or(
    or(no(numbers, column.phoneSignal), no(numbers, column.transport)),
    above(read(numbers, column.daysAtSea), 90),
  );
  judgeOne(trace, remote, and(yes(read(numbers, column.isolatedSite)), alone), 3);
  judgeOne(trace, violence, yes(read(numbers, column.violence)), 4);
  judgeOne(trace, threats, yes(read(numbers, column.threats)), 4);
}

function judgeHousing(numbers: Float64Array, trace: Trace): void {
  const blocked = yes(read(numbers, column.fireExitBlocked));
  const unsafe = or(
    or(yes(read(numbers, column.belowHousingStandard)), yes(read(numbers, column.fireExitMissing))),
    or(blocked, no(numbers, column.housingBasics)),
  );
  const crowded = or(
    below(read(numbers, column.spacePerPerson), 4 * unit),
    above(read(numbers, column.peoplePerRoom), 8),
  );
  const poor = and(yes(read(numbers, column.employerHousing)), or(unsafe, crowded));
  judgeAll(trace, substandard, poor, FALSE, TRUE, unsafe, blocked);
}

function judgeVoice(numbers: Float64Array, trace: Trace): void {
  const unheard = or(
    or(no(numbers, column.channel), below(read(numbers, column.channelLanguages), 0.9 * unit)),
    or(no(numbers, column.channelOpenToAll), yes(read(numbers, column.barredFromUnions))),
  );
  judgeAll(trace, noChannel, unheard, FALSE, TRUE, atLeast(read(numbers, column.workforceScore), 50 * unit), FALSE);
  judgeOne(trace, retaliation, yes(read(numbers, column.reprisal)), 4);
  const many = atLeast(read(numbers, column.workers), 100);
  const silent = and(yes(read(numbers, column.channel)), equal(read(numbers, column.casesInYear), 0));
  judgeOne(trace, silence, and(many, silent), 1);
  judgeOne(trace, coached, yes(read(numbers, column.auditInterfered)), 3);
  const count = read(numbers, column.signalIndicators);
  const alleged = and(above(count, 0), yes(read(numbers, column.signalCredible)));
  judgeAll(trace, signal, alleged, FALSE, FALSE, TRUE, atLeast(count, 3));
}
