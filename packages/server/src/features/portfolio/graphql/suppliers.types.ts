import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { ContextLevelEnum, LabelEnum, LaneEnum } from '../../risk/risk.types.ts';
import { SupplierRowType } from '../supplier-row.types.ts';

export const SupplierSortEnum = { ATTENTION: 'ATTENTION', SCORE: 'SCORE', NAME: 'NAME', COVERAGE: 'COVERAGE' } as const;
registerEnumType(SupplierSortEnum, { name: 'SupplierSort' });

@InputType('SupplierFilter')
export class SupplierFilterInput {
  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => [LabelEnum], { nullable: true })
  labels?: string[] | null;

  /** `in-force` or `suspended`; the empty text for suppliers without an override. */
  @Field(() => [String], { nullable: true })
  overrides?: string[] | null;

  /** ISO 3166-1 alpha-2; the empty text for unknown. */
  @Field(() => [String], { nullable: true })
  countries?: string[] | null;

  @Field(() => [String], { nullable: true })
  regions?: string[] | null;

  @Field(() => [String], { nullable: true })
  sectors?: string[] | null;

  /** Ids of rules. */
  @Field(() => [String], { nullable: true })
  flags?: string[] | null;

  @Field(() => [String], { nullable: true })
  siteTypes?: string[] | null;

  @Field(() => [LaneEnum], { nullable: true })
  lanes?: string[] | null;

  @Field(() => [ContextLevelEnum], { nullable: true })
  contextBands?: string[] | null;

  /** -1 for unknown. */
  @Field(() => [Int], { nullable: true })
  tiers?: number[] | null;

  /** Kinds of the decision in force, such as `suspend`; the empty text for none. */
  @Field(() => [String], { nullable: true })
  decisions?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  needsDecision?: boolean | null;

  /** The supplier's highest-S sector, by key, or a group of sectors of the heat map. */
  @Field(() => String, { nullable: true })
  mainSector?: string | null;

  @Field(() => ID, { nullable: true })
  importId?: string | null;

  /** Suppliers that were assessed again because the methodology changed to this version. */
  @Field(() => String, { nullable: true })
  methodology?: string | null;
}

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
