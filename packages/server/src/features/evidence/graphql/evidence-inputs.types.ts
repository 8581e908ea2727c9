import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Audience } from '../evidence-rules.ts';
import { EvidenceAudienceEnum, EvidenceGradeEnum, type Grade } from './evidence.types.ts';

/** What people can hang a file on; an auditor's findings bring their own. */
const HUNG_ON = ['supplier', 'fact', 'flag', 'decision'] as const;
export type HungOn = (typeof HUNG_ON)[number];
export const EvidenceSubjectEnum = enumOf('EvidenceSubject', HUNG_ON);

@InputType('EvidenceSubjectInput')
export class EvidenceSubjectInputType {
  @Field(() => EvidenceSubjectEnum)
  on!: HungOn;

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
