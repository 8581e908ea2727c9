import { Module } from '@nestjs/common';
import { OverviewResolver } from './graphql/overview.resolver.ts';
import { OverviewReadModel } from './overview.read-model.ts';

@Module({ providers: [OverviewReadModel, OverviewResolver] })
export class OverviewModule {}
