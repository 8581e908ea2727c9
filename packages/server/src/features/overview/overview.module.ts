import { Module } from '@nestjs/common';
import { PastModule } from '../past/past.module.ts';
import { OverviewResolver } from './graphql/overview.resolver.ts';
import { OverviewReadModel } from './overview.read-model.ts';

@Module({ imports: [PastModule], providers: [OverviewReadModel, OverviewResolver] })
export class OverviewModule {}
