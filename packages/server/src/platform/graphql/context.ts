import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Person } from '../auth/session.ts';
import { NotFound, NotSignedIn } from '../errors/refused.ts';
import type { Viewer } from '../tenancy/viewer.ts';

/** What resolvers know of the request. */
export interface RequestContext {
  readonly requestId: string;
  /** The person who is signed in, in whatever organisation. */
  readonly person: Person | null;
  /** Null without an organisation in the address, and for people who are not its members. */
  readonly viewer: Viewer | null;
  /** In a subscription: the viewer as the membership is now, read again at each event. */
  readonly viewerNow?: () => Promise<Viewer | null>;
}

function contextOf(execution: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(execution).getContext<RequestContext>();
}

/** The viewer. A person who is signed in and no member gets the same answer as for an organisation that does not exist. */
export const CurrentViewer = createParamDecorator((_: undefined, execution: ExecutionContext): Viewer => {
  const { viewer, person } = contextOf(execution);
  if (viewer !== null) return viewer;
  throw person === null ? new NotSignedIn() : new NotFound('Nobody is signed in to this organisation');
});

/** The person who is signed in. */
export const CurrentPerson = createParamDecorator((_: undefined, execution: ExecutionContext): Person => {
  const { person } = contextOf(execution);
  if (person === null) throw new NotSignedIn();
  return person;
});
