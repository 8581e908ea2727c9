import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Budget } from '../platform/graphql/budget.ts';
import { graphqlOptions } from '../platform/graphql/graphql-options.ts';
import { ExceptionsFilter } from '../platform/http/exceptions.filter.ts';
import { DownloadRoutes } from '../platform/storage/download-routes.ts';
import { UploadServer } from '../platform/storage/upload-server.ts';
import { UploadRoutes } from '../platform/storage/upload-routes.ts';
import { features } from './features.ts';
import { PlatformModule, type Platform } from './platform.module.ts';

export interface ApiParts {
  /** Registered documents by hash. */
  readonly documents: ReadonlyMap<string, string>;
  readonly budget: Budget;
}

/** The api: GraphQL for all features. */
@Module({})
export class ApiModule {
  static with(platform: Platform, parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(platform),
        GraphQLModule.forRoot(graphqlOptions({ ...platform, ...parts })),
        ...features,
      ],
      providers: [{ provide: APP_FILTER, useClass: ExceptionsFilter }, UploadServer, UploadRoutes, DownloadRoutes],
    };
  }
}
