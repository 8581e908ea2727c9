/** First characters that a spreadsheet takes for a formula, in narrow and full width. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const apostrophe = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/u;

/** A cell that no spreadsheet runs. */
export function withApostrophe(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The cell as it stood before {@link withApostrophe}. */
export function withoutApostrophe(text: string): string {
  return text.replace(apostrophe, '');
}
