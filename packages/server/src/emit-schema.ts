import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { features } from './service/features.ts';

/** Classes with queries, mutations or subscriptions in the modules of the api. */
function resolversIn(modules: readonly Type[]): Type[] {
  return modules
    .flatMap((module) => (Reflect.getMetadata('providers', module) as Type[] | undefined) ?? [])
    .filter((provider) => typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider));
}

/** The schema that the api serves, sorted. Built from the classes alone, without a database. */
export async function emitSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(resolversIn(features));
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
