import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { TopicsReadModel } from '../topics.read-model.ts';
import { TopicCountType } from './topics.types.ts';

@Resolver()
export class TopicsResolver {
  readonly #topics: TopicsReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(topics: TopicsReadModel, days: KeptDays, texts: Texts) {
    this.#topics = topics;
    this.#days = days;
    this.#texts = texts;
  }

  /** What is known of the suppliers of the list, by topic. */
  @Query(() => [TopicCountType])
  async knownByTopic(
    @CurrentViewer() viewer: Viewer,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<TopicCountType[]> {
    const say = this.#texts.in(viewer.locale);
    const counts = await this.#topics.topics(viewer, await this.#days.instantOf(viewer, day));
    return counts.map(({ topic, ...count }) => ({ ...count, topic: { key: topic, name: say(`topic.${topic}`) } }));
  }
}
