import { Module } from '@nestjs/common';
import { FinderReadModel } from './finder.read-model.ts';
import { FinderResolver } from './graphql/finder.resolver.ts';

@Module({ providers: [FinderReadModel, FinderResolver] })
export class FinderModule {}
