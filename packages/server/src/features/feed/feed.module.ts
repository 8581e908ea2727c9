import { Module } from '@nestjs/common';
import { PastModule } from '../past/past.module.ts';
import { ChooseDigest } from './commands/choose-digest.ts';
import { MarkChangesRead } from './commands/mark-changes-read.ts';
import { StopDigest } from './commands/stop-digest.ts';
import { TakeBackMark } from './commands/take-back-mark.ts';
import { DigestReadModel } from './digest.read-model.ts';
import { FeedReadModel } from './feed.read-model.ts';
import { DigestResolver } from './graphql/digest.resolver.ts';
import { FeedResolver, OrganisationChangesResolver } from './graphql/feed.resolver.ts';
import { TimelineResolver } from './graphql/timeline.resolver.ts';
import { DigestController, OneClickController } from './http/digest.controller.ts';
import { TimelineReadModel } from './timeline.read-model.ts';

@Module({
  imports: [PastModule],
  controllers: [DigestController, OneClickController],
  providers: [
    ChooseDigest,
    DigestReadModel,
    DigestResolver,
    FeedReadModel,
    TimelineReadModel,
    MarkChangesRead,
    StopDigest,
    TakeBackMark,
    FeedResolver,
    TimelineResolver,
    OrganisationChangesResolver,
  ],
})
export class FeedModule {}
