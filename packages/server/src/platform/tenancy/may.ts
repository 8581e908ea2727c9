import { NotAllowed } from '../errors/refused.ts';
import { ROLE_MATRIX, verbsOf, type Verb } from './role-matrix.ts';
import type { Role, Viewer } from './viewer.ts';

/** Whether the viewer's roles and kind of organisation allow the verb. */
export function may(viewer: Pick<Viewer, 'roles' | 'organisationKind'>, verb: Verb): boolean {
  const roles: readonly Role[] = ROLE_MATRIX[verb];
  return verbsOf(viewer.organisationKind).includes(verb) && roles.some((role) => viewer.roles.has(role));
}

/** @throws NotAllowed */
export function assertMay(viewer: Pick<Viewer, 'roles' | 'organisationKind'>, verb: Verb): void {
  if (!may(viewer, verb)) throw new NotAllowed(verb);
}
