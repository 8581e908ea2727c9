import type { FastifyInstance } from 'fastify';

/** Levels of objects and lists in a body. What pages send has fewer than ten. */
const deepest = 32;

/** A body with values that nothing behind it can take. */
export class UnfitValues extends Error {
  readonly statusCode = 400;
  readonly code = 'UNFIT_VALUES';
}

/**
 * Whether values that came from outside can be read and stored: no text with NUL, which no text of the database can hold, or with half a character, which would be
 * stored as another one; no deeper nesting than a stack can follow. It walks without recursion for the same reason.
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

/** Refuses bodies with such values, on every route whose body is read. */
export function refuseUnfitBodies(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _, done) => {
    done(areFit(request.body) ? undefined : new UnfitValues('The body holds values that nothing can take'));
  });
}
