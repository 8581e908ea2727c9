import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of the demo count as old: nobody waits thirty days to try what it shows. */
const JOINED = `member.created_at - CASE WHEN organisation.demo THEN interval '30 days' ELSE interval '0' END`;

/**
 * Who had a hand in an account, by an invitation, a link for its password or the roles of its maker; the word of owners for it; and the domains that an organisation
 * has shown to be its own. What approvals have to know. The function of before, which knew pairs only, is still asked by the version before.
 */
export class AccountActs1764000010940 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.users ADD COLUMN mailbox_proved_at timestamptz;
      ALTER TABLE auth.invitations ADD COLUMN link_by uuid;

      -- No keys to people: where one in the middle of a chain was erased, the chain holds.
      CREATE TABLE auth.account_acts (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('account', 'membership', 'device', 'password', 'owner', 'admin')),
        maker_id uuid,
        at timestamptz NOT NULL,
        UNIQUE NULLS NOT DISTINCT (user_id, organisation_id, kind, maker_id)
      );
      CREATE TABLE auth.vouchers (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        vouched_by uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, user_id)
      );
      CREATE TABLE auth.organisation_domains (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organisation_id uuid NOT NULL REFERENCES auth.organisations (id) ON DELETE CASCADE,
        name text NOT NULL,
        token text NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        checked_at timestamptz,
        proved_at timestamptz,
        UNIQUE (organisation_id, name)
      );
      GRANT SELECT, INSERT, UPDATE ON auth.account_acts, auth.vouchers TO plumbline_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON auth.organisation_domains TO plumbline_auth;

      INSERT INTO auth.account_acts (organisation_id, user_id, kind, maker_id, at)
      SELECT DISTINCT ON (person.id, invitation.organisation_id, invitation.inviter_id)
        invitation.organisation_id, person.id, 'account', invitation.inviter_id, ${JOINED}
      FROM auth.invitations invitation
      JOIN auth.organisations organisation ON organisation.id = invitation.organisation_id
      JOIN auth.users person ON person.email = invitation.email
      JOIN auth.members member ON member.organisation_id = invitation.organisation_id AND member.user_id = person.id
      WHERE invitation.status = 'accepted';

      INSERT INTO auth.account_acts (organisation_id, user_id, kind, maker_id, at)
      SELECT invitation.organisation_id, invitation.accepted_on_inviters_device_by, 'device', invitation.inviter_id, max(${JOINED})
      FROM auth.invitations invitation
      JOIN auth.organisations organisation ON organisation.id = invitation.organisation_id
      JOIN auth.members member ON member.organisation_id = invitation.organisation_id AND member.user_id = invitation.accepted_on_inviters_device_by
      WHERE invitation.inviter_id IS NOT NULL
      GROUP BY 1, 2, 4;

      INSERT INTO auth.account_acts (organisation_id, user_id, kind, maker_id, at)
      SELECT organisation_id, user_id, 'password', created_by, max(created_at) FROM auth.password_resets
      WHERE created_by IS NOT NULL AND organisation_id IS NOT NULL AND mailed_at IS NULL GROUP BY 1, 2, 4;

      INSERT INTO auth.account_acts (organisation_id, user_id, kind, maker_id, at)
      SELECT event.organisation_id, event.user_id, office, event.actor_id, max(event.at)
      FROM auth.member_events event CROSS JOIN unnest(ARRAY['owner', 'admin']) office
      WHERE event.kind = 'member.roles-changed' AND event.user_id IS NOT NULL
        AND string_to_array(event.parameters ->> 'after', ', ') @> ARRAY[office] AND NOT string_to_array(event.parameters ->> 'before', ', ') @> ARRAY[office]
      GROUP BY 1, 2, 3, 4;

      UPDATE auth.users person SET mailbox_proved_at = greatest(
        (SELECT max(reset.used_at) FROM auth.password_resets reset WHERE reset.user_id = person.id AND reset.mailed_at IS NOT NULL),
        (SELECT max(member.created_at) FROM auth.members member
         JOIN auth.invitations invitation ON invitation.organisation_id = member.organisation_id AND invitation.email = person.email
         WHERE member.user_id = person.id AND invitation.status = 'accepted' AND invitation.mailed_at IS NOT NULL))
      WHERE person.email_verified;

      CREATE FUNCTION auth.mailbox_of(email text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT replace(split_part(split_part(lower(email), '@', 1), '+', 1), '.', '') || '@' || split_part(lower(email), '@', 2)
      $$;

      CREATE FUNCTION owner_since(organisation uuid, person uuid) RETURNS timestamptz
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT coalesce((SELECT max(act.at) FROM auth.account_acts act
          WHERE act.organisation_id = member.organisation_id AND act.user_id = member.user_id AND act.kind IN ('account', 'membership', 'owner')), member.created_at)
        FROM auth.members member
        WHERE member.organisation_id = organisation AND member.user_id = person AND string_to_array(member.role, ',') @> ARRAY['owner']
      $$;

      CREATE FUNCTION account_acts_of(organisation uuid, people uuid[]) RETURNS TABLE (
        person uuid, maker uuid, kind text, at timestamptz, vouched_at timestamptz, mailbox_at timestamptz,
        domain_at timestamptz, domain_by uuid, domain_by_since timestamptz, domain_of_operator boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH RECURSIVE reached (person) AS (
          SELECT unnest(people)
          UNION
          SELECT act.maker_id FROM reached JOIN auth.account_acts act ON act.user_id = reached.person WHERE act.maker_id IS NOT NULL
        )
        SELECT act.user_id, act.maker_id, act.kind, act.at, voucher.at, proof.at,
          proof.domain_at, proof.added_by, public.owner_since(organisation, proof.added_by), coalesce(proof.of_operator, false)
        FROM reached
        JOIN auth.account_acts act ON act.user_id = reached.person AND act.maker_id IS NOT NULL
          AND (act.organisation_id = organisation OR act.kind IN ('account', 'device', 'password'))
        LEFT JOIN auth.vouchers voucher ON voucher.organisation_id = organisation AND voucher.user_id = act.user_id
        LEFT JOIN LATERAL (
          SELECT account.mailbox_proved_at AS at, domain.proved_at AS domain_at, domain.added_by, EXISTS (
            SELECT FROM auth.account_acts root JOIN auth.users founder ON founder.id = root.user_id
            WHERE root.organisation_id = organisation AND root.maker_id IS NULL AND root.kind IN ('account', 'membership')
              AND split_part(founder.email, '@', 2) = domain.name) AS of_operator
          FROM auth.users account
          JOIN auth.organisation_domains domain ON domain.organisation_id = organisation AND domain.name = split_part(account.email, '@', 2)
          WHERE account.id = act.user_id AND domain.proved_at IS NOT NULL AND account.mailbox_proved_at IS NOT NULL
            -- ana+x@ and ana@ are one mailbox, and so one person.
            AND NOT EXISTS (
              SELECT FROM auth.members other JOIN auth.users owner ON owner.id = other.user_id
              WHERE other.organisation_id = organisation AND other.user_id <> account.id AND auth.mailbox_of(owner.email) = auth.mailbox_of(account.email))
        ) proof ON true
      $$;
      CREATE FUNCTION zone_of(organisation uuid) RETURNS text
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT time_zone FROM auth.organisations WHERE id = organisation
      $$;
      REVOKE EXECUTE ON FUNCTION account_acts_of(uuid, uuid[]), owner_since(uuid, uuid), zone_of(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION account_acts_of(uuid, uuid[]), owner_since(uuid, uuid), zone_of(uuid) TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION account_acts_of(uuid, uuid[]);
      DROP FUNCTION zone_of(uuid);
      DROP FUNCTION public.owner_since(uuid, uuid);
      DROP FUNCTION auth.mailbox_of(text);
      DROP TABLE auth.organisation_domains;
      DROP TABLE auth.vouchers;
      DROP TABLE auth.account_acts;
      ALTER TABLE auth.invitations DROP COLUMN link_by;
      ALTER TABLE auth.users DROP COLUMN mailbox_proved_at;
    `);
  }
}
