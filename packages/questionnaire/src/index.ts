export * from './answers/answer.ts';
export { askedOf, itemAsked, pagesOf, type Asked, type Asking } from './answers/asking.ts';
export { columnsShown, placesAsked, sentOf } from './answers/branching.ts';
export { besidePart, partOf } from './answers/part.ts';
export { fieldsIn, minutesFor } from './answers/effort.ts';
export { filesIn, MOST_FILES, withEvidence, type GivenFile } from './answers/evidence.ts';
export { blanksIn, isAnswered, leadingField, progressOf, type Done, type Progress } from './answers/progress.ts';
export {
  PROBLEM_CODES,
  readAnswer,
  readAnswers,
  readSubmission,
  type AnswerProblem,
  type ProblemCode,
  type Reading,
} from './answers/read-answers.ts';
export { typedSoFar } from './answers/typed-so-far.ts';
export { readWhatFits } from './answers/what-fits.ts';
export { wordsOffered } from './answers/words-offered.ts';
export { carried, type Carried, type Migration, type Supersedes } from './carry.ts';
export { compared, sameAnswer, type Difference } from './compare.ts';
export { lastAnswers, type DatedAnswer, type EarlierResponse, type LastAnswer } from './history.ts';
export * from './review.ts';
export { SLIP_CODES, slipsIn, type Slip, type SlipCode } from './slips.ts';
export { CHOICES, type ChoiceSet } from './template/choices.ts';
export { TEMPLATE } from './template/recruitment-and-forced-labour.ts';
export * from './template/template.ts';
export * from './texts/said.ts';
export * from './texts/texts.ts';
