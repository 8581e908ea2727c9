import { NotAllowed, ProofNeeded } from '../errors/refused.ts';
import { PROVED_VERBS, ROLE_MATRIX, verbsOf, type Verb } from './role-matrix.ts';
import type { Role, Viewer } from './viewer.ts';

/** Whether the viewer's roles and kind of organisation allow the verb. */
export function may(viewer: Pick<Viewer, 'roles' | 'organisationKind'>, verb: Verb): boolean {
  const roles: readonly Role[] = ROLE_MATRIX[verb];
  return verbsOf(viewer.organisationKind).includes(verb) && roles.some((role) => viewer.roles.has(role));
}

/** For what is only read under the verb of a change. @throws NotAllowed */
export function assertHolds(viewer: Pick<Viewer, 'roles' | 'organisationKind'>, verb: Verb): void {
  if (!may(viewer, verb)) throw new NotAllowed(verb, { isOfRole: verbsOf(viewer.organisationKind).includes(verb) });
}

/** For a change. @throws NotAllowed; ProofNeeded where the verb asks for a fresh proof and there is none */
export function assertMay(viewer: Pick<Viewer, 'roles' | 'organisationKind' | 'hasFreshProof'>, verb: Verb): void {
  assertHolds(viewer, verb);
  if (PROVED_VERBS.has(verb) && !viewer.hasFreshProof) throw new ProofNeeded();
}
