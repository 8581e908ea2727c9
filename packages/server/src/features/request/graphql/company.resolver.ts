import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { ConfirmCompany } from '../commands/confirm-company.ts';
import { RefuseCompany } from '../commands/refuse-company.ts';
import { SupplierRequestInputType } from './request.types.ts';
import { ReviewAnswersPayloadType } from './response.types.ts';

const NOTHING: Pick<ReviewAnswersPayloadType, 'requestId'> = { requestId: null };

/** Whether the right company has answered. */
@Resolver()
export class CompanyResolver {
  readonly #confirm: ConfirmCompany;
  readonly #refuse: RefuseCompany;
  readonly #texts: Texts;

  constructor(confirm: ConfirmCompany, refuse: RefuseCompany, texts: Texts) {
    this.#confirm = confirm;
    this.#refuse = refuse;
    this.#texts = texts;
  }

  @Mutation(() => ReviewAnswersPayloadType, { description: 'The right company has answered: its answers count' })
  confirmCompany(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SupplierRequestInputType }) input: SupplierRequestInputType,
  ): Promise<ReviewAnswersPayloadType> {
    return this.#said(viewer, input, this.#confirm);
  }

  @Mutation(() => ReviewAnswersPayloadType, { description: 'Another company has answered: the request is withdrawn' })
  refuseCompany(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SupplierRequestInputType }) input: SupplierRequestInputType,
  ): Promise<ReviewAnswersPayloadType> {
    return this.#said(viewer, input, this.#refuse);
  }

  #said(
    viewer: Viewer,
    { requestId }: SupplierRequestInputType,
    command: ConfirmCompany | RefuseCompany,
  ): Promise<ReviewAnswersPayloadType> {
    return payload(this.#texts.in(viewer.locale), NOTHING, async () => {
      await command.execute(viewer, fromGlobalId('Request', requestId));
      return { requestId };
    });
  }
}
