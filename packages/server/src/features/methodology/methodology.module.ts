import { Module } from '@nestjs/common';
import { MethodologyResolver } from './graphql/methodology.resolver.ts';
import { MethodologyReadModel } from './methodology.read-model.ts';

@Module({ providers: [MethodologyReadModel, MethodologyResolver] })
export class MethodologyModule {}
