import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { WaitingRequestType } from '../asked.types.ts';
import { waitingRequestView } from '../asked.view.ts';
import { AuditorHomeReadModel } from '../auditor-home.read-model.ts';
import { AuditorHomeType } from '../engagement.types.ts';
import { auditorEngagementView } from '../engagement.view.ts';

/** The home of an auditor's organisation. */
@Resolver()
export class AuditorHomeResolver {
  readonly #home: AuditorHomeReadModel;
  readonly #texts: Texts;

  constructor(home: AuditorHomeReadModel, texts: Texts) {
    this.#home = home;
    this.#texts = texts;
  }

  @Query(() => AuditorHomeType)
  async auditorHome(@CurrentViewer() viewer: Viewer): Promise<AuditorHomeType> {
    const say = this.#texts.in(viewer.locale);
    const rows = await this.#home.engagements(viewer);
    return {
      code: viewer.organisationId,
      engagements: rows.map((row) => auditorEngagementView(row, say)),
      viewerCanWork: may(viewer, 'engaged.work'),
    };
  }

  @Query(() => [WaitingRequestType], { description: 'Requests for evidence that wait, in all engagements that run' })
  async waitingRequests(@CurrentViewer() viewer: Viewer): Promise<WaitingRequestType[]> {
    return (await this.#home.waiting(viewer)).map(waitingRequestView);
  }
}
