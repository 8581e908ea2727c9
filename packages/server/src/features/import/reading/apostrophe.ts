/** First characters that make a spreadsheet run a cell as a formula, in narrow and full width. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const apostrophe = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/u;

/** A cell that no spreadsheet runs as a formula. */
export function withApostrophe(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The cell as it was before {@link withApostrophe}. */
export function withoutApostrophe(text: string): string {
  return text.replace(apostrophe, '');
}
