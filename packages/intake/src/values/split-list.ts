const divisions = /[;|\n\r；、]+/u;
const commas = new Set([',', '，']);
const openers = new Set(['(', '[', '{', '（', '【']);
const closers = new Set([')', ']', '}', '）', '】']);

/** Whether commas divide the entries of a list, or can be part of one. */
export type ListComma = 'divide' | 'belong';

/** Splits a text at its commas outside brackets; at all commas if a bracket is not closed. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (openers.has(character)) depth += 1;
    else if (closers.has(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && commas.has(character)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return depth === 0 ? [...parts, text.slice(start)] : text.split(/[,，]/u);
}

/**
 * The entries of a cell that holds several values, divided by `;`, `|` or a line break, and by commas outside brackets if no value can hold one.
 * Trimmed, blank ones left out, each once.
 */
export function splitList(text: string, comma: ListComma): string[] {
  const parts = text.split(divisions).flatMap((part) => (comma === 'divide' ? splitAtCommas(part) : [part]));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}
