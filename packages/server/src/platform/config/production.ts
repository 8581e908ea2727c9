import { isThisMachine } from './this-machine.ts';

const DOORS = [
  'DATABASE_URL',
  'SYSTEM_DATABASE_URL',
  'AUDITOR_DATABASE_URL',
  'AUTH_DATABASE_URL',
  'QUEUE_DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
] as const;
const ADDRESSES = ['PUBLIC_URL', 'OTEL_EXPORTER_OTLP_ENDPOINT'] as const;

type Settings = Readonly<Partial<Record<(typeof DOORS)[number] | (typeof ADDRESSES)[number], string | undefined>>> & {
  readonly NODE_ENV: string;
  readonly AUTH_SECRET: string;
};

/** Fewer different characters than this are no secret: 24 random bytes in hexadecimal have 11 or more. */
const LEAST_VARIETY = 8;

/** What no process may run with in production, each a sentence without its beginning: the name of the setting and what is wrong. */
export function unfitForProduction(settings: Settings, source: Readonly<Record<string, string | undefined>>): string[] {
  if (settings.NODE_ENV !== 'production') return [];
  return [
    ...ADDRESSES.filter((name) => isOpen(settings[name])).map(
      (name) => `${name} must begin with https: unless it names this machine: what goes there could be read on the way`,
    ),
    ...(isRandom(settings.AUTH_SECRET)
      ? []
      : ['AUTH_SECRET must be random, not one character or word again and again: openssl rand -hex 24 makes one']),
    ...DOORS.filter((name) => isOneLetter(passwordOf(settings[name]))).map(
      (name) => `${name} has a password of one letter again and again: openssl rand -hex 24 makes one`,
    ),
    ...(isOn(source['DEMO']) ? ['DEMO must not be set: the password of the accounts of the demo is published'] : []),
  ];
}

/** Whether people on other machines use this installation. */
export function isReachedByOthers({ NODE_ENV, PUBLIC_URL }: { NODE_ENV: string; PUBLIC_URL: string }): boolean {
  return NODE_ENV === 'production' && !isThisMachine(new URL(PUBLIC_URL).hostname);
}

function isOpen(address: string | undefined): boolean {
  if (address === undefined) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !isThisMachine(hostname);
}

function passwordOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).password : '';
}

function isOneLetter(password: string): boolean {
  return password !== '' && new Set(password).size === 1;
}

/** Whether a secret is neither made of few characters nor of one piece again and again. */
function isRandom(secret: string): boolean {
  const characters = [...secret];
  const repeats = (length: number): boolean =>
    characters.every((one, at) => at < length || one === characters[at - length]);
  const pieces = Array.from({ length: Math.floor(characters.length / 2) }, (_, before) => before + 1);
  return new Set(characters).size >= LEAST_VARIETY && !pieces.some(repeats);
}

const isOn = (value: string | undefined): boolean => /^(true|1|yes|on|y|enabled)$/i.test(value ?? '');
