import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { OrganisationType } from '../../organisation/organisation.types.ts';
import { OpenQuestionsReadModel } from '../open-questions.read-model.ts';

/** Counts the questions in the viewer's organisation that wait for an answer. */
@Resolver(() => OrganisationType)
export class OrganisationQuestionsResolver {
  readonly #questions: OpenQuestionsReadModel;

  constructor(questions: OpenQuestionsReadModel) {
    this.#questions = questions;
  }

  @ResolveField(() => Int)
  openQuestionCount(@CurrentViewer() viewer: Viewer): Promise<number> {
    return this.#questions.count(viewer);
  }
}
