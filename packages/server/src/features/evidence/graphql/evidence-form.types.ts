import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { LinkedKind } from '../evidence-rules.ts';
import { EvidenceSubjectEnum } from './evidence-inputs.types.ts';

@ObjectType('EvidenceSiteChoice')
class EvidenceSiteChoiceType {
  @Field(() => ID)
  siteId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  supplierName!: string;
}

@ObjectType('EvidenceSubjectChoice', { description: 'A fact, a flag, a decision or a finding that a file can hang on' })
class EvidenceSubjectChoiceType {
  @Field(() => EvidenceSubjectEnum)
  on!: LinkedKind;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => String)
  text!: string;

  @Field(() => DateScalar, { description: 'When it was recorded, first seen or proposed' })
  day!: string;
}

@ObjectType('EvidenceForm', { description: 'What a file of some suppliers can be about' })
export class EvidenceFormType {
  @Field(() => [EvidenceSiteChoiceType])
  sites!: EvidenceSiteChoiceType[];

  @Field(() => [EvidenceSubjectChoiceType])
  subjects!: EvidenceSubjectChoiceType[];
}
