import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { AcceptPromise } from '../commands/accept-promise.ts';
import { EndPromise } from '../commands/end-promise.ts';
import { PromiseReadModel } from '../promise.read-model.ts';
import { ChangeRepaymentPromiseInputType, RepaymentPromisePayloadType, RepaymentPromiseType } from './promise.types.ts';

/** The promise beside the question about fees. */
@Resolver()
export class PromiseResolver {
  readonly #promises: PromiseReadModel;
  readonly #accept: AcceptPromise;
  readonly #end: EndPromise;
  readonly #texts: Texts;

  constructor(promises: PromiseReadModel, accept: AcceptPromise, end: EndPromise, texts: Texts) {
    this.#promises = promises;
    this.#accept = accept;
    this.#end = end;
    this.#texts = texts;
  }

  @Query(() => RepaymentPromiseType)
  async repaymentPromise(@CurrentViewer() viewer: Viewer): Promise<RepaymentPromiseType> {
    const promise = await this.#promises.inForce(viewer);
    const say = this.#texts.in(viewer.locale);
    return {
      text: say('promise.text'),
      acceptedBy: promise === null ? null : personView(promise.acceptedBy, say),
      acceptedAt: promise?.acceptedAt ?? null,
      viewerCanAccept: may(viewer, 'promise.accept'),
    };
  }

  @Mutation(() => RepaymentPromisePayloadType)
  changeRepaymentPromise(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChangeRepaymentPromiseInputType }) { promised }: ChangeRepaymentPromiseInputType,
  ): Promise<RepaymentPromisePayloadType> {
    const nothing: Pick<RepaymentPromisePayloadType, 'repaymentPromise'> = { repaymentPromise: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      await (promised ? this.#accept : this.#end).execute(viewer);
      return { repaymentPromise: await this.repaymentPromise(viewer) };
    });
  }
}
