/** Every address that is not GraphQL, and who may use it. A new one fails files.int.spec.ts until it is listed here. */
export const ADDRESSES: Readonly<Record<string, string>> = {
  '/health/live': 'everybody',
  '/health/ready': 'everybody',
  '/api/auth/*': 'the listed endpoints of the session: closed-doors.int.spec.ts',
  '/graphql': 'the matrices of tenants and roles',
  '/people/invitation': 'people with a link',
  '/people/accept-invitation': 'people with a link',
  '/people/ask-reset': 'everybody: mailed-passwords.int.spec.ts',
  '/people/reset': 'people with a link',
  '/people/reset-password': 'people with a link',
  '/people/stop-digest': 'people with a link: stop-mails.int.spec.ts',
  '/stop-mails/:token': 'people with a link: stop-mails.int.spec.ts',
  '/people/proof': 'people who are signed in: fresh-proof.int.spec.ts',
  '/files': 'files.int.spec.ts',
  '/files/:id': 'files.int.spec.ts',
  '/files/rejected/:importId': 'files.int.spec.ts',
  '*': 'nothing: preflight requests are answered with nothing',
};
