import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu;

/** Text of a file made safe for a terminal: no control characters, no marks that turn the direction of what follows. */
export function safe(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(CONTROL, '').trim();
}

/** Cuts text to a width in terminal columns, with an ellipsis where something was cut. Wide characters count two. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cutText = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const next = stringWidth(segment);
    if (used + next > width - 1) break;
    cutText += segment;
    used += next;
  }
  return `${cutText.trimEnd()}…`;
}

/** Cuts or fills text to exactly the width. */
export function fit(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const fitting = cut(text, width);
  const blank = ' '.repeat(Math.max(0, width - stringWidth(fitting)));
  return side === 'left' ? fitting + blank : blank + fitting;
}

/** Breaks a text into lines of at most the width, at blanks. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
