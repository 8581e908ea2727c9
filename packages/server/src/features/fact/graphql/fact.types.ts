import type { Assurance } from '@plumbline/facts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { AssuranceEnum } from '../../risk/risk.types.ts';

@InputType('FieldTextInput')
export class FieldTextInputType {
  @Field(() => String)
  field!: string;

  /** As somebody would write it into a cell; shares as percentages. */
  @Field(() => String)
  text!: string;
}

@InputType('StatementInput')
export class StatementInputType {
  @Field(() => [FieldTextInputType])
  values!: FieldTextInputType[];

  /** The question was asked, and the answer refused. */
  @Field(() => Boolean, { nullable: true })
  declined?: boolean | null;

  @Field(() => String)
  source!: string;

  @Field(() => AssuranceEnum)
  assurance!: Assurance;

  /** Day that the evidence describes. */
  @Field(() => DateScalar)
  evidenceDate!: string;

  /** The paper or register that was seen. */
  @Field(() => String, { nullable: true })
  document?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  /** The person has confirmed that no long number in the texts belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('RecordFactInput')
export class RecordFactInputType {
  @Field(() => ID)
  supplierId!: string;

  /** A fact, `site` or `input`. */
  @Field(() => String)
  form!: string;

  /** Null for the supplier as a whole, and for a site that is added. */
  @Field(() => ID, { nullable: true })
  siteId?: string | null;

  @Field(() => StatementInputType)
  statement!: StatementInputType;

  /** Files of the library that show it. */
  @Field(() => [ID], { nullable: true })
  evidenceIds?: string[] | null;
}

@InputType('CorrectFactInput')
export class CorrectFactInputType {
  @Field(() => ID)
  handFactId!: string;

  @Field(() => StatementInputType)
  statement!: StatementInputType;

  /** Files of the library that show it, beside those that show the former statement. */
  @Field(() => [ID], { nullable: true })
  evidenceIds?: string[] | null;
}

@InputType('WithdrawFactInput')
export class WithdrawFactInputType {
  @Field(() => ID)
  handFactId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('PreferFactInput')
export class PreferFactInputType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => ID)
  observationId!: string;

  @Field(() => String)
  fact!: string;

  /** Key of the input that the fact is about. */
  @Field(() => String, { nullable: true })
  inputKey?: string | null;

  /** One of the reasons in the form. */
  @Field(() => String)
  reason!: string;

  @Field(() => String)
  note!: string;

  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@ObjectType('FactPayload')
export class FactPayloadType {
  /** The supplier that waits for another assessment; null if there are errors. */
  @Field(() => ID, { nullable: true })
  supplierId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@ObjectType('FactField')
export class FactFieldType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  /** Type of the field, such as `share` or `yes-no`. */
  @Field(() => String)
  type!: string;

  /** The words that it can be; empty for an open value. */
  @Field(() => [NamedKeyType])
  choices!: NamedKeyType[];
}

/** What can be stated: a fact, a site or an input. */
@ObjectType('FactChoice')
export class FactChoiceType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  group!: string;

  @Field(() => [FactFieldType])
  fields!: FactFieldType[];
}

@ObjectType('StatedAssurance')
export class StatedAssuranceType {
  @Field(() => AssuranceEnum)
  key!: string;

  /** The paper or register that was seen must be named. */
  @Field(() => Boolean)
  needsDocument!: boolean;
}

@ObjectType('StatedSource')
export class StatedSourceType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [StatedAssuranceType])
  assurances!: StatedAssuranceType[];
}

@ObjectType('FactSubject')
export class FactSubjectType {
  /** Null for the supplier as a whole. */
  @Field(() => ID, { nullable: true })
  siteId!: string | null;

  @Field(() => String)
  name!: string;
}

@ObjectType('FactForm')
export class FactFormType {
  @Field(() => [FactSubjectType])
  subjects!: FactSubjectType[];

  @Field(() => [FactChoiceType])
  choices!: FactChoiceType[];

  @Field(() => [StatedSourceType])
  sources!: StatedSourceType[];

  @Field(() => [NamedKeyType])
  reasons!: NamedKeyType[];

  /** No evidence is of a later day. */
  @Field(() => DateScalar)
  today!: string;
}

@ObjectType('FieldText')
export class FieldTextType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  text!: string;
}

/** A statement as it was written, to be corrected. */
@ObjectType('HandFact')
export class HandFactType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  form!: string;

  @Field(() => [FieldTextType])
  values!: FieldTextType[];

  @Field(() => String)
  source!: string;

  @Field(() => AssuranceEnum)
  assurance!: string;

  @Field(() => DateScalar)
  evidenceDate!: string;

  @Field(() => String)
  document!: string;

  @Field(() => String)
  note!: string;
}
