import type {
  Answer as Given,
  AnswerProblem,
  Answers,
  Asking,
  LanguageCode,
  LastAnswer,
  Place,
  RespondentRole,
  ReturnedQuestion,
} from '@plumbline/questionnaire';
import type { Credit } from '@plumbline/questionnaire/judgement';

import { post, type Answer, type PasswordLength } from './session.ts';

/** `returned`: some questions are asked again. `closed`: the buyer has accepted the answers. */
type RequestState = 'open' | 'submitted' | 'returned' | 'closed' | 'withdrawn';

/** Questions that are asked again. */
export interface Returned {
  readonly questions: readonly ReturnedQuestion[];
  /** ISO 8601 */
  readonly answerBy: string;
}

/** An organisation of the signed-in person. */
export interface OwnOrganisation {
  readonly id: string;
  readonly name: string;
}

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
  /** Organisations to which the signed-in person can add the request. */
  readonly addTo: readonly OwnOrganisation[];
  /** The organisation of the signed-in person that has it. */
  readonly addedTo: OwnOrganisation | null;
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
  /** What is asked again; null if nothing is. */
  readonly returned: Returned | null;
  readonly hasPassword: boolean;
  /** The buyer promises that telling of fees leads to a repayment plan. */
  readonly promised: boolean;
  readonly passwordLength: PasswordLength;
  /** An organisation can be made from this request. */
  readonly canFound: boolean;
  /** The last day on which the buyer sees what is submitted, ISO 8601; null where it sees nothing any more. */
  readonly sharedUntil: string | null;
  /** Countries that can be chosen, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly answers: readonly HeldAnswer[];
  /** For which a member answers; null for somebody with a link. */
  readonly organisation: OwnOrganisation | null;
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

/** An organisation that a respondent makes from a request. */
export interface NewOrganisation {
  readonly organisationName: string;
  /** Of its first owner. */
  readonly name: string;
  readonly email: string;
  /** IANA zone. */
  readonly timeZone: string;
}

/** One submission, to keep. */
export interface ReceiptOfAnswers {
  readonly id: string;
  readonly answers: Answers;
  /** ISO 8601 */
  readonly submittedAt: string;
  /** Null until the buyer has the answers. */
  readonly credits: readonly Credit[] | null;
}

/** What the form needs of the service. Each answer can be a refusal; `failed` is a line that is down. */
export interface AnswerService {
  readonly load: () => Promise<Answer<Draft>>;
  /** Saves each change once, however often it is sent. @returns what became of each, in their order */
  readonly save: (changes: readonly AnswerChange[]) => Promise<Answer<{ readonly outcomes: readonly ChangeOutcome[] }>>;
  /** What the organisation of a member has said before about these questions. */
  readonly earlier: () => Promise<Answer<{ readonly answers: readonly LastAnswer[] }>>;
  readonly protect: (password: string) => Promise<Answer<unknown>>;
  readonly found: (organisation: NewOrganisation) => Promise<Answer<unknown>>;
  /** @param language in which the questions were read */
  readonly submit: (
    role: RespondentRole,
    language: LanguageCode,
  ) => Promise<Answer<{ readonly submissionId: string; readonly submittedAt: string }>>;
  /** What was submitted, the first one first. */
  readonly receipts: () => Promise<Answer<{ readonly receipts: readonly ReceiptOfAnswers[] }>>;
}

export async function readFrontPage(token: string): Promise<Answer<FrontPage>> {
  return post('/answering/front-page', { token });
}

export async function startAnswering(token: string, password: string | null): Promise<Answer<{ requestId: string }>> {
  return post('/answering/start', { token, ...(password === null ? {} : { password }) });
}

/** Adds the request of a link to an organisation of the signed-in person. */
export async function addRequest(
  token: string,
  organisation: string,
  password: string | null,
): Promise<Answer<{ requestId: string }>> {
  return post('/answering/add', { token, organisation, ...(password === null ? {} : { password }) });
}

/** The service for one request, for a device that has begun to answer it. */
export function answerServiceOf(requestId: string): AnswerService {
  return {
    load: () => post('/answering/draft', { requestId }),
    save: (changes) => post('/answering/save', { requestId, changes }),
    earlier: () => post('/answering/earlier', { requestId }),
    protect: (password) => post('/answering/protect', { requestId, password }),
    found: (organisation) => post('/answering/found', { requestId, ...organisation }),
    submit: (role, language) => post('/answering/submit', { requestId, declared: true, role, language }),
    receipts: () => post('/answering/receipts', { requestId }),
  };
}
