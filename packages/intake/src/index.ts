export * from './mapping/mapping.ts';
export * from './mapping/refused-input.ts';
export { joinOf } from './mapping/several-columns.ts';
export { readByHand, type HandStatement } from './records/by-hand.ts';
export type { CountryProposal } from './records/country-proposal.ts';
export {
  FIELDS_OF_SOURCE,
  namesSource,
  sourceNamed,
  writtenSource,
  type CountrySource,
} from './places/derived-country.ts';
export * from './records/file-profile.ts';
export * from './records/intake-event.ts';
export * from './records/intake-options.ts';
export { shortKey } from './records/short-key.ts';
export { profileFile } from './records/profile-file.ts';
export { readRecords } from './records/read-records.ts';
export { INTAKE_MESSAGES } from './locales/intake-messages.ts';
export { resolveCountry, type CountryReading } from './places/resolve-country.ts';
export { openRows, reopenRows } from './reading/open-rows.ts';
export { readingLimits } from './reading/reading-limits.ts';
export type {
  ByteSource,
  KnownFacts,
  OtherReading,
  ReadEvent,
  ReadOptions,
  RowSource,
  WorkbookReader,
} from './reading/row-source.ts';
export { UnreadableFile } from './reading/unreadable-file.ts';
export { cappedChildReader } from './reading/workbook/capped-child.ts';
export { isInSpans, type HiddenParts } from './reading/workbook/hidden-parts.ts';
export { residentBytes } from './reading/workbook/resident-bytes.ts';
export { explainOneText, toldText, type OneText, type ToldText } from './values/one-text.ts';
export {
  explainShare,
  SHARE_UNITS,
  SHARE_WHYS,
  toldReading,
  type ShareReading,
  type ShareUnit,
  type ShareWhy,
  type ToldShare,
} from './values/share-unit.ts';
export type { ValueProblemCode } from './values/value-problems.ts';
export { classify, type SectorReading } from './sector/classify.ts';
export { nearestPhrase, type NearestPhrase } from './sector/trained/nearest-phrase.ts';
