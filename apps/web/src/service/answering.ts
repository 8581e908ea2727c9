import type { Answer as Given, AnswerProblem, Asking, LanguageCode, Place } from '@plumbline/questionnaire';

import { post, type Answer, type PasswordLength } from './session.ts';

type RequestState = 'open' | 'submitted' | 'withdrawn';

/** What somebody with the link sees before beginning. */
export interface FrontPage {
  readonly requestId: string;
  readonly buyerName: string;
  readonly supplierName: string;
  readonly reason: string;
  readonly note: string;
  /** ISO 8601 */
  readonly dueOn: string;
  readonly language: LanguageCode;
  readonly state: RequestState;
  readonly minutes: number;
  readonly questions: number;
  readonly hasPassword: boolean;
}

/** An answer as the service holds it. A null one was taken out. */
export interface HeldAnswer {
  readonly item: string;
  readonly place: Place;
  /** From 1 on; 0 is no answer yet. */
  readonly version: number;
  readonly answer: Given | null;
}

/** What a respondent works on. */
export interface Draft {
  readonly requestId: string;
  readonly buyerName: string;
  readonly supplierName: string;
  readonly asking: Asking;
  /** ISO 8601 */
  readonly dueOn: string;
  readonly language: LanguageCode;
  readonly state: RequestState;
  /** ISO 8601; null until it is submitted */
  readonly submittedAt: string | null;
  readonly hasPassword: boolean;
  /** The buyer promises that telling of fees leads to a repayment plan. */
  readonly promised: boolean;
  readonly passwordLength: PasswordLength;
  /** Countries that can be chosen, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly answers: readonly HeldAnswer[];
}

/** A change to one answer. The same change sent again has the same id, and is saved once. */
export interface AnswerChange extends Omit<HeldAnswer, 'version'> {
  readonly id: string;
  /** Version that the respondent saw. */
  readonly base: number;
}

/** What became of a change. */
export interface ChangeOutcome {
  readonly id: string;
  /** Of the answer that holds now; null if the change was refused. */
  readonly version: number | null;
  /** What another device had answered meanwhile. @see AnswerChange.base */
  readonly replaced: { readonly answer: Given | null; readonly savedAt: string } | null;
  readonly problems: readonly AnswerProblem[];
}

/** What the form needs of the service. Each answer can be a refusal; `failed` is a line that is down. */
export interface AnswerService {
  readonly load: () => Promise<Answer<Draft>>;
  /** Saves each change once, however often it is sent. @returns what became of each, in their order */
  readonly save: (changes: readonly AnswerChange[]) => Promise<Answer<{ readonly outcomes: readonly ChangeOutcome[] }>>;
  readonly protect: (password: string) => Promise<Answer<unknown>>;
  readonly submit: () => Promise<Answer<{ readonly submissionId: string; readonly submittedAt: string }>>;
}

export async function readFrontPage(token: string): Promise<Answer<FrontPage>> {
  return post('/answering/front-page', { token });
}

export async function startAnswering(token: string, password: string | null): Promise<Answer<{ requestId: string }>> {
  return post('/answering/start', { token, ...(password === null ? {} : { password }) });
}

/** The service for one request, for a device that has begun to answer it. */
export function answerServiceOf(requestId: string): AnswerService {
  return {
    load: () => post('/answering/draft', { requestId }),
    save: (changes) => post('/answering/save', { requestId, changes }),
    protect: (password) => post('/answering/protect', { requestId, password }),
    submit: () => post('/answering/submit', { requestId, declared: true }),
  };
}
