import { cellWord, yesOrNo } from './cell-word.ts';
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

/** Reads yes or no. @param text trimmed cell */
export function readYesNo(text: string): CellReading<boolean> {
  if (text === '') return NOT_RECORDED;
  const answer = yesOrNo(text);
  if (answer !== undefined) return known(answer);
  const word = cellWord(text);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  return unreadable('not-yes-or-no');
}
