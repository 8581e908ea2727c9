import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { SupplierRowType } from '../supplier-row.types.ts';

export const SupplierSortEnum = {
  ATTENTION: 'ATTENTION',
  SCORE: 'SCORE',
  NAME: 'NAME',
  COVERAGE: 'COVERAGE',
  WORKERS: 'WORKERS',
  /** One currency after the other, the largest amount of each first; no currency is compared with another. */
  SPEND: 'SPEND',
  /** By the code of the country, in each the most urgent first. */
  COUNTRY: 'COUNTRY',
  /** By the kind of the decision in force, of each the most urgent first. */
  DECISION: 'DECISION',
} as const;
registerEnumType(SupplierSortEnum, { name: 'SupplierSort' });

@ObjectType('FacetValue')
export class FacetValueType {
  /** In the form that the filter takes. */
  @Field(() => String)
  value!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  count!: number;
}

/** Counts under the search and all other filters, not its own. */
@ObjectType('Facet')
export class FacetType {
  /** The part of the filter that it sets. */
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  /** A supplier can have several values, so counts may add up to more than the total. */
  @Field(() => Boolean)
  multiValued!: boolean;

  @Field(() => [FacetValueType])
  values!: FacetValueType[];
}

@ObjectType('SupplierEdge')
export class SupplierEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => SupplierRowType)
  node!: SupplierRowType;
}

@ObjectType('SupplierConnection')
export class SupplierConnectionType {
  @Field(() => [SupplierEdgeType])
  edges!: SupplierEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => [FacetType])
  facets!: FacetType[];

  /** Words that were searched instead of words that no name begins with. */
  @Field(() => [String])
  suggestions!: string[];
}
