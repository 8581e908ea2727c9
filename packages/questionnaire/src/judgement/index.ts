export { answersJsonSchema } from '../answers/schema.ts';
export { controlsOf } from './controls.ts';
export { creditsOf, type Credit } from './credits.ts';
export type { NotCounted } from './evidence-of.ts';
export { observationsOf, type ObservedPlace, type ReadRow, type Respondent } from './observations.ts';
export { plansIn, type ProposedPlan } from './plans.ts';
export { questionnairePage, type ReadBy } from './questionnaire-page.ts';
export type { Submitted } from './response.ts';
export { copyForBuyer, onlyCounted, sealedPart } from './shared-with.ts';
