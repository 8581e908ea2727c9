import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';

/** A row of an edition as it is held. */
@ObjectType('EditionRow')
export class EditionRowType {
  /** From 1. */
  @Field(() => Int)
  number!: number;

  /** In the order of the columns; null where there is no data, which never means no risk. */
  @Field(() => [String], { nullable: 'items' })
  cells!: readonly (string | null)[];
}

/** A table or a screening list with some of its rows, as results name it by its digest: it never changes. */
@ObjectType('EditionPage')
export class EditionPageType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  /** Empty for a list that the organisation has loaded. */
  @Field(() => String)
  publisher!: string;

  @Field(() => String)
  edition!: string;

  /** Year, month or day; empty if a list has none. */
  @Field(() => String)
  date!: string;

  @Field(() => String)
  licence!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String)
  digest!: string;

  /** What it is for. */
  @Field(() => String)
  use!: string;

  /** Titles of the rules that need it. */
  @Field(() => [String])
  rules!: string[];

  /** Digest of this table in the version that runs, if that is another one. */
  @Field(() => String, { nullable: true })
  newer!: string | null;

  /** Keys as in the table, with names. */
  @Field(() => [NamedKeyType])
  columns!: NamedKeyType[];

  @Field(() => Int)
  rowCount!: number;

  /** Rows that were asked for by number. */
  @Field(() => [EditionRowType])
  used!: readonly EditionRowType[];

  /** Rows with the text that was searched for. */
  @Field(() => Int)
  found!: number;

  @Field(() => [EditionRowType])
  rows!: readonly EditionRowType[];
}
