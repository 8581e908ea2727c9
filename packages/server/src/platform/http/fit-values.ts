import type { FastifyInstance } from 'fastify';

/** Maximum levels of nested objects and lists in a body. Pages send fewer than ten. */
const deepest = 32;

/** A body with values that cannot be read or stored. */
export class UnfitValues extends Error {
  readonly statusCode = 400;
  readonly code = 'UNFIT_VALUES';
}

/**
 * Whether values from outside can be read and stored. Refuses text with NUL, which the database cannot store, or with half a character, which would be stored
 * as another one, and nesting that could overflow the stack. For the same reason it does not recurse.
 */
export function areFit(value: unknown): boolean {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, depth] = next;
    if (typeof part === 'string' && (part.includes('\0') || !part.isWellFormed())) return false;
    if (typeof part !== 'object' || part === null) continue;
    if (depth >= deepest) return false;
    for (const [name, inner] of Object.entries(part)) open.push([name, depth + 1], [inner, depth + 1]);
  }
  return true;
}

/** Refuses bodies with such values on every route that reads a body. */
export function refuseUnfitBodies(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _, done) => {
    done(areFit(request.body) ? undefined : new UnfitValues('The body holds values that nothing can take'));
  });
}
