import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import type { Role } from '../../../platform/tenancy/viewer.ts';
import { RoleEnum } from '../organisation.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { DomainType } from './domain.types.ts';

@ObjectType('Member')
export class MemberType {
  @Field(() => ID)
  id!: string;

  @Field(() => PersonNameType)
  person!: PersonNameType;

  @Field(() => Boolean, { description: "Another member's name is the same, or looks the same" })
  looksLikeAnother!: boolean;

  @Field(() => String, { nullable: true, description: 'null without the right to see it' })
  email!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'null without the right to see it' })
  hasSecondFactor!: boolean | null;

  @Field(() => [RoleEnum])
  roles!: readonly Role[];

  @Field(() => DateTimeScalar)
  joinedAt!: Date;

  @Field(() => Boolean)
  isYou!: boolean;

  @Field(() => Boolean)
  viewerCanChange!: boolean;

  @Field(() => Boolean)
  viewerCanRemove!: boolean;

  @Field(() => Boolean)
  viewerCanReset!: boolean;

  @Field(() => [PersonNameType], {
    description: 'Who may have the account in hand, so that it does not stand for a second person',
  })
  inHandsOf!: readonly PersonNameType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that ends by itself' })
  inHandsUntil!: Date | null;

  @Field(() => Boolean)
  viewerCanVouch!: boolean;

  @Field(() => Int)
  version!: number;
}

@ObjectType('Invitation')
export class InvitationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => [RoleEnum])
  roles!: readonly Role[];

  @Field(() => PersonNameType)
  invitedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;
}

@ObjectType('WrongPasswords', {
  description: 'Wrong passwords that were tried for one member in one minute, by anybody',
})
export class WrongPasswordsType {
  @Field(() => PersonNameType)
  person!: PersonNameType;

  @Field(() => DateTimeScalar)
  minute!: Date;

  @Field(() => Int, { description: 'Tries with a wrong password' })
  wrong!: number;

  @Field(() => Int, { description: 'Tries that came too soon, so that their password was not looked at' })
  refused!: number;
}

@ObjectType('MembersPage')
export class MembersPageType {
  @Field(() => [MemberType])
  members!: readonly MemberType[];

  @Field(() => [InvitationType])
  invitations!: readonly InvitationType[];

  @Field(() => [WrongPasswordsType], {
    nullable: true,
    description: 'Of the last 30 days, newest first, 100 at most; null without the right to see them',
  })
  wrongPasswords!: readonly WrongPasswordsType[] | null;

  @Field(() => [DomainType], { nullable: true, description: 'null without the right to prove them' })
  domains!: readonly DomainType[] | null;

  @Field(() => Boolean, { description: 'Whether links go by mail; otherwise they are handed over by hand' })
  sendsMail!: boolean;

  @Field(() => Boolean)
  viewerCanInvite!: boolean;

  @Field(() => [RoleEnum])
  assignableRoles!: readonly Role[];
}

@InputType('InviteMemberInput')
export class InviteMemberInputType {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [RoleEnum])
  roles!: Role[];
}

@ObjectType('InviteMemberPayload')
export class InviteMemberPayloadType {
  @Field(() => InvitationType, { nullable: true })
  invitation!: InvitationType | null;

  @Field(() => String, { nullable: true, description: 'shown once; null for one that goes by mail' })
  link!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@InputType('RevokeInvitationInput')
export class RevokeInvitationInputType {
  @Field(() => ID)
  invitationId!: string;
}

@ObjectType('RevokeInvitationPayload')
export class RevokeInvitationPayloadType {
  @Field(() => ID, { nullable: true })
  invitationId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@InputType('ChangeMemberRolesInput')
export class ChangeMemberRolesInputType {
  @Field(() => ID)
  memberId!: string;

  @Field(() => [RoleEnum])
  roles!: Role[];

  @Field(() => Int)
  version!: number;
}

@ObjectType('MemberPayload')
export class MemberPayloadType {
  @Field(() => MemberType, { nullable: true })
  member!: MemberType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@InputType('RemoveMemberInput')
export class RemoveMemberInputType {
  @Field(() => ID)
  memberId!: string;
}

@ObjectType('RemoveMemberPayload')
export class RemoveMemberPayloadType {
  @Field(() => ID, { nullable: true })
  memberId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@InputType('VouchForMemberInput')
export class VouchForMemberInputType {
  @Field(() => ID)
  memberId!: string;
}

@InputType('CreateResetLinkInput')
export class CreateResetLinkInputType {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the viewer hands the link over, although mail is sent',
  })
  byHand!: boolean | null;
}

@ObjectType('CreateResetLinkPayload')
export class CreateResetLinkPayloadType {
  @Field(() => String, { nullable: true, description: 'shown once; null for one that goes by mail' })
  link!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
