import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { spend } from '../../../platform/graphql/budget.ts';
import { FairTurns } from '../../../platform/turns/fair-turns.ts';
import type { Respondent } from '../request-access.ts';

/** What may be asked of one process in a minute. A page asks for a handful as it opens, then with each answer and every twenty seconds. */
const A_MINUTE = { device: 240, request: 900 } as const;
/** Calls that are answered at the same time, and how many of them of one request; a page that asks for several at once waits for its turn. */
const TURNS = { places: 6, placesEach: 2, waitingEach: 20 };

const minute = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: 60 });

/** A link has no account behind it, and can be handed to anybody: who holds one has a part of the service, not all of it. */
@Injectable()
export class RespondentBudget {
  readonly #ofDevice = minute(A_MINUTE.device);
  readonly #ofRequest = minute(A_MINUTE.request);
  readonly #turns = new FairTurns(TURNS);

  /** Does the work in the turn of the request. @throws TooManyRequests, of which a page loses nothing: it sends again */
  async within<Result>({ sessionId, organisationId }: Respondent, work: () => Promise<Result>): Promise<Result> {
    await spend(this.#ofDevice, sessionId, 1);
    await spend(this.#ofRequest, organisationId, 1);
    return this.#turns.run(organisationId, work);
  }
}
