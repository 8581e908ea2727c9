import { z } from 'zod';
import { databaseClock, type Clock } from '../time/clock.ts';
import { unfitForProduction } from './production.ts';
import { trustedProxies } from './trusted-proxies.ts';

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://');
const port = z.coerce.number().int().min(0).max(65_535);

/** All settings, read from the environment once. `.env.example` lists them in this order. */
export const environmentSchema = z.object({
  DATABASE_URL: postgresUrl.describe(
    'PostgreSQL 18 as the role plumbline_app: what requests and jobs read and write, under row-level security',
  ),
  SYSTEM_DATABASE_URL: postgresUrl.describe(
    'The same database as the role plumbline_system: outbox, job runs and heads of audit logs of all organisations',
  ),
  AUDITOR_DATABASE_URL: postgresUrl.describe(
    'The same database as the role plumbline_auditor: what auditors read of buyers that have engaged them',
  ),
  AUTH_DATABASE_URL: postgresUrl.describe(
    'The same database as the role plumbline_auth: people, sessions, organisations',
  ),
  QUEUE_DATABASE_URL: postgresUrl.describe(
    'The same database as the role plumbline_queue: the queues, when REDIS_URL is not set',
  ),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
    .optional()
    .describe('Redis for the queues; without it they stand in PostgreSQL'),
  AUTH_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .describe(
      'Signs sessions, encrypts second factors and seals the keys of organisations. At least 32 random characters; changing it signs everybody out, makes second factors useless and gives each organisation a new key for its packs',
    ),
  PUBLIC_URL: z
    .url()
    .default('http://localhost:4280')
    .describe(
      'The address that people type; links and cookies are made for it. In production, requests to another host and pages of other origins are refused',
    ),
  TRUSTED_PROXIES: trustedProxies.describe(
    'Addresses and ranges (10.0.0.0/8) of the proxies in front, with commas between them. Only what those say in X-Forwarded-For and X-Forwarded-Proto is believed',
  ),
  API_PORT: port.default(4280).describe('Port of the api'),
  API_HOST: z.string().default('127.0.0.1').describe('Address on which the api listens'),
  WORKER_PORT: port.default(4281).describe('Port of the health check of the worker'),
  METRICS_PORT: port
    .optional()
    .describe('Port on which the api tells Prometheus its metrics, at /metrics; without it, it tells none'),
  WORKER_METRICS_PORT: port.optional().describe('The same of the worker'),
  METRICS_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address on which metrics are told. Keep it out of the network that people come from'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe(
      'OpenTelemetry collector to which traces are sent (OTLP over HTTP, such as http://localhost:4318); without it none are',
    ),
  TRACED_SHARE: z.coerce.number().min(0).max(1).default(1).describe('Share of requests that are traced, 0 to 1'),
  STORAGE_FOLDER: z.string().min(1).describe('Folder for uploaded and exported files'),
  KEYS_FOLDER: z
    .string()
    .min(1)
    .describe(
      'Folder of the keys that sign: apart from the database, for the service alone. Every process needs the same one',
    ),
  ANCHOR_FILE: z
    .string()
    .min(1)
    .describe(
      'File to which signed heads of the audit logs are appended: best on a disk that the database server cannot write. Every process needs the same one',
    ),
  ANCHOR_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(1440)
    .default(10)
    .describe('Minutes between two rounds in which heads that have changed are signed'),
  ANCHOR_SYSLOG: z
    .string()
    .regex(/^(udp|tcp|tls):\/\/[^/\s]+:\d{1,5}$/, 'must be udp://, tcp:// or tls:// with host and port')
    .optional()
    .describe('Syslog server (RFC 5424) that gets every line of the file of anchors as well'),
  ANCHOR_TSA: z
    .url({ protocol: /^https?$/, error: 'must be http:// or https://' })
    .optional()
    .describe('Time-stamp authority (RFC 3161) that is asked once an hour to vouch for the file of anchors'),
  ANCHOR_TSA_CERTIFICATES: z
    .string()
    .min(1)
    .optional()
    .describe('File (PEM) of the certificates of those who issue the certificate of the time-stamp authority'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' })
    .optional()
    .describe(
      'Mail server, with user and password if it wants them (smtps://user:password@host:465). Without one, links are handed over by hand. smtp:// has to offer STARTTLS unless it is this machine',
    ),
  MAIL_FROM: z
    .string()
    .min(3)
    .optional()
    .describe(
      'Sender of mails, such as Plumbline <no-reply@example.org>; no-reply at the host of PUBLIC_URL if left out',
    ),
  CLAMD_URL: z
    .string()
    .regex(/^tcp:\/\/[^/\s]+:\d{1,5}$/, 'must be tcp:// with host and port')
    .optional()
    .describe(
      'Scanner for malware (clamd, such as tcp://localhost:3310) that is asked about every file with an answer; without it, pages say “not scanned”',
    ),
  WEB_FOLDER: z.string().min(1).optional().describe('Folder of the built web app; without it the api serves no pages'),
  SEED_FOLDER: z.string().min(1).optional().describe('Folder in which demo files are written before they are imported'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged'),
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('In production browser sessions run registered documents only'),
  REQUESTS_A_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(1200)
    .describe(
      'Requests that one address of the network may make in a minute. A page makes a handful; many people may share an address',
    ),
});

export type Environment = z.infer<typeof environmentSchema>;

/** How passwords are kept: what is stored of one, and whether another is the same. */
export interface PasswordHashes {
  hash(password: string): Promise<string>;
  verify(given: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

/** Settings of one process. A class, so that it can be injected. */
export class Config {
  readonly environment: Environment;
  readonly clock: Clock;
  /** None in production: better-auth's own, which are slow by design. No setting of the environment changes that. */
  readonly passwords: PasswordHashes | undefined;

  /**
   * @param clock PostgreSQL's clock, except in tests
   * @param passwords only in tests
   */
  constructor(environment: Environment, clock: Clock = databaseClock, passwords?: PasswordHashes) {
    this.environment = environment;
    this.clock = clock;
    this.passwords = passwords;
  }

  get isSecure(): boolean {
    return this.environment.PUBLIC_URL.startsWith('https:');
  }
}

const whole = environmentSchema.refine(
  ({ ANCHOR_TSA, ANCHOR_TSA_CERTIFICATES }) => ANCHOR_TSA === undefined || ANCHOR_TSA_CERTIFICATES !== undefined,
  { path: ['ANCHOR_TSA_CERTIFICATES'], error: 'has to be set with ANCHOR_TSA' },
);

/** Thrown for invalid settings. The message names all of them. */
export class UnusableEnvironment extends Error {}

/** @throws UnusableEnvironment with all problems at once */
export function readConfig(source: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = whole.safeParse(set);
  const problems = result.success ? unfitForProduction(result.data, set) : invalid(result.error, set);
  if (result.success && problems.length === 0) return new Config(result.data);
  throw new UnusableEnvironment(`Plumbline cannot start with these settings: ${problems.join('; ')}.`);
}

function invalid({ issues }: z.ZodError, set: Readonly<Record<string, unknown>>): string[] {
  return issues.map(({ path, message, code }) => {
    const name = path.join('.');
    return code === 'invalid_type' && set[name] === undefined ? `${name} is not set` : `${name} ${message}`;
  });
}
