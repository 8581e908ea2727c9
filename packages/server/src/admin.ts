import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { CreateOrganisation } from './features/organisation/commands/create-organisation.ts';
import { CreateResetLink } from './features/organisation/commands/create-reset-link.ts';
import { ErasePerson } from './features/organisation/commands/erase-person.ts';
import type { OneTimeLink } from './features/organisation/invitation.repository.ts';
import { ORGANISATION_MESSAGES } from './features/organisation/organisation.messages.ts';
import { AuthDatabase } from './platform/auth/auth-database.ts';
import { readConfig, UnusableEnvironment, type Config } from './platform/config/config.ts';
import { openDatabase } from './platform/db/data-source.ts';
import { assertKnownSchema, OtherSchema } from './platform/db/release.ts';
import { UserErrors, userError } from './platform/errors/user-error.ts';
import { QUOTAS, type QuotaName } from './platform/quotas/quotas.ts';
import { setQuota } from './platform/quotas/set-quota.ts';
import type { OrganisationKind } from './platform/tenancy/viewer.ts';
import { Texts } from './platform/text/texts.ts';

const KINDS: readonly OrganisationKind[] = ['buyer', 'supplier', 'auditor'];
const say = new Texts([ORGANISATION_MESSAGES]).in('en');

/** The operator's commands, not available over HTTP: `admin create-organisation`, `admin create-reset-link`, `admin erase-person`, `admin set-quota`. */
async function admin(auth: AuthDatabase, config: Config, args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      name: text,
      kind: text,
      'owner-email': text,
      'owner-name': text,
      'time-zone': { ...text, default: 'UTC' },
      email: text,
      organisation: text,
      quota: text,
      'for-person': text,
      'for-organisation': text,
    },
  });
  const { name, email, 'owner-email': ownerEmail, 'owner-name': ownerName, 'time-zone': timeZone } = values;
  const kind = KINDS.find((one) => one === values.kind);
  if (positionals[0] === 'create-organisation' && name && kind && ownerEmail && ownerName) {
    const owner = { email: ownerEmail, name: ownerName };
    const { organisationId, link } = await new CreateOrganisation(auth).execute({ name, kind, timeZone, owner });
    print(say('admin.created', { organisation: organisationId }));
    if (link) printLink(link);
  } else if (positionals[0] === 'create-reset-link' && email) {
    printLink(await new CreateResetLink(auth).forOperator(email));
  } else if (positionals[0] === 'erase-person' && email) {
    await new ErasePerson(auth).forOperator(email);
    print(say('admin.erased'));
  } else if (positionals[0] === 'set-quota' && values.organisation && isQuota(values.quota)) {
    const own = {
      organisationId: values.organisation,
      name: values.quota,
      person: amountIn(values['for-person']),
      organisation: amountIn(values['for-organisation']),
    };
    const database = await openDatabase(config, 'plumbline-admin', [], () => undefined);
    try {
      await setQuota(database, own);
    } finally {
      await database.close();
    }
    print(say('admin.quota', { quota: own.name }));
  } else {
    throw userError('ADMIN_USAGE');
  }
}

/** Quotas whose limits can be set per organisation. Each process counts sockets and watches on its own, so not those. */
function isQuota(name: string | undefined): name is QuotaName {
  return name !== undefined && Object.hasOwn(QUOTAS, name) && name !== 'sockets' && name !== 'watches';
}

function amountIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,15}$/.test(text)) throw userError('ADMIN_USAGE');
  return Number(text);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printLink({ url, expiresAt }: OneTimeLink): void {
  print(say('admin.link', { link: url, until: expiresAt.toISOString().slice(0, 16).replace('T', ' ') }));
}

/** What the operator is told of an error that can be mended. @throws the error, if it is none of those */
function sentencesFor(error: unknown): string[] {
  if (error instanceof UserErrors) return error.errors.map(({ code, parameters }) => say(`errors.${code}`, parameters));
  if (error instanceof OtherSchema || error instanceof UnusableEnvironment) return [error.message];
  const isMistyped = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (isMistyped) return [say('errors.ADMIN_USAGE', {})];
  throw error;
}

try {
  const config = readConfig();
  const auth = new AuthDatabase(config, () => undefined);
  try {
    await assertKnownSchema(config.environment.DATABASE_URL);
    await admin(auth, config, process.argv.slice(2));
  } finally {
    await auth.close();
  }
} catch (error) {
  for (const sentence of sentencesFor(error)) process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
