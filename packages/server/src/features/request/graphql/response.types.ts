import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { EvidenceState } from '@plumbline/questionnaire/judgement';
import { EVIDENCE_STATES } from '@plumbline/questionnaire/judgement';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { ANSWER_STATES, type AnswerState } from '../response-questions.ts';
import { ReceivedFileType } from './received-files.types.ts';
import { SupplierRequestType } from './request.types.ts';

const AnswerStateEnum = enumOf('AnswerState', ANSWER_STATES);
const EvidenceStateEnum = enumOf('EvidenceState', EVIDENCE_STATES);

@ObjectType('SaidField', { description: 'One field of an answer, in words' })
export class SaidFieldType {
  /** Empty where the answer has one field. */
  @Field(() => String)
  label!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('SaidRow')
export class SaidRowType {
  @Field(() => [SaidFieldType])
  fields!: SaidFieldType[];
}

@ObjectType('EarlierAnswer')
export class EarlierAnswerType {
  @Field(() => DateTimeScalar)
  submittedAt!: Date;

  @Field(() => Boolean, { description: 'In the first submission of this request' })
  isFirst!: boolean;

  @Field(() => [SaidRowType])
  rows!: SaidRowType[];
}

@ObjectType('AnswerGiven')
export class AnswerGivenType {
  /** Name of the site; null for all, or the supplier as a whole. */
  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => AnswerStateEnum)
  state!: AnswerState;

  @Field(() => [SaidRowType])
  rows!: SaidRowType[];

  @Field(() => [SaidRowType], {
    nullable: true,
    description: 'As the respondent read it, where that is another language',
  })
  asGiven!: SaidRowType[] | null;

  @Field(() => Boolean)
  isChanged!: boolean;

  @Field(() => EvidenceStateEnum)
  evidence!: EvidenceState;

  @Field(() => [EarlierAnswerType], { description: 'What was said before, the earliest first' })
  earlier!: EarlierAnswerType[];
}

@ObjectType('KnownFact', { description: 'What others say of what a question asks' })
export class KnownFactType {
  @Field(() => String)
  name!: string;

  /** The site, or the supplier. */
  @Field(() => String)
  subject!: string;

  @Field(() => String)
  value!: string;

  @Field(() => String)
  source!: string;

  @Field(() => DateScalar)
  evidenceDate!: string;
}

@ObjectType('ReturnedQuestion')
export class ReturnedQuestionType {
  @Field(() => DateTimeScalar)
  returnedAt!: Date;

  /** Why, as the sentence that the supplier reads. */
  @Field(() => String)
  reason!: string;

  @Field(() => String)
  note!: string;

  @Field(() => String, { nullable: true, description: 'The paper that was asked for' })
  evidence!: string | null;

  @Field(() => Boolean, { description: 'It is asked again and not answered yet' })
  isOpen!: boolean;
}

@ObjectType('QuestionAnswered')
export class QuestionAnsweredType {
  /** Never shown. */
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [AnswerGivenType])
  answers!: AnswerGivenType[];

  @Field(() => [KnownFactType])
  known!: KnownFactType[];

  @Field(() => [ReceivedFileType], { description: 'Files that came with the answers' })
  files!: ReceivedFileType[];

  @Field(() => [NamedKeyType], { description: 'Papers that can be asked for' })
  evidence!: NamedKeyType[];

  @Field(() => [ReturnedQuestionType], { description: 'The earliest first; those that were taken back are left out' })
  returned!: ReturnedQuestionType[];

  @Field(() => String, { description: 'The viewer’s own note, which nobody else reads' })
  note!: string;
}

@ObjectType('ResponseSection')
export class ResponseSectionType extends NamedKeyType {
  @Field(() => [QuestionAnsweredType])
  questions!: QuestionAnsweredType[];
}

@ObjectType('ReceivedSubmission')
export class ReceivedSubmissionType {
  @Field(() => DateTimeScalar)
  submittedAt!: Date;

  /** What the person who submitted it does at the supplier; empty if they did not say. */
  @Field(() => String)
  role!: string;

  /** In which the questions were read. */
  @Field(() => String)
  language!: string;

  /** BCP 47 tag of the same. */
  @Field(() => String)
  languageTag!: string;
}

@ObjectType('EndedSection', { description: 'A section that the supplier no longer shares' })
export class EndedSectionType {
  @Field(() => String)
  name!: string;

  @Field(() => DateScalar)
  endedOn!: string;
}

@ObjectType('SupplierResponse', { description: 'What a supplier submitted for one request' })
export class SupplierResponseType {
  @Field(() => SupplierRequestType)
  request!: SupplierRequestType;

  @Field(() => [ReceivedSubmissionType], { description: 'The first one first' })
  submissions!: ReceivedSubmissionType[];

  @Field(() => [ResponseSectionType], { description: 'Of the last submission' })
  sections!: ResponseSectionType[];

  @Field(() => [EndedSectionType])
  endedSections!: EndedSectionType[];

  @Field(() => [NamedKeyType], { description: 'Why a question can be asked again: sentences that the supplier reads' })
  returnReasons!: NamedKeyType[];

  @Field(() => Boolean)
  viewerCanReturn!: boolean;

  @Field(() => Boolean)
  viewerCanAccept!: boolean;

  @Field(() => Boolean)
  viewerCanWithdrawReturn!: boolean;

  @Field(() => Boolean)
  viewerCanNote!: boolean;
}

@InputType('ReturnedQuestionInput')
export class ReturnedQuestionInputType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the paper that is asked for' })
  evidence?: string | null;
}

@InputType('ReturnAnswersInput')
export class ReturnAnswersInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => [ReturnedQuestionInputType])
  questions!: ReturnedQuestionInputType[];

  @Field(() => DateScalar)
  answerBy!: string;

  /** The viewer has confirmed that no long number in the texts belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('NoteAnswerInput')
export class NoteAnswerInputType {
  @Field(() => ID)
  requestId!: string;

  /** Of the question. */
  @Field(() => String)
  key!: string;

  /** Empty takes the note away. */
  @Field(() => String)
  note!: string;

  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@ObjectType('ReviewAnswersPayload')
export class ReviewAnswersPayloadType {
  @Field(() => ID, { nullable: true })
  requestId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
