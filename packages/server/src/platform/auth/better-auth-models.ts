import type { BetterAuthOptions } from 'better-auth';
import { createAccessControl } from 'better-auth/plugins/access';
import { organization } from 'better-auth/plugins/organization';

/** Names of better-auth's tables and columns: snake_case plurals, as everywhere else in the database. */
export const AUTH_MODELS = {
  user: {
    modelName: 'users',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: { locale: { type: 'string', required: false } },
  },
  session: {
    modelName: 'sessions',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
    additionalFields: {
      provedAt: { type: 'date', required: false, input: false, fieldName: 'proved_at' },
      isPending: { type: 'boolean', required: false, input: false, returned: false, fieldName: 'is_pending' },
    },
  },
  account: {
    modelName: 'accounts',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'verifications',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  rateLimit: { modelName: 'rate_limits', fields: { lastRequest: 'last_request' } },
} as const satisfies Partial<BetterAuthOptions>;

const access = createAccessControl({});
// better-auth knows our roles but grants them nothing: rights come from `tenancy/role-matrix.ts`.
const nothing = access.newRole({});
const roles = {
  owner: nothing,
  admin: nothing,
  analyst: nothing,
  approver: nothing,
  viewer: nothing,
  safeguarding: nothing,
  respondent: nothing,
  auditor: nothing,
};

/** The organisation plugin on our tables. Its endpoints are disabled. */
export function organisationPlugin() {
  return organization({
    ac: access,
    roles,
    creatorRole: 'owner',
    membershipLimit: 10_000,
    schema: {
      session: { fields: { activeOrganizationId: 'active_organisation_id' } },
      organization: {
        modelName: 'organisations',
        fields: { createdAt: 'created_at' },
        additionalFields: {
          kind: { type: 'string', required: true },
          timeZone: { type: 'string', required: true, fieldName: 'time_zone' },
          demo: { type: 'boolean', required: false, defaultValue: false },
        },
      },
      member: {
        modelName: 'members',
        fields: { organizationId: 'organisation_id', userId: 'user_id', createdAt: 'created_at' },
      },
      invitation: {
        modelName: 'invitations',
        fields: {
          organizationId: 'organisation_id',
          inviterId: 'inviter_id',
          expiresAt: 'expires_at',
          createdAt: 'created_at',
        },
        additionalFields: {
          name: { type: 'string', required: false, defaultValue: '' },
          tokenHash: { type: 'string', required: true, returned: false, fieldName: 'token_hash' },
        },
      },
    },
  });
}
