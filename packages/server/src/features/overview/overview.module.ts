import { Module } from '@nestjs/common';
import { PastModule } from '../past/past.module.ts';
import { BandStepsReadModel } from './band-steps.read-model.ts';
import { BandStepsResolver } from './graphql/band-steps.resolver.ts';
import { OverviewResolver } from './graphql/overview.resolver.ts';
import { PeopleResolver } from './graphql/people.resolver.ts';
import { PlacesResolver } from './graphql/places.resolver.ts';
import { TopicsResolver } from './graphql/topics.resolver.ts';
import { OverviewReadModel } from './overview.read-model.ts';
import { PeopleReadModel } from './people.read-model.ts';
import { PlacesReadModel } from './places.read-model.ts';
import { TopicsReadModel } from './topics.read-model.ts';

@Module({
  imports: [PastModule],
  providers: [
    OverviewReadModel,
    OverviewResolver,
    BandStepsReadModel,
    BandStepsResolver,
    PlacesReadModel,
    PeopleReadModel,
    PeopleResolver,
    PlacesResolver,
    TopicsReadModel,
    TopicsResolver,
  ],
})
export class OverviewModule {}
