import { Module } from '@nestjs/common';
import { EditionReadModel } from './edition.read-model.ts';
import { EditionResolver } from './graphql/edition.resolver.ts';
import { MethodologyResolver } from './graphql/methodology.resolver.ts';
import { MethodologyReadModel } from './methodology.read-model.ts';

@Module({ providers: [MethodologyReadModel, MethodologyResolver, EditionReadModel, EditionResolver] })
export class MethodologyModule {}
