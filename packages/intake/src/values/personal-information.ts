/** Kinds of personal information that a note can hold. */
export type PersonalInformation = 'email' | 'phone' | 'passport';

const email = /[^\s@<>,;:]{1,64}@[^\s@<>,;:]{1,200}\.\p{L}{2,}/u;
const days = /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/g;
const phone =
  /(?:\+|\b00)\d(?:[\s().-]{0,2}\d){7,13}\b|\b\d{2,5}(?:[\s().-]{1,2}\d{2,5}){2,4}\b|\b(?:tel|phone|mob|mobile|cell|whatsapp|wechat|fax)\b\D{0,6}\d(?:[\s().-]?\d){5,13}/i;
const passport = /\b[A-Z]{1,2}\d{6,8}\b|\bpassport\D{0,12}[A-Z0-9]{6,9}\b/;
const leastDigits = 8;

/** The kind of personal information that a note seems to hold, or null. The value itself is never repeated. */
export function personalInformation(text: string): PersonalInformation | null {
  if (text.includes('@') && email.test(text)) return 'email';
  const withoutDays = text.replace(days, ' ');
  const number = phone.exec(withoutDays);
  if (number !== null && number[0].replace(/\D/g, '').length >= leastDigits) return 'phone';
  return passport.test(withoutDays) ? 'passport' : null;
}
