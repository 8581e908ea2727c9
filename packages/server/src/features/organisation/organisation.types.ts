import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TextType, UserErrorType } from '../../platform/graphql/user-error.types.ts';
import type { OrganisationKind, Role } from '../../platform/tenancy/viewer.ts';
import { PersonNameType } from '../person/person.types.ts';

export const RoleEnum = {
  OWNER: 'owner',
  ADMIN: 'admin',
  ANALYST: 'analyst',
  APPROVER: 'approver',
  VIEWER: 'viewer',
  SAFEGUARDING: 'safeguarding',
  RESPONDENT: 'respondent',
  AUDITOR: 'auditor',
} as const satisfies Record<string, Role>;
registerEnumType(RoleEnum, { name: 'Role' });

const OrganisationKindEnum = { BUYER: 'buyer', SUPPLIER: 'supplier', AUDITOR: 'auditor' } as const satisfies Record<
  string,
  OrganisationKind
>;
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind' });

@ObjectType('Membership')
export class MembershipType {
  @Field(() => String)
  organisationId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganisationKindEnum)
  kind!: OrganisationKind;

  @Field(() => [RoleEnum])
  roles!: readonly Role[];

  @Field(() => Boolean)
  demo!: boolean;
}

@ObjectType('Me')
export class MeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { description: 'BCP 47, in which the service speaks to the person' })
  locale!: string;

  @Field(() => [MembershipType])
  memberships!: readonly MembershipType[];

  /** What to tell the person at this sign-in. */
  @Field(() => [TextType])
  notices!: readonly TextType[];
}

/** Its counts are read only when the query selects them. */
@ObjectType('Organisation')
export class OrganisationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganisationKindEnum)
  kind!: OrganisationKind;

  @Field(() => String)
  timeZone!: string;

  @Field(() => Boolean)
  demo!: boolean;

  @Field(() => Boolean, { description: 'Only members with a second factor are let in' })
  requiresSecondFactor!: boolean;
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => ID)
  userId!: string;

  @Field(() => PersonNameType)
  person!: PersonNameType;

  @Field(() => OrganisationType)
  organisation!: OrganisationType;

  @Field(() => [RoleEnum])
  roles!: readonly Role[];

  @Field(() => [String], { description: 'Verbs of the matrix that the viewer has, such as import.write' })
  can!: readonly string[];
}

@ObjectType('MatrixVerb')
export class MatrixVerbType {
  @Field(() => String)
  verb!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [RoleEnum])
  roles!: readonly Role[];

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@InputType('UpdateOrganisationInput')
export class UpdateOrganisationInputType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  timeZone!: string;
}

@InputType('RequireSecondFactorInput')
export class RequireSecondFactorInputType {
  @Field(() => Boolean)
  required!: boolean;
}

@ObjectType('OrganisationPayload')
export class OrganisationPayloadType {
  @Field(() => OrganisationType, { nullable: true })
  organisation!: OrganisationType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
