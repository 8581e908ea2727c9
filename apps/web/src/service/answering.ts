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
  Section,
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
  /** The section that a colleague was handed; null for the whole. */
  readonly section: Section | null;
  readonly hasPassword: boolean;
  /** Organisations to which the signed-in person can add the request. */
  readonly addTo: readonly OwnOrganisation[];
  /** The organisation of the signed-in person that has it. */
  readonly addedTo: OwnOrganisation | null;
  /** Another device goes on with a code that is mailed. */
  readonly sendsCode: boolean;
  /** Somebody with the link has said that it is not for them. */
  readonly isNotMe: boolean;
  /** Nobody has begun to answer, so that it can be said. */
  readonly canSayNotMe: boolean;
  /** This browser has begun already, and goes on without the password or a code. */
  readonly isBegun: boolean;
  /** When it was last submitted, ISO 8601; null if it was not. */
  readonly submittedAt: string | null;
  /** It was submitted on another device, and neither a password nor a code opens it here: this page is the receipt. */
  readonly isElsewhere: boolean;
}

/** An answer as the service holds it. A null one was taken out. */
export interface HeldAnswer {
  readonly item: string;
  readonly place: Place;
  /** From 1 on; 0 is no answer yet. */
  readonly version: number;
  readonly answer: Given | null;
  /** Who else gave it; null if it was given on this device. */
  readonly other: Other | null;
}

/** Somebody else who answered: the same people on another device, a colleague who was handed a section, or those who handed it. */
export interface Other {
  readonly by: 'device' | 'colleague' | 'respondent';
  /** When it was typed, ISO 8601. */
  readonly savedAt: string;
}

/** A section that a colleague answers. */
export interface HandOver {
  readonly id: string;
  readonly section: Section;
  /** `handed`: the colleague has not begun. `ready`: the colleague says that the section is answered. */
  readonly state: 'handed' | 'begun' | 'ready';
  /** Where the link was mailed to; null where it was handed over otherwise. */
  readonly email: string | null;
}

/** What may have changed since a respondent looked. */
export interface AnswersNow {
  /** Changes with every change of what stands here. */
  readonly mark: string;
  readonly state: RequestState;
  readonly answers: readonly HeldAnswer[];
  /** What a section needs of the answers to others; empty for the whole. */
  readonly beside: Answers;
  /** Sections that colleagues answer; their own for a colleague. */
  readonly handOvers: readonly HandOver[];
}

/** What a respondent works on. */
export interface Draft extends AnswersNow {
  readonly requestId: string;
  readonly buyerName: string;
  readonly supplierName: string;
  readonly asking: Asking;
  /** ISO 8601 */
  readonly dueOn: string;
  readonly language: LanguageCode;
  /** What is asked again; null if nothing is. */
  readonly returned: Returned | null;
  /** The buyer promises that telling of fees leads to a repayment plan. */
  readonly promised: boolean;
  /** What was handed to this colleague; null for the whole. */
  readonly section: Section | null;
  /** Whether another device needs more than the link. */
  readonly isProtected: boolean;
  readonly passwordLength: PasswordLength;
  /** An organisation can be made from this request. */
  readonly canFound: boolean;
  /** The last day on which the buyer sees what is submitted, ISO 8601; null where it sees nothing any more. */
  readonly sharedUntil: string | null;
  /** The buyer found that another company was meant, and does not use what was submitted. */
  readonly isUnused: boolean;
  /** Whether a section can be handed over by mail. */
  readonly hasMail: boolean;
  /** Countries that can be chosen, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** For which a member answers; null for somebody with a link. */
  readonly organisation: OwnOrganisation | null;
}

/** A change to one answer. The same change sent again has the same id, and is saved once. */
export interface AnswerChange extends Omit<HeldAnswer, 'version' | 'other'> {
  readonly id: string;
  /** Version that the respondent saw. */
  readonly base: number;
  /** In which the question was shown. */
  readonly language: LanguageCode;
  /** Milliseconds since it was typed. */
  readonly typedAgo: number;
}

/** What became of a change. */
export interface ChangeOutcome {
  readonly id: string;
  /** Of the answer that holds now; null if the change was refused. */
  readonly version: number | null;
  /** What somebody else has answered meanwhile, and whose answer was typed later. @see AnswerChange.base */
  readonly replaced: (Other & { readonly answer: Given | null; readonly holds: 'own' | 'other' }) | null;
  /** Fields that were not taken. Everything else is saved. */
  readonly problems: readonly AnswerProblem[];
  /** Where fields were not taken: the answer as it was saved. */
  readonly saved?: Given | null;
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
  /** What others have done since; null where nothing has changed. @param mark of what is known here */
  readonly changes: (mark: string) => Promise<Answer<{ readonly now: AnswersNow | null }>>;
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
  /** @param email null where the respondent passes the link on @returns the link; null where it is mailed */
  readonly handOver: (
    section: Section,
    email: string | null,
    language: LanguageCode,
  ) => Promise<Answer<{ readonly url: string | null }>>;
  readonly takeBack: (handOverId: string) => Promise<Answer<unknown>>;
  /** For a colleague. */
  readonly markReady: (isReady: boolean) => Promise<Answer<unknown>>;
}

export async function readFrontPage(token: string): Promise<Answer<FrontPage>> {
  return post('/answering/front-page', { token });
}

/** What another device needs where somebody has begun: the password, or the code that was mailed. */
export interface StartProof {
  readonly password?: string;
  readonly code?: string;
}

export async function startAnswering(token: string, proof: StartProof): Promise<Answer<{ requestId: string }>> {
  return post('/answering/start', { token, ...proof });
}

/** Adds the request of a link to an organisation of the signed-in person. */
export async function addRequest(
  token: string,
  organisation: string,
  proof: StartProof,
): Promise<Answer<{ requestId: string }>> {
  return post('/answering/add', { token, organisation, ...proof });
}

/** Has a code mailed to the address that was asked. */
export async function sendCode(token: string): Promise<Answer<unknown>> {
  return post('/answering/send-code', { token });
}

/** Tells the buyer that it asks the wrong person. */
export async function sayNotMe(token: string): Promise<Answer<unknown>> {
  return post('/answering/not-me', { token });
}

/**
 * The service for one request, for a device that has begun to answer it.
 * @param beginAgain begins anew where the device is no longer known: a browser that is killed early may lose its cookie @returns whether that was possible
 */
export function answerServiceOf(
  requestId: string,
  beginAgain: () => Promise<boolean> = async () => false,
): AnswerService {
  const ask = async <Content>(path: string, body: object = {}): Promise<Answer<Content>> => {
    const send = () => post<Content>(`/answering/${path}`, { requestId, ...body });
    const answer = await send();
    const isUnknown = 'problem' in answer && answer.problem === 'expired';
    return isUnknown && (await beginAgain()) ? send() : answer;
  };
  return {
    load: () => ask('draft'),
    changes: (mark) => ask('changes', { mark }),
    save: (changes) => ask('save', { changes }),
    protect: (password) => ask('protect', { password }),
    handOver: (section, email, language) => ask('hand-over', { section, email, language }),
    takeBack: (handOverId) => ask('take-back', { handOverId }),
    markReady: (isReady) => ask('ready', { isReady }),
    earlier: () => ask('earlier'),
    found: (organisation) => ask('found', organisation),
    submit: (role, language) => ask('submit', { declared: true, role, language }),
    receipts: () => ask('receipts'),
  };
}
