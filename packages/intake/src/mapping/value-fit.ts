import { field, type FieldKey } from '@plumbline/facts';
import { classify } from '../sector/classify.ts';
import { leadingCode } from '../sector/leading-code.ts';
import { readCode } from '../sector/read-code.ts';
import { saysStanding } from '../sector/standing.ts';
import { yesOrNo } from '../values/cell-word.ts';
import { ColumnSurvey } from '../values/column-format.ts';
import { readField } from '../values/read-field.ts';
import type { ShareUnit } from '../values/share-unit.ts';
import { namedScheme } from './named-scheme.ts';

/** Different values of a column that are tried: more would not change the answer. */
const most = 40;
const unsurveyed = { decimal: 'unseen', scale: 'open', order: 'unseen' } as const;

/** At least two digits in a row, among few other letters: a number in a register. */
const registered = /\d{2}.*\d{2}/u;
const postal = /^(?=.*\d)[\p{L}\d][\p{L}\d\s-]{1,10}$/u;
const period = /(?:19|20)\d\d|\bfy\s?'?\d\d/iu;
const tariff = /^\d{4}(?:[.\s]?\d{2}){0,3}$/u;

/** A band of numbers, such as those of a size class. */
const range = /^[<>≤≥]?\s?\d[\d.,]*\s?(?:[-–—~]|to|a|bis|à)\s?\d[\d.,]*\+?$|^[<>≤≥]\s?\d[\d.,]*$|^\d[\d.,]*\+$/iu;

function part(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

/** The values without their repeats, as many as are tried. */
function triedValues(filled: readonly string[]): readonly string[] {
  return [...new Set(filled)].slice(0, most);
}

/** The code of an activity at the beginning of a cell, without the letter that French registers put behind it. */
export function activityCodeIn(value: string): string | null {
  const plain = value.trim().replace(/^(\d\d\.?\d\d)\s?[A-Z]$/u, '$1');
  const start = leadingCode(plain)?.code;
  return start ?? (/^[A-U]?[\d./-]{2,12}$/u.test(plain) ? plain : null);
}

/** Part of the values that are codes of the scheme that the heading names, or of any scheme where it names none. */
export function codeShare(values: readonly string[], heading: string): number {
  const known = namedScheme(heading) ?? undefined;
  return part(triedValues(values), (value) => {
    const code = activityCodeIn(value);
    if (code === null) return false;
    const { readings, activities } = readCode(code, known);
    return readings.length > 0 || activities.length > 0;
  });
}

/** Part of the values whose words settle what is done or made. */
export function decidedShare(values: readonly string[]): number {
  return part(triedValues(values), (activity) => classify({ codes: [], activity }).best !== null);
}

/** Half of the values and more say who owns a supplier, how large it is or what its standing is, and no other says what it does. */
export function saysOnlyStanding(filled: readonly string[]): boolean {
  const values = triedValues(filled);
  return part(values, saysStanding) >= 0.5 && decidedShare(values) === 0;
}

/**
 * Part of the filled cells that can be read as the field, 0 to 1; null for texts, of which any can be.
 * @param filled trimmed cells of the sample that are not blank
 * @param unit the unit of shares that the heading names
 */
export function fitOf(key: FieldKey, filled: readonly string[], unit: ShareUnit | null): number | null {
  const values = triedValues(filled);
  const definition = field(key);
  if (definition === undefined || values.length === 0) return null;
  switch (key) {
    case 'registrationNumber':
      return part(values, (value) => value.length <= 40 && registered.test(value));
    case 'spendPeriod':
      return part(values, (value) => period.test(value));
    case 'postcode':
      return part(values, (value) => postal.test(value));
    case 'sectorCode':
      return part(values, (value) => activityCodeIn(value) !== null);
    case 'hsCodes':
      return part(values, (value) =>
        tariff.test(
          value
            .replace(/^hs\s*/iu, '')
            .split(/[;,|]/u)[0]
            ?.trim() ?? '',
        ),
      );
    default:
  }
  if (definition.type === 'text' || definition.type === 'identifier' || definition.type === 'code') return null;
  const survey = ColumnSurvey.isFor(definition.type) ? new ColumnSurvey(definition.type, unit) : null;
  for (const value of values) survey?.add(value);
  const format = survey?.format ?? unsurveyed;
  return part(values, (value) => {
    if (definition.type === 'count' && range.test(value)) return true;
    const reading = readField(key, value, { format, currency: null });
    return (
      reading.state !== 'unreadable' ||
      reading.code.startsWith('currency') ||
      reading.code.endsWith('ambiguous') ||
      reading.code === 'share-beside-open'
    );
  });
}

/** True where the values of a choice are its own words: yes and no could answer any question. */
export function saysMore(values: readonly string[]): boolean {
  return part(values, (value) => yesOrNo(value) !== undefined) < 0.5;
}
