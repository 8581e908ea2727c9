import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { graphqlOptions } from '../platform/graphql/graphql-options.ts';
import { registeredDocuments } from '../platform/graphql/persisted-documents.ts';
import { ExceptionsFilter } from '../platform/http/exceptions.filter.ts';
import { features } from './features.ts';
import { PlatformModule, type Platform } from './platform.module.ts';

/** The api: GraphQL over all features. */
@Module({})
export class ApiModule {
  static with(platform: Platform): DynamicModule {
    const documents = registeredDocuments(platform.config.environment.WEB_FOLDER);
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(platform),
        GraphQLModule.forRoot(graphqlOptions({ ...platform, documents })),
        ...features,
      ],
      providers: [{ provide: APP_FILTER, useClass: ExceptionsFilter }],
    };
  }
}
