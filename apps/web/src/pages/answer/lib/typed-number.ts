/** The zeros of the digits that keyboards of our languages write: Arabic, Persian, Bengali, Thai, full width. */
const ZEROS = ['٠', '۰', '০', '๐', '０'];
const SPACES = /[\s'’٬]/gu;
const PLAIN = /^-?\d+(?:\.\d+)?$/;

function withPlainDigits(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const zero = ZEROS.map((each) => each.codePointAt(0) ?? 0).find((start) => code >= start && code < start + 10);
      return zero === undefined ? character : String(code - zero);
    })
    .join('');
}

/**
 * The number in a text as people type it: "1,200", "1.200,50", "1,00,000", "12,5", "١٢". A mark before exactly three digits groups thousands, because no field has three digits
 * after the point. Null for what is not one number.
 */
export function typedNumber(text: string): number | null {
  const plain = withPlainDigits(text.trim()).replace(SPACES, '').replaceAll('٫', '.');
  const marks = plain.match(/[.,]/g) ?? [];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last === -1) return PLAIN.test(plain) ? Number(plain) : null;
  const isOneKind = new Set(marks).size === 1;
  const after = plain.slice(last + 1);
  const isGroup = isOneKind && (marks.length > 1 || after.length === 3);
  const whole = isGroup ? plain : plain.slice(0, last);
  const groups = whole.split(/[.,]/);
  // In South Asia all groups but the last have two digits.
  const isGrouped = groups
    .slice(1)
    .every((group, at, { length }) => group.length === 3 || (group.length === 2 && at < length - 1));
  const number = groups.join('') + (isGroup ? '' : `.${after}`);
  return isGrouped && PLAIN.test(number) ? Number(number) : null;
}
