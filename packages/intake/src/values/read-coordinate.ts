import { cellWord } from './cell-word.ts';
import { readNumber, type DecimalSign } from './number-format.ts';
import { numberText } from './number-text.ts';
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

const limits = { latitude: 90, longitude: 180 } as const;
const hemispheres = { latitude: ['N', 'S'], longitude: ['E', 'W'] } as const;
const degrees = /^(\d{1,3})\s?[°º]\s?(\d{1,2})\s?['′’]\s?(?:(\d{1,2}(?:[.,]\d+)?)\s?(?:"|″|''|”|′′)?)?$/u;

/** The number of a coordinate without degree sign and hemisphere, and whether it is south or west. */
export function coordinateParts(
  text: string,
  axis: 'latitude' | 'longitude',
): { readonly number: string; readonly turned: boolean } {
  const [positive, negative] = hemispheres[axis];
  const upper = numberText(text).toUpperCase();
  const bare = upper.replace(new RegExp(`^[${positive}${negative}]\\s*|\\s*[${positive}${negative}]$`, 'g'), '').trim();
  const turned = bare !== upper && upper.includes(negative);
  return { number: bare.replace(/\s*[°º]$/u, ''), turned };
}

/**
 * Reads decimal degrees, or degrees, minutes and seconds.
 * @param text trimmed cell
 * @returns degrees, north and east positive
 */
export function readCoordinate(text: string, axis: 'latitude' | 'longitude', sign: DecimalSign): CellReading<number> {
  const word = cellWord(text);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  const { number, turned } = coordinateParts(text, axis);
  const sexagesimal = degrees.exec(number);
  let value: number;
  if (sexagesimal === null) {
    const reading = readNumber(number, sign, 'decimals');
    if (reading.state !== 'known') return reading;
    value = Number(`${reading.value.negative ? '-' : ''}${reading.value.digits}.${reading.value.fraction || '0'}`);
  } else {
    const [, whole, minutes, seconds = '0'] = sexagesimal;
    value = Number(whole) + Number(minutes) / 60 + Number(seconds.replace(',', '.')) / 3600;
  }
  const limit = limits[axis];
  if (turned && value < 0) return unreadable('out-of-range', { least: -limit, most: limit });
  const signed = turned ? -value : value;
  return Math.abs(signed) > limit ? unreadable('out-of-range', { least: -limit, most: limit }) : known(signed + 0);
}
