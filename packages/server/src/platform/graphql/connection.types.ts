import { Field, ObjectType } from '@nestjs/graphql';

/** Position of a page in its list. */
@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** One page of rows from a read-model: each row with its cursor. */
export interface Page<Row> {
  readonly rows: readonly { readonly cursor: string; readonly node: Row }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Turns a page into a connection. */
export function connectionOf<Row, Node>(
  { rows, hasNextPage, hasPreviousPage }: Page<Row>,
  nodeOf: (row: Row) => Node,
): { edges: { cursor: string; node: Node }[]; pageInfo: PageInfoType } {
  return {
    edges: rows.map(({ cursor, node }) => ({ cursor, node: nodeOf(node) })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: rows[0]?.cursor ?? null,
      endCursor: rows.at(-1)?.cursor ?? null,
    },
  };
}
