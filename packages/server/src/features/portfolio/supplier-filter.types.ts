import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ContextLevelEnum, LabelEnum, LaneEnum } from '../risk/risk.types.ts';

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

  /** Of shipments: `waiting` for a second person, or `confirmed`; the empty text where nothing is held. */
  @Field(() => [String], { nullable: true })
  holds?: string[] | null;

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

  /** How a topic stands: `known:DOCS` where something is known, `refused:DOCS` where all was refused, `unknown:DOCS` where nothing is known. */
  @Field(() => String, { nullable: true })
  topic?: string | null;

  /** A square of the map, as `places` names it: suppliers with a site whose coordinates are in it. */
  @Field(() => String, { nullable: true })
  square?: string | null;
}
