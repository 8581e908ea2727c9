import 'reflect-metadata';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { AnchorFile } from './features/audit/anchors/anchor-file.ts';
import { restoredSchema } from './features/audit/anchors/anchor-line.ts';
import { AnchorWriter } from './features/audit/anchors/anchor-writer.ts';
import { SyslogCopies } from './features/audit/anchors/syslog-copies.ts';
import { TokenFile } from './features/audit/anchors/token-file.ts';
import { AUDIT_MESSAGES } from './features/audit/audit.messages.ts';
import { CheckLog } from './features/audit/check-log.ts';
import { areGood, CheckTokens } from './features/audit/check-tokens.ts';
import { AcknowledgeRestore } from './features/audit/commands/acknowledge-restore.ts';
import { AnchorHeads } from './features/audit/commands/anchor-heads.ts';
import { VerifyAuditLog } from './features/audit/commands/verify-audit-log.ts';
import { VerifyEveryLog } from './features/audit/commands/verify-every-log.ts';
import { textOfTokens } from './features/audit/finding-text.ts';
import { othersLike } from './features/organisation/borne-names.read-model.ts';
import { CreateOrganisation } from './features/organisation/commands/create-organisation.ts';
import { CreateResetLink } from './features/organisation/commands/create-reset-link.ts';
import { ErasePerson } from './features/organisation/commands/erase-person.ts';
import { RemoveSecondFactor } from './features/organisation/commands/remove-second-factor.ts';
import type { OneTimeLink } from './features/organisation/invitation.repository.ts';
import { ORGANISATION_MESSAGES } from './features/organisation/organisation.messages.ts';
import { AuthDatabase } from './platform/auth/auth-database.ts';
import { readConfig, UnusableEnvironment, type Config } from './platform/config/config.ts';
import { openDatabase } from './platform/db/data-source.ts';
import { assertKnownSchema, OtherSchema } from './platform/db/release.ts';
import type { Database } from './platform/db/transaction.ts';
import { UserErrors, userError } from './platform/errors/user-error.ts';
import { KeyRing, RotationUnderWay } from './platform/key-ring/key-ring.ts';
import { OrganisationKeys, type OrganisationKey } from './platform/key-ring/organisation-keys.ts';
import { takeBounce } from './platform/mail/bounces.ts';
import { QUOTAS, type QuotaName } from './platform/quotas/quotas.ts';
import { setQuota } from './platform/quotas/set-quota.ts';
import type { OrganisationKind } from './platform/tenancy/viewer.ts';
import { Texts } from './platform/text/texts.ts';

const KINDS: readonly OrganisationKind[] = ['buyer', 'supplier', 'auditor'];
const say = new Texts([ORGANISATION_MESSAGES, AUDIT_MESSAGES]).in('en');

/**
 * The operator's commands, not available over HTTP: `admin create-organisation`, `admin create-reset-link`, `admin erase-person`,
 * `admin remove-second-factor`, `admin set-quota`, `admin rotate-keys`, `admin verify-logs`, `admin acknowledge-restore`, `admin take-bounce`.
 */
async function admin(auth: AuthDatabase, config: Config, args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const {
    positionals,
    values: { 'alike-name-is-fine': isAlikeFine = false, ...values },
  } = parseArgs({
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
      backup: text,
      by: text,
      reason: text,
      'alike-name-is-fine': { type: 'boolean' },
    },
  });
  const { name, email, 'owner-email': ownerEmail, 'owner-name': ownerName, 'time-zone': timeZone } = values;
  const kind = KINDS.find((one) => one === values.kind);
  if (positionals[0] === 'create-organisation' && name && kind && ownerEmail && ownerName) {
    const [alike] = isAlikeFine || kind === 'supplier' ? [] : await othersLike(auth, name);
    if (alike !== undefined) {
      print(say('admin.alike', { name: alike.name, organisation: alike.id }));
      process.exitCode = 1;
      return;
    }
    const owner = { email: ownerEmail, name: ownerName };
    const { organisationId, link } = await new CreateOrganisation(auth).execute({ name, kind, timeZone, owner });
    print(say('admin.created', { organisation: organisationId }));
    if (link) printLink(link);
  } else if (positionals[0] === 'create-reset-link' && email) {
    printLink(await new CreateResetLink(auth).forOperator(email, values.organisation));
  } else if (positionals[0] === 'erase-person' && email) {
    await new ErasePerson(auth).forOperator(email);
    print(say('admin.erased'));
  } else if (positionals[0] === 'remove-second-factor' && email) {
    await new RemoveSecondFactor(auth).forOperator(email, values.organisation);
    print(say('admin.second-factor-removed'));
  } else if (positionals[0] === 'set-quota' && values.organisation && isQuota(values.quota)) {
    const own = {
      organisationId: values.organisation,
      name: values.quota,
      person: amountIn(values['for-person']),
      organisation: amountIn(values['for-organisation']),
    };
    await withDatabase(config, (database) => setQuota(database, own));
    print(say('admin.quota', { quota: own.name }));
  } else if (positionals[0] === 'rotate-keys' && values.organisation) {
    const { organisation } = values;
    const { id } = await withDatabase(config, (database) =>
      rotateKeyOf(database, new OrganisationKeys(config), organisation),
    );
    print(say('admin.rotated-own', { key: id, organisation }));
  } else if (positionals[0] === 'rotate-keys') {
    const { id } = await new KeyRing(config).rotate(await auth.transaction(async ({ now }) => now));
    print(say('admin.rotated', { key: id }));
  } else if (positionals[0] === 'verify-logs') {
    await withDatabase(config, (database) => verifyLogs(database, auth, config));
  } else if (positionals[0] === 'take-bounce') {
    print(say(`admin.bounce.${await takeBounce(auth, await readAll(process.stdin))}`));
  } else if (positionals[0] === 'acknowledge-restore') {
    await withDatabase(config, (database) => acknowledgeRestore(database, auth, config, values));
  } else {
    throw userError('ADMIN_USAGE');
  }
}

/** Verifies the logs of all organisations, those included of which only anchors are left. Exit code 1 if one is not intact. */
async function verifyLogs(database: Database, auth: AuthDatabase, config: Config): Promise<void> {
  const { file, keys, writer, check } = anchorsOf(database, config);
  const anchorHeads = new AnchorHeads(database, file, writer);
  const verify = new VerifyAuditLog(config, database, check, anchorHeads, new SyslogCopies(config, file));
  const tokens = await new CheckTokens(config, file, new TokenFile(config), keys).execute();
  if (tokens !== null) print(textOfTokens(tokens, say).join(' '));
  if (tokens !== null && !areGood(tokens)) process.exitCode = 1;
  for (const { organisationId, intact, lines } of await new VerifyEveryLog(auth, file, check, verify).execute(say)) {
    print(`${organisationId}: ${lines.join(' ')}`);
    if (!intact) process.exitCode = 1;
  }
}

/** Exit code 1 if a log is not as a restored backup leaves it. */
async function acknowledgeRestore(
  database: Database,
  auth: AuthDatabase,
  config: Config,
  { backup, by, reason }: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const said = restoredSchema.omit({ from: true }).safeParse({ backup, by, reason });
  if (!said.success) throw userError('ADMIN_USAGE');
  const { file, writer, check } = anchorsOf(database, config);
  const acknowledge = new AcknowledgeRestore(database, auth, file, check, writer);
  const { acknowledged, refused } = await acknowledge.execute(said.data);
  for (const { organisationId: organisation, chain, isGone } of acknowledged)
    print(say('admin.acknowledged', { organisation, chain, gone: String(isGone) }));
  for (const { organisationId: organisation, chain } of refused)
    print(say('admin.not-acknowledged', { organisation, chain }));
  if (acknowledged.length + refused.length === 0) print(say('admin.nothing-to-acknowledge'));
  if (refused.length > 0) process.exitCode = 1;
}

function anchorsOf(
  database: Database,
  config: Config,
): { file: AnchorFile; keys: KeyRing; writer: AnchorWriter; check: CheckLog } {
  const [file, keys] = [new AnchorFile(config), new KeyRing(config)];
  return { file, keys, writer: new AnchorWriter(file, keys), check: new CheckLog(database, file, keys) };
}

/** Puts a new key of one organisation into use. */
function rotateKeyOf(database: Database, keys: OrganisationKeys, organisationId: string): Promise<OrganisationKey> {
  return database.transaction(organisationId, (tx) => keys.rotate(tx, organisationId));
}

async function withDatabase<Result>(config: Config, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(config, 'plumbline-admin', [], () => undefined);
  try {
    return await work(database);
  } finally {
    await database.close();
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
  if (error instanceof RotationUnderWay) return [say('admin.rotating', { file: error.message })];
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
