import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { SUBJECT_KINDS, type Audience, type LinkedKind } from '../evidence-rules.ts';
import { EvidenceAudienceEnum, EvidenceGradeEnum, type Grade } from './evidence.types.ts';

export const EvidenceSubjectEnum = enumOf('EvidenceSubject', SUBJECT_KINDS);

@InputType('EvidenceSubjectInput')
export class EvidenceSubjectInputType {
  @Field(() => EvidenceSubjectEnum)
  on!: LinkedKind;

  @Field(() => ID)
  id!: string;
}

@InputType({ isAbstract: true })
abstract class MeaningInputType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => EvidenceGradeEnum)
  grade!: Grade;

  @Field(() => EvidenceAudienceEnum)
  audience!: Audience;

  /** BCP 47. */
  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => ID, { nullable: true })
  translationOf?: string | null;

  @Field(() => String, { nullable: true })
  issuer?: string | null;

  @Field(() => String, { nullable: true })
  covers?: string | null;

  @Field(() => [ID], { nullable: true })
  siteIds?: string[] | null;

  /** Lots of which it speaks, as the buyer writes them; for papers about goods. */
  @Field(() => [String], { nullable: true })
  lots?: string[] | null;

  /** Keys of steps of production of which it speaks; for papers about goods. */
  @Field(() => [String], { nullable: true })
  steps?: string[] | null;

  @Field(() => DateScalar, { nullable: true })
  periodFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  periodUntil?: string | null;

  @Field(() => Int, { nullable: true })
  workers?: number | null;

  @Field(() => DateScalar, { nullable: true })
  datedOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  validUntil?: string | null;

  @Field(() => String, { nullable: true })
  licence?: string | null;

  /** The viewer has confirmed that no long number in the texts belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('AddEvidenceInput')
export class AddEvidenceInputType extends MeaningInputType {
  /** The upload that brought its bytes. */
  @Field(() => ID)
  fileId!: string;

  @Field(() => [EvidenceSubjectInputType])
  subjects!: EvidenceSubjectInputType[];
}

@InputType('DescribeEvidenceInput')
export class DescribeEvidenceInputType extends MeaningInputType {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('LinkEvidenceInput')
export class LinkEvidenceInputType {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => EvidenceSubjectInputType)
  subject!: EvidenceSubjectInputType;
}

export type MeaningInput = MeaningInputType;
