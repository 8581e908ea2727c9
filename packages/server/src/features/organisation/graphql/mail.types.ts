import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';

export const UnsentMailKindEnum = { INVITATION: 'invitation', PASSWORD_RESET: 'password-reset' } as const;
registerEnumType(UnsentMailKindEnum, { name: 'UnsentMailKind' });

@ObjectType('UnsentMail', { description: 'A mail that did not come through, and whose link still leads somewhere' })
export class UnsentMailType {
  @Field(() => ID)
  id!: string;

  @Field(() => UnsentMailKindEnum)
  kind!: (typeof UnsentMailKindEnum)[keyof typeof UnsentMailKindEnum];

  @Field(() => ID, { description: 'The invitation, or the member who is to choose a new password' })
  subjectId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when its link works' })
  expiresAt!: Date;

  @Field(() => String, { description: 'Why it was not sent, as a sentence' })
  problem!: string;

  @Field(() => Int, { nullable: true, description: 'What the mail server answered, such as 550' })
  smtpCode!: number | null;

  @Field(() => Boolean, { description: 'Whether it is still tried' })
  isTried!: boolean;

  @Field(() => Boolean)
  viewerCanCreateLink!: boolean;
}

@InputType('CreateInvitationLinkInput')
export class CreateInvitationLinkInputType {
  @Field(() => ID)
  invitationId!: string;
}

@ObjectType('CreateInvitationLinkPayload')
export class CreateInvitationLinkPayloadType {
  @Field(() => String, { nullable: true, description: 'shown once' })
  link!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
