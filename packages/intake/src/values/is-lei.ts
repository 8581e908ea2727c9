import lei from 'fast-lei';

const form = /^[0-9A-Z]{18}[0-9]{2}$/;

/** True for a Legal Entity Identifier in upper case whose check digits are right (ISO 17442). */
export function isLei(text: string): boolean {
  return form.test(text) && lei.isValid(text);
}
