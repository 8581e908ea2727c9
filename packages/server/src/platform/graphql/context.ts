import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Person } from '../auth/session.ts';
import { NotFound, NotSignedIn, SecondFactorNeeded } from '../errors/refused.ts';
import type { Viewer } from '../tenancy/viewer.ts';

/** What resolvers know about the request. */
export interface RequestContext {
  readonly requestId: string;
  /** The signed-in person, whatever the organisation. */
  readonly person: Person | null;
  /** Null if the address names no organisation, or the person is not a member of it. */
  readonly viewer: Viewer | null;
  /** A member who has to set up a second factor first. */
  readonly isKeptOut: boolean;
  /** Only in subscriptions: the viewer with the current membership, read again at each event. */
  readonly viewerNow?: () => Promise<Viewer | null>;
}

function contextOf(execution: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(execution).getContext<RequestContext>();
}

/** The viewer. A signed-in person who is not a member gets the same answer as for an organisation that does not exist. */
export const CurrentViewer = createParamDecorator((_: undefined, execution: ExecutionContext): Viewer => {
  const { viewer, person, isKeptOut } = contextOf(execution);
  if (viewer !== null) return viewer;
  if (isKeptOut) throw new SecondFactorNeeded();
  throw person === null ? new NotSignedIn() : new NotFound('Nobody is signed in to this organisation');
});

/** The signed-in person. */
export const CurrentPerson = createParamDecorator((_: undefined, execution: ExecutionContext): Person => {
  const { person } = contextOf(execution);
  if (person === null) throw new NotSignedIn();
  return person;
});
