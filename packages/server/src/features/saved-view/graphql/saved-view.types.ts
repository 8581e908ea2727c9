import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';

/** A view of the list of suppliers that somebody keeps. */
@ObjectType('SavedView')
export class SavedViewType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  /** Filters, order, columns and density, as the page's address has them behind the question mark. */
  @Field(() => String)
  address!: string;

  @Field(() => Boolean)
  shared!: boolean;

  /** The viewer saved it. */
  @Field(() => Boolean)
  own!: boolean;

  @Field(() => Int)
  version!: number;

  /** The viewer's list opens with it. */
  @Field(() => Boolean)
  ownDefault!: boolean;

  /** The list of everybody opens with it who has not chosen another. */
  @Field(() => Boolean)
  organisationDefault!: boolean;
}

@InputType('SaveViewInput')
export class SaveViewInputType {
  /** The view that is changed; without it a new one is saved. */
  @Field(() => ID, { nullable: true })
  viewId?: string | null;

  /** The version of it that was seen. */
  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  address!: string;

  @Field(() => Boolean)
  shared!: boolean;
}

@InputType('ChooseDefaultViewInput')
export class ChooseDefaultViewInputType {
  /** Without it, the list opens as it comes. */
  @Field(() => ID, { nullable: true })
  viewId?: string | null;

  /** For everybody in the organisation who has not chosen one. */
  @Field(() => Boolean)
  forOrganisation!: boolean;
}

@ObjectType('SavedViewsPayload')
export class SavedViewsPayloadType {
  /** The view that was saved; null for another change. */
  @Field(() => ID, { nullable: true })
  savedId!: string | null;

  /** All views that the viewer has now. */
  @Field(() => [SavedViewType], { nullable: true })
  views!: SavedViewType[] | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
