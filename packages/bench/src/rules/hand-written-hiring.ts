import { RULES } from '@plumbline/risk';
import { COLUMN_INDEX as column } from '../../../risk/src/rules/columns.ts';
import type { Trace } from '../../../risk/src/rules/compile.ts';
import type { Frame } from '../../../risk/src/rules/frame.ts';
import { and, judgeOne, or, read, yes } from './three-valued.ts';

const place = (id: string): number => RULES.findIndex((rule) => rule.id === id);
const cardPhoneHeld = place('DOC-CARD-PHONE-HELD');
const permitLapsed = place('DOC-PERMIT-LAPSED');
const visaMismatch = place('RECRUIT-VISA-MISMATCH');

/** The rules about documents and permits, written out. */
export function judgeHiring(frame: Frame, trace: Trace): void {
  judgeDocuments(frame.numbers, trace);
}

function judgeDocuments(numbers: Float64Array, trace: Trace): void {
  const held = or(yes(read(numbers, column.cardsHeld)), yes(read(numbers, column.phonesHeld)));
  judgeOne(trace, cardPhoneHeld, held, 4);
  const lapsed = and(yes(read(numbers, column.permitsLapsed)), yes(read(numbers, column.permitsRenewedByOthers)));
  judgeOne(trace, permitLapsed, lapsed, 3);
  judgeOne(trace, visaMismatch, yes(read(numbers, column.permitsForOtherPurpose)), 3);
}
