import { resolveCountry } from '../places/resolve-country.ts';
import { ownCopy } from '../reading/own-copy.ts';
import { cellWord } from './cell-word.ts';
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

const most = 20_000;
const longestKept = 100;
const readings = new Map<string, CellReading<string>>();

function read(text: string): CellReading<string> {
  // A code before a word: "NO" and "NA" are Norway and Namibia in a column of countries.
  const reading = resolveCountry(text);
  if (reading.kind === 'resolved') return known(reading.iso2);
  const word = cellWord(text);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  switch (reading.kind) {
    case 'ambiguous':
      return unreadable('country-ambiguous', { choices: reading.choices.join(', ') });
    case 'disputed':
      return unreadable('country-disputed', { area: reading.name });
    case 'region':
      return unreadable('country-region', { region: reading.name });
    case 'unknown':
      return unreadable('country-unknown');
  }
}

/** Reads a country as ISO 3166-1 alpha-2. Pure; results are cached, since a list has few countries. @param text trimmed cell */
export function readCountry(text: string): CellReading<string> {
  const before = readings.get(text);
  if (before !== undefined) return before;
  const reading = read(text);
  if (text.length > longestKept) return reading;
  if (readings.size >= most) readings.clear();
  readings.set(ownCopy(text), reading);
  return reading;
}
