import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PASSWORD } from '../../src/features/organisation/testing/an-organisation.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import { ApiProcess } from './api-process.ts';
import { Browser } from './browser.ts';

const secret = `Xylograph${randomUUID().slice(0, 8)}`;
const email = `${secret.toLowerCase()}@example.org`;

let service: TestService;
let buyer: TestOrganisation;
let api: ApiProcess;
let browser: Browser;

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation(`${secret} Retail`);
  api = await ApiProcess.start(service.db.config.environment);
  browser = new Browser({ ...buyer.owner.place, address: api.address });
  browser.cookie = buyer.owner.cookie;
});

afterAll(async () => {
  await api.kill();
  await service.close();
});

describe('The log of the api', () => {
  test('holds ids only, whatever people and their requests are called', async () => {
    const invited = await browser.run<{ inviteMember: { link: string } }>(
      'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }',
      { input: { email, name: `${secret}\r\n{"level":30,"msg":"forged"}`, roles: ['VIEWER'] } },
    );
    await browser.run(`{ suppliers(filter: { search: "${secret}" }) { totalCount } }`);
    await browser.run(`{ ${secret} }`);
    await browser.post('/api/auth/sign-in/email', { email, password: `${secret} password` });
    await browser.post('/people/invitation', { token: `${secret}-token` });
    await browser.fetch(`/o/${secret}?token=${secret}%0d%0aforged`);
    await browser.fetch('/health/ready', { headers: { 'x-secret': secret, 'user-agent': secret } });
    await browser.post('/api/auth/update-user', { name: `${secret}\0` });
    await browser.post('/api/auth/update-user', { name: '', email: `${secret}@example.org` });
    await browser.fetch(`/files?organisation=${buyer.id}`, {
      method: 'POST',
      headers: {
        ...{ 'tus-resumable': '1.0.0', 'upload-length': '1' },
        'upload-metadata': `filename ${Buffer.from(`${secret}\0.csv`).toString('base64')}`,
      },
    });
    // An internal error: the database refuses, and its message would contain values.
    await service.db.admin.query(`ALTER TABLE auth.invitations ADD CONSTRAINT nobody CHECK (email <> 'b${email}')`);
    const broken = await browser.run('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }', {
      input: { email: `b${email}`, name: secret, roles: ['VIEWER'] },
    });
    expect(broken.codes).toEqual(['INTERNAL']);
    expect(broken.text).not.toMatch(/constraint|nobody|invitations/);

    // The log is written beside the answers, in their order.
    await api.line((one) => one.includes('A request failed'));
    const { said } = api;
    const token = invited.data?.inviteMember.link.split('/').at(-1) ?? 'no token';
    const cookie = browser.cookie.split('=').at(-1) ?? 'no cookie';
    for (const part of [secret, secret.toLowerCase(), PASSWORD, token, cookie]) expect(said).not.toContain(part);
    const lines = said.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(lines.some((line) => line.includes('"msg":"forged"'))).toBe(false);
  });

  test('has the number that the person is told, with what broke', async () => {
    const answer = await browser.run('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }', {
      input: { email: `b${email}`, name: 'Somebody', roles: ['VIEWER'] },
    });
    const requestId = /"requestId":"([^"]+)"/.exec(answer.text)?.[1] ?? 'none';
    expect(answer.messages[0]).toContain(requestId);
    const line = await api.line((one) => one.includes(requestId) && one.includes('A request failed'));
    expect(line).toContain('"level":50');
    expect(line).toContain('"code":"23514"');
  });
});
