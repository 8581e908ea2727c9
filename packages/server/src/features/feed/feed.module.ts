import { Module } from '@nestjs/common';
import { MarkChangesRead } from './commands/mark-changes-read.ts';
import { TakeBackMark } from './commands/take-back-mark.ts';
import { FeedReadModel } from './feed.read-model.ts';
import { FeedResolver, OrganisationChangesResolver } from './graphql/feed.resolver.ts';
import { TimelineReadModel } from './timeline.read-model.ts';

@Module({
  providers: [
    FeedReadModel,
    TimelineReadModel,
    MarkChangesRead,
    TakeBackMark,
    FeedResolver,
    OrganisationChangesResolver,
  ],
})
export class FeedModule {}
