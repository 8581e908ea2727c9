import { appendAccess, appendAudit, type AccessVerb, type AuditVerb } from '../../platform/audit/append-audit.ts';
import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { Database, Transaction } from '../../platform/db/transaction.ts';
import { eraseNames } from '../person/erase-names.ts';
import { recordName } from '../person/record-name.ts';

/** Channel on which the database announces new member events. */
export const MEMBER_EVENTS_CHANNEL = 'plumbline_member_events';

const atOnce = 100;
const ACCESS = 'access.';

interface MemberEvent {
  readonly id: number;
  readonly organisation_id: string;
  /** The verb of an entry, with `access.` before it for one of the log of access. */
  readonly kind: AuditVerb | `${typeof ACCESS}${AccessVerb}`;
  readonly actor_id: string | null;
  readonly user_id: string | null;
  readonly subject_id: string;
  readonly parameters: Record<string, string>;
  readonly at: string;
  /** The person's name at the time; the present name for an event from before names were kept. */
  readonly name: string | null;
}

/** What somebody did of whom only a password, right or wrong, is known: it is about the person, not by the person. */
const BY_NOBODY_KNOWN: ReadonlySet<string> = new Set(['access.sign-in-failed', 'access.password-right']);
/** What people do to their own account, outside any organisation. */
const OF_ONESELF: ReadonlySet<string> = new Set([
  'person.renamed',
  'second-factor.on',
  'second-factor.off',
  'second-factor.codes-renewed',
  'second-factor.passkey-added',
  'second-factor.passkey-removed',
]);

const SUBJECT_TYPES: Readonly<Record<string, string>> = {
  domain: 'Domain',
  invitation: 'Invitation',
  organisation: 'Organisation',
  request: 'Request',
};

/**
 * Copies member events into each organisation: into the names of its people and its two chains. An event is written at most once,
 * however often and by however many processes it is relayed, because its number is recorded in the same transaction.
 * @returns the number of events that it copied
 */
export async function relayMemberEvents(database: Database, auth: AuthDatabase): Promise<number> {
  let carried = 0;
  for (;;) {
    const events = await auth.query<MemberEvent>(
      `SELECT event.id, event.organisation_id, event.kind, event.actor_id, event.user_id, event.subject_id, event.parameters,
         to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, coalesce(event.name, person.name) AS name
       FROM auth.member_events event LEFT JOIN auth.users person ON person.id = event.user_id
       WHERE event.relayed_at IS NULL ORDER BY event.id LIMIT $1`,
      [atOnce],
    );
    for (const event of events) {
      const { isNew, at } = await database.transaction(event.organisation_id, async (tx) => ({
        isNew: await carry(tx, event),
        at: tx.now,
      }));
      await auth.query(
        'UPDATE auth.member_events SET relayed_at = $2, name = NULL WHERE id = $1 AND relayed_at IS NULL',
        [event.id, at],
      );
      if (isNew) carried += 1;
    }
    if (events.length < atOnce) return carried;
  }
}

async function carry(tx: Transaction, event: MemberEvent): Promise<boolean> {
  const { organisation_id: organisationId, kind, user_id: userId } = event;
  const taken = await tx.write(
    'INSERT INTO relayed_member_events (organisation_id, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [organisationId, event.id],
  );
  if (taken === 0) return false;
  if (isAccess(kind)) {
    await appendAccess(tx, organisationId, {
      actorId: BY_NOBODY_KNOWN.has(kind) ? null : userId,
      verb: kind.slice(ACCESS.length) as AccessVerb,
      subjectType: 'Person',
      subjectId: event.subject_id,
      parameters: { ...event.parameters, occurredAt: event.at },
    });
    return true;
  }
  let { at } = event;
  if (userId !== null && kind === 'person.erased') await eraseNames(tx, organisationId, userId);
  else if (userId !== null && event.name !== null) {
    at = await recordName(tx, organisationId, {
      userId,
      name: event.name,
      member: kind !== 'member.removed',
      at,
    });
  }
  await appendAudit(tx, organisationId, {
    actorId: event.actor_id ?? (OF_ONESELF.has(kind) ? userId : null),
    verb: kind,
    subjectType: SUBJECT_TYPES[kind.split('.')[0] ?? ''] ?? 'Person',
    subjectId: event.subject_id,
    parameters: { ...event.parameters, occurredAt: at },
  });
  return true;
}

function isAccess(kind: MemberEvent['kind']): kind is `${typeof ACCESS}${AccessVerb}` {
  return kind.startsWith(ACCESS);
}
