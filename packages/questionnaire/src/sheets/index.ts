export { readSheets, type SheetChange, type SheetProblem, type SheetReading } from './read-sheets.ts';
export {
  lettersOf,
  type Cell,
  type FilledBook,
  type FilledSheet,
  type Given,
  type Sheet,
  type SheetWords,
} from './sheet.ts';
export { sheetsOf } from './write-sheets.ts';
