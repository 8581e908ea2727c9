import type { UserError } from '../../platform/errors/user-error.ts';

/** E-mail addresses and international telephone numbers: a note must not hold a person's contact details. */
const address = /[\w.+-]{1,64}@[\w-]{1,63}\.\w|\+\d[\d ()/-]{7,}\d/;
/** Long numbers: perhaps a telephone or document number, perhaps an order, a contract or an amount. */
const longNumber = /\b00[1-9][\d ()/-]{7,}\d|\b[A-Z]{1,2}\d{6,9}\b|\b\d{9,}\b/;

/** Maximum length of a note, in characters. */
const LONGEST = 4000;

/** Problems of a note, by its field. @param numbersChecked a person has confirmed that no long number in it belongs to a person */
export function problemsOfNote(field: string, note: string, numbersChecked: boolean): UserError[] {
  if (note.length > LONGEST) return [{ field, code: 'TEXT_TOO_LONG', parameters: { limit: LONGEST } }];
  if (address.test(note)) return [{ field, code: 'PERSONAL_INFORMATION', parameters: {} }];
  if (!numbersChecked && longNumber.test(note)) return [{ field, code: 'PERSONAL_NUMBER', parameters: {} }];
  return [];
}
