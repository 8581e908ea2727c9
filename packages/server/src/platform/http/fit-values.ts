import type { FastifyInstance } from 'fastify';

/** Maximum levels of nested objects and lists in a body. Pages send fewer than ten. */
const deepest = 32;

/** A body with values that cannot be read or stored. */
export class UnfitValues extends Error {
  readonly statusCode = 400;
  readonly code = 'UNFIT_VALUES';
}

const [QUOTE, BACKSLASH] = [34, 92];
const OPENING: ReadonlySet<number> = new Set([91, 123]);
const CLOSING: ReadonlySet<number> = new Set([93, 125]);

/**
 * Counts how deep JSON is nested without reading it: one step a character, and no more of them than it takes. What is no JSON is left to its reader.
 * @throws UnfitValues for more levels than any page sends: parsing and freeing them would hold everybody up
 */
export function assertShallow(json: string): void {
  let [depth, isInText] = [0, false];
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charCodeAt(at);
    if (isInText && character === BACKSLASH) at += 1;
    else if (character === QUOTE) isInText = !isInText;
    else if (isInText) continue;
    else if (OPENING.has(character)) depth += 1;
    else if (CLOSING.has(character)) depth -= 1;
    if (depth > deepest) throw new UnfitValues('The body is nested deeper than anything that can be taken');
  }
}

/**
 * Whether values from outside can be read and stored. Refuses text with NUL, which the database cannot store, or with half a character, which would be stored
 * as another one, and nesting that could overflow the stack.
 * @param anyText the reader of the values looks at each text
 */
export function areFit(value: unknown, anyText = false, depth = 0): boolean {
  if (typeof value === 'string') return anyText || isFit(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= deepest) return false;
  if (Array.isArray(value)) return value.every((inner) => areFit(inner, anyText, depth + 1));
  return Object.entries(value).every(([name, inner]) => (anyText || isFit(name)) && areFit(inner, anyText, depth + 1));
}

function isFit(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** For the configuration of a route that refuses such text by its field, so that it keeps nothing else from being taken. Nesting is refused there too. */
export const TAKES_UNFIT_TEXT = { takesUnfitText: true };

/** Refuses bodies with such values on every route that reads a body. */
export function refuseUnfitBodies(server: FastifyInstance): void {
  server.addHook('preValidation', ({ body, routeOptions }, _, done) => {
    const { takesUnfitText = false } = routeOptions.config as Partial<typeof TAKES_UNFIT_TEXT>;
    done(areFit(body, takesUnfitText) ? undefined : new UnfitValues('The body holds values that nothing can take'));
  });
}
