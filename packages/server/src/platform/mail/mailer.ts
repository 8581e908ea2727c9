import { createTransport } from 'nodemailer';
import type { Environment } from '../config/config.ts';
import { isThisMachine } from '../config/this-machine.ts';
import type { Letter } from './letter.ts';

/** Why a mail was not sent. `deferred` and `refused` are answers of the mail server, by the class of their code: 4xx and 5xx. `unreachable`: no connection, or none that is safe. */
export type SendingProblem = 'deferred' | 'refused' | 'sign-in' | 'unreachable';

/** A mail was not sent. */
export class NotSent extends Error {
  readonly problem: SendingProblem;
  /** What the mail server answered; null where it gave no answer. */
  readonly smtpCode: number | null;

  constructor(problem: SendingProblem, smtpCode: number | null, options?: ErrorOptions) {
    super(`The mail was not sent: ${problem}`, options);
    this.problem = problem;
    this.smtpCode = smtpCode;
  }
}

type MailSettings = Pick<Environment, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL'>;

/** Milliseconds without progress after which a mail server counts as unreachable. */
const PATIENCE = 15_000;
const SIGN_IN_PROBLEMS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2']);

/** Hands letters to the mail server of the settings. */
export class Mailer {
  readonly #transport: ReturnType<typeof createTransport>;
  readonly #host: string;

  constructor({ SMTP_URL: url, MAIL_FROM: from, PUBLIC_URL }: MailSettings & { readonly SMTP_URL: string }) {
    const { hostname } = new URL(url);
    this.#host = new URL(PUBLIC_URL).hostname;
    this.#transport = createTransport(
      {
        url,
        // Links are secrets: they travel encrypted, unless they do not leave this machine.
        requireTLS: !isThisMachine(hostname),
        connectionTimeout: PATIENCE,
        greetingTimeout: PATIENCE,
        socketTimeout: PATIENCE,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      {
        from: from ?? `Plumbline <no-reply@${this.#host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      },
    );
  }

  /**
   * @param key mailboxes show one of several mails with the same
   * @returns the code that the mail server answered, such as 250
   * @throws NotSent
   */
  async send({ to, stopUrl, ...letter }: Letter, key: string): Promise<number> {
    try {
      const { response } = (await this.#transport.sendMail({
        ...letter,
        to: { name: '', address: to },
        ...(stopUrl === undefined
          ? {}
          : {
              list: { unsubscribe: stopUrl },
              headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
            }),
        messageId: `<${key}@${this.#host}>`,
      })) as { readonly response: string };
      return Number.parseInt(response, 10);
    } catch (error) {
      throw notSent(error);
    }
  }
}

function notSent(cause: unknown): NotSent {
  const { code = '', responseCode, permanent } = cause as { code?: string; responseCode?: number; permanent?: boolean };
  if (SIGN_IN_PROBLEMS.has(code)) return new NotSent('sign-in', responseCode ?? null, { cause });
  if (responseCode === undefined || code === 'ETLS') return new NotSent('unreachable', null, { cause });
  return new NotSent(permanent === true ? 'refused' : 'deferred', responseCode, { cause });
}
