import { localeOf, type Say, type Texts } from '../../../platform/text/texts.ts';
import type { AuthTransaction } from '../../../platform/auth/auth-database.ts';
import type { Config } from '../../../platform/config/config.ts';
import { letterOf, type LetterWriter } from '../../../platform/mail/letter.ts';
import { rolesIn } from '../../../platform/tenancy/role-list.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { addDueDigests, DIGEST_MAIL, TELLS_TO, TOLD_TO, type DigestFilter } from '../digest.repository.ts';
import type { DigestCounts, FeedReadModel } from '../feed.read-model.ts';
import { stopLink } from '../stop-link.ts';

type Member = Omit<Viewer, 'roles' | 'hasFreshProof'> & {
  readonly role: string;
  readonly email: string;
  readonly filter: DigestFilter;
  readonly since: Date;
  /** Null if the mail has ended meanwhile. */
  readonly upTo: Date | null;
};

/** Nobody whom the organisation keeps out until they have a second factor. */
const MEMBER = `
  SELECT d.user_id AS "userId", person.name AS "displayName", d.organisation_id AS "organisationId", o.name AS "organisationName",
    o.kind AS "organisationKind", o.time_zone AS "timeZone", coalesce(person.locale, 'en') AS locale, member.role, person.email, d.filter,
    ${TOLD_TO} AS since, ${TELLS_TO} AS "upTo"
  FROM auth.digests d JOIN auth.members member ON member.organisation_id = d.organisation_id AND member.user_id = d.user_id
  JOIN auth.users person ON person.id = d.user_id JOIN auth.organisations o ON o.id = d.organisation_id
  WHERE d.id = $1 AND (person.two_factor_enabled OR NOT o.requires_second_factor)`;

interface Parts {
  readonly config: Config;
  readonly texts: Texts;
  readonly feed: Pick<FeedReadModel, 'digest'>;
}

/** Tells a person how many suppliers have changed that they have not read: numbers and a link, since mail is read by others on its way and afterwards. */
export function digestLetter({ config, texts, feed }: Parts): LetterWriter {
  return {
    kind: DIGEST_MAIL,
    repeats: true,
    addDue: (tx: AuthTransaction) => addDueDigests(tx, config),
    write: async (tx, digestId) => {
      const [member] = await tx.query<Member>(MEMBER, [digestId]);
      if (!member || member.upTo === null) return null;
      const { role, email: to, filter, since, upTo, ...person } = member;
      const viewer: Viewer = { ...person, roles: new Set(rolesIn(role)), hasFreshProof: false };
      const counts = await feed.digest(viewer, filter, { since, upTo });
      if (counts === null || counts.suppliers + counts.overdueHolds === 0) return null;
      const locale = localeOf(viewer.locale);
      const say = texts.in(locale);
      const names = { organisation: viewer.organisationName };
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: viewer.timeZone }).format(since);
      return letterOf({
        to,
        locale,
        subject: say('letter.digest.subject', names),
        paragraphs: told(counts, filter, day, say),
        links: [
          {
            label: say('letter.digest.link'),
            url: new URL(pageOf(viewer, filter), config.environment.PUBLIC_URL).href,
          },
        ],
        closing: [say('letter.digest.numbers'), say('letter.digest.why', names)],
        stop: { label: say('letter.digest.stop'), url: stopLink(config.environment, viewer) },
      });
    },
  };
}

function told(
  { suppliers, needsDecision, waiting, overdueHolds }: DigestCounts,
  { show, topics, suppliers: only }: DigestFilter,
  since: string,
  say: Say,
): string[] {
  return [
    ...(overdueHolds > 0 ? [say('letter.digest.overdue-holds', { holds: overdueHolds })] : []),
    ...(suppliers > 0 ? [say(`letter.digest.${show}`, { suppliers, since })] : []),
    ...(show === 'all' && needsDecision > 0
      ? [say('letter.digest.of-them.needs-decision', { suppliers: needsDecision })]
      : []),
    ...(show === 'all' && waiting > 0 ? [say('letter.digest.of-them.waiting', { suppliers: waiting })] : []),
    ...(topics.length > 0 || Object.keys(only).length > 0 ? [say('letter.digest.filtered')] : []),
  ];
}

/** The page What changed with the filters of the digest. */
function pageOf({ organisationId }: Viewer, { show, topics, suppliers }: DigestFilter): string {
  const { lanes, countries, sectors } = suppliers;
  const filters = Object.entries({ topic: topics, lane: lanes, country: countries, sector: sectors });
  const search = new URLSearchParams({ show: nameOf(show), unread: 'true' });
  for (const [name, values] of filters) {
    const [value] = values ?? [];
    if (value !== undefined) search.set(name, name === 'topic' ? nameOf(value) : value);
  }
  return `/o/${organisationId}/changes?${search.toString()}`;
}

/** As GraphQL names it, which is how the page has it in its address. */
function nameOf(value: string): string {
  return value.toUpperCase().replaceAll('-', '_');
}
