import { fromNodeHeaders } from 'better-auth/node';
import { getSessionCookie } from 'better-auth/cookies';
import type { IncomingHttpHeaders } from 'node:http';
import { Listener } from '../db/listen.ts';
import type { OrganisationKind, Viewer } from '../tenancy/viewer.ts';
import { rolesIn } from '../tenancy/role-list.ts';
import type { AuthDatabase } from './auth-database.ts';
import { ASK_TIME } from '../time/clock.ts';
import { COOKIE_PREFIX } from './auth.ts';
import { freshUntil } from './fresh-proof.ts';
import { localeAskedFor } from '../text/locale-asked-for.ts';
import { localeOf } from '../text/texts.ts';

/** The person who sent the request, as the session describes them. */
export interface Person {
  readonly userId: string;
  readonly sessionId: string;
  readonly displayName: string;
  readonly email: string;
  /** The one that the person chose; until then the one that the browser asks for. */
  readonly locale: string;
  readonly hasSecondFactor: boolean;
}

/** A Fastify request, or the HTTP request that opens a WebSocket. */
export interface AskedWith {
  readonly headers: IncomingHttpHeaders;
}

interface Membership {
  readonly viewer: Omit<Viewer, 'hasFreshProof'>;
  /** Until when the last proof holds, in milliseconds of this process. */
  readonly freshUntil: number;
}

/** A member without the second factor that the organisation asks for. */
const KEPT_OUT = 'kept-out';

interface Remembered {
  readonly until: number;
  readonly person: Person | null;
  readonly memberships: Map<string, Membership | typeof KEPT_OUT | null>;
}

interface MembershipRow {
  organisation_name: string;
  kind: OrganisationKind;
  time_zone: string;
  role: string;
  requires_second_factor: boolean;
  proved_at: Date | null;
  now: Date;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const secondsRemembered = 10;
const mostRemembered = 10_000;
const channel = 'plumbline_auth';

/** Caches sessions and memberships for ten seconds, and drops them as soon as the database reports a change. */
export class Sessions {
  readonly #auth: AuthDatabase;
  readonly #now: () => number;
  readonly #remembered = new Map<string, Remembered>();
  readonly #listener: Listener;
  /** Goes up each time the cache drops something. A read that was under way then may be stale and is not cached. */
  #generation = 0;

  constructor(auth: AuthDatabase, onError: (error: Error) => void, now: () => number = Date.now) {
    this.#auth = auth;
    this.#now = now;
    this.#listener = new Listener({
      url: auth.config.environment.AUTH_DATABASE_URL,
      channels: [channel],
      onNotice: ({ payload }) => this.forget(payload),
      onConnected: () => this.forget('everybody'),
      onError: (error) => {
        this.forget('everybody');
        onError(error);
      },
    });
  }

  async start(): Promise<void> {
    await this.#listener.start();
  }

  async close(): Promise<void> {
    await this.#listener.close();
  }

  /** The person of the session, or null if there is no valid session. */
  async personOf(request: AskedWith): Promise<Person | null> {
    return (await this.#sessionOf(request))?.person ?? null;
  }

  /** Whether the cache knows the request's session as one of a signed-in person. */
  isKnown(request: AskedWith): boolean {
    const cookie = getSessionCookie(fromNodeHeaders(request.headers), { cookiePrefix: COOKIE_PREFIX });
    return cookie !== null && (this.#remembered.get(cookie)?.person ?? null) !== null;
  }

  /**
   * The person as a member of the organisation; null without a valid session or membership, without the second factor that the organisation asks for, or if the
   * id is not a UUID.
   */
  async viewerOf(request: AskedWith, organisationId: string): Promise<Viewer | null> {
    const membership = await this.#knownMembership(request, organisationId);
    if (membership === null || membership === KEPT_OUT) return null;
    return { ...membership.viewer, hasFreshProof: membership.freshUntil > this.#now() };
  }

  /** Whether the person is a member who has to set up a second factor before the organisation lets them in. */
  async isKeptOut(request: AskedWith, organisationId: string): Promise<boolean> {
    return (await this.#knownMembership(request, organisationId)) === KEPT_OUT;
  }

  async #knownMembership(request: AskedWith, organisationId: string): Promise<Membership | typeof KEPT_OUT | null> {
    if (!uuid.test(organisationId)) return null;
    const session = await this.#sessionOf(request);
    if (!session?.person) return null;
    const known = session.memberships.get(organisationId);
    if (known !== undefined) return known;
    const generation = this.#generation;
    const membership = await this.#membershipOf(session.person, organisationId);
    if (generation === this.#generation) session.memberships.set(organisationId, membership);
    return membership;
  }

  async #sessionOf(request: AskedWith): Promise<Remembered | null> {
    const headers = fromNodeHeaders(request.headers);
    const cookie = getSessionCookie(headers, { cookiePrefix: COOKIE_PREFIX });
    if (!cookie) return null;
    const known = this.#remembered.get(cookie);
    if (known && known.until > this.#now()) return known;
    const generation = this.#generation;
    const session = await this.#storedSession(headers);
    const person = session && {
      userId: session.user.id,
      sessionId: session.session.id,
      displayName: session.user.name,
      email: session.user.email,
      locale: session.user.locale ?? localeAskedFor(request.headers['accept-language']),
      hasSecondFactor: session.user.twoFactorEnabled === true,
    };
    const remembered: Remembered = { until: this.#now() + secondsRemembered * 1000, person, memberships: new Map() };
    if (generation === this.#generation) this.#keep(cookie, remembered);
    return remembered;
  }

  /** better-auth does not say why it cannot read a session. Where the database is away, asking it says so; where it was lost for a moment only, it is there again. */
  async #storedSession(headers: Headers) {
    const read = () => this.#auth.auth.api.getSession({ headers, query: { disableRefresh: true } });
    try {
      return await read();
    } catch {
      await this.#auth.query('SELECT 1');
      return read();
    }
  }

  async #membershipOf(person: Person, organisationId: string): Promise<Membership | typeof KEPT_OUT | null> {
    const [row] = await this.#auth.query<MembershipRow>(
      `SELECT organisation.name AS organisation_name, organisation.kind, organisation.time_zone, member.role, organisation.requires_second_factor,
         (SELECT proved_at FROM auth.sessions WHERE id = $3) AS proved_at, (${ASK_TIME}) AS now
       FROM auth.members member JOIN auth.organisations organisation ON organisation.id = member.organisation_id
       WHERE member.organisation_id = $1 AND member.user_id = $2`,
      [organisationId, person.userId, person.sessionId],
    );
    if (!row) return null;
    if (row.requires_second_factor && !person.hasSecondFactor) return KEPT_OUT;
    const until = freshUntil(row.proved_at);
    const left = until === null ? 0 : until.getTime() - this.#auth.config.clock(row.now).getTime();
    const viewer = {
      userId: person.userId,
      displayName: person.displayName,
      // Suppliers' pages have no German, since their questions have none.
      locale: row.kind === 'supplier' && localeOf(person.locale) === 'de' ? 'en' : person.locale,
      organisationId,
      organisationName: row.organisation_name,
      organisationKind: row.kind,
      timeZone: row.time_zone,
      roles: new Set(rolesIn(row.role)),
    };
    return { viewer, freshUntil: this.#now() + left };
  }

  #keep(cookie: string, remembered: Remembered): void {
    this.#remembered.delete(cookie);
    this.#remembered.set(cookie, remembered);
    if (this.#remembered.size <= mostRemembered) return;
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }

  /** Drops what this process remembers of the person who asks, without waiting for the notice of the database. */
  async forgetPersonOf(request: AskedWith): Promise<void> {
    const person = await this.personOf(request);
    if (person !== null) this.forget(person.userId);
  }

  /** Drops what this process remembers of a person, as the database asks all processes to. @param whom an id, or `everybody` */
  forget(whom: string): void {
    this.#generation += 1;
    for (const [cookie, { person }] of this.#remembered) {
      if (whom === 'everybody' || person?.userId === whom) this.#remembered.delete(cookie);
    }
  }
}
