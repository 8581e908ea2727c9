import { endsWithForm } from './listed-names.ts';

/** True for the text of an order against the goods of a place, such as "All cotton from ..." or "Tobacco produced in ...", which names no producer. */
export function isGoodsOrder(text: string): boolean {
  if (endsWithForm(text)) return false;
  return (
    /^all\s.*\b(?:produced|harvested|mined|grown|manufactured|caught|from)\b/i.test(text) ||
    /\b(?:produced|harvested|mined|grown|caught) (?:in|by)\b/i.test(text)
  );
}

/** Vessels and companies of an order against a fleet: "All products harvested by fishing vessels A, B, or C". Empty for other orders. */
export function fleetNames(text: string): string[] {
  const found = /\bby fishing vessels?:? (.+)$/i.exec(text.replace(/\s+/g, ' '));
  if (found?.[1] === undefined) return [];
  return found[1]
    .split(/, ?(?:or |and )?| or /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
