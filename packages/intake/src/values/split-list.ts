const divisions = /[;|\n\r；、]+/u;
const comma = /[,，](?![^([{（]*[)\]}）])/u;

/** Fields whose values can hold a comma. */
export type ListComma = 'divides' | 'belongs';

/**
 * The entries of a cell that holds several values, divided by `;`, `|` or a line break, and by commas outside of brackets where no value can hold one.
 * Trimmed, blank ones left out, each once.
 */
export function splitList(text: string, commas: ListComma): string[] {
  const parts = text.split(divisions).flatMap((part) => (commas === 'divides' ? part.split(comma) : [part]));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}
