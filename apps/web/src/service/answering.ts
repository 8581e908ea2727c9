import type { AnswerProblem, Answer as Given, Asking, LanguageCode, Place } from '@plumbline/questionnaire';

import { post, send, type Answer, type PasswordLength } from './session.ts';

type RequestState = 'open' | 'submitted' | 'withdrawn';

/** What somebody with the link sees before beginning. */
export interface FrontPage {
  readonly requestId: string;
  readonly buyerName: string;
  readonly supplierName: string;
  readonly reason: string;
  readonly note: string;
  readonly dueOn: string;
  readonly language: LanguageCode;
  readonly state: RequestState;
  readonly minutes: number;
  readonly questions: number;
  readonly hasPassword: boolean;
}

/** An answer as the service has it. A null one was taken out. */
interface HeldAnswer {
  readonly item: string;
  readonly place: Place;
  readonly version: number;
  readonly answer: Given | null;
}

/** What a respondent works on. */
export interface Draft {
  readonly requestId: string;
  readonly buyerName: string;
  readonly supplierName: string;
  readonly asking: Asking;
  readonly dueOn: string;
  readonly language: LanguageCode;
  readonly state: RequestState;
  readonly submittedAt: string | null;
  readonly hasPassword: boolean;
  readonly passwordLength: PasswordLength;
  readonly countries: readonly string[];
  readonly answers: readonly HeldAnswer[];
}

/** A change to one answer. The same change sent again has the same id, and is saved once. */
export interface AnswerChange extends Omit<HeldAnswer, 'version'> {
  readonly id: string;
  /** Version that this device knew. */
  readonly base: number;
}

export interface ChangeOutcome {
  readonly id: string;
  readonly version: number | null;
  /** What somebody else had answered meanwhile. */
  readonly replaced: { readonly answer: Given | null; readonly savedAt: string } | null;
  readonly problems: readonly AnswerProblem[];
}

/** Browsers go on sending at most 64 KiB for a page that was left; characters may take three bytes. */
const MOST_AFTER_LEAVING = 20_000;

export async function readFrontPage(token: string): Promise<Answer<FrontPage>> {
  return post('/answering/front-page', { token });
}

export async function startAnswering(token: string, password: string | null): Promise<Answer<{ requestId: string }>> {
  return post('/answering/start', { token, ...(password === null ? {} : { password }) });
}

export async function readDraft(requestId: string): Promise<Answer<Draft>> {
  return post('/answering/draft', { requestId });
}

export async function protectAnswers(requestId: string, password: string): Promise<Answer<unknown>> {
  return post('/answering/protect', { requestId, password });
}

export async function saveAnswers(
  requestId: string,
  changes: readonly AnswerChange[],
): Promise<Answer<{ outcomes: readonly ChangeOutcome[] }>> {
  const body = JSON.stringify({ requestId, changes });
  return send('/answering/save', { method: 'POST', body, keepalive: body.length <= MOST_AFTER_LEAVING });
}

export async function submitAnswers(requestId: string): Promise<Answer<{ submissionId: string; submittedAt: string }>> {
  return post('/answering/submit', { requestId, declared: true });
}
