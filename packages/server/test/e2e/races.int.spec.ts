import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Answer } from './browser.ts';
import { VALUES } from './samples.ts';
import { subjectsOf, type Subjects } from './subjects.ts';

const DECIDE =
  'mutation ($input: DecideInput!) { decide(input: $input) { decision { id version state } userErrors { code } } }';
const APPROVE =
  'mutation ($input: DecisionInput!) { approveDecision(input: $input) { decision { state } userErrors { code } } }';
const REMOVE = 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { memberId userErrors { code } } }';

interface Payload {
  readonly decision?: { readonly id: string; readonly version: number; readonly state: string } | null;
  readonly memberId?: string | null;
  readonly userErrors: readonly { readonly code: string }[];
}

let service: TestService;
let buyer: TestOrganisation;
let subjects: Subjects;

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation('Northfield Retail');
  subjects = await subjectsOf(service, buyer, 'Northfield');
  // The subjects' own proposal would be in the way.
  await service.db.admin.query(`UPDATE decisions SET state = 'withdrawn'`);
});

afterAll(() => service.close());

function payloads(answers: readonly Answer[], field: string): Payload[] {
  return answers.flatMap(({ data }) => (data?.[field] as Payload | null | undefined) ?? []);
}

const many = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make));

const suspension = () => ({
  supplierId: subjects.ids['supplierId'],
  kind: 'SUSPEND',
  reason: 'Passports of about 210 workers are held.',
  conditions: 'The passports are given back.',
  until: '2099-03-31',
  remedyDate: '2099-01-31',
  ownerId: subjects.ids['ownerId'],
  checklist: VALUES['Mutation.decide.checklist'],
  seen: {},
});

describe('Many at once', () => {
  test('who propose for one supplier leave one proposal, and who approve it leave one decision', async () => {
    const analyst = await buyer.member('analyst');
    const proposals = payloads(await many(20, () => analyst.run(DECIDE, { input: suspension() })), 'decide');
    const [proposal, ...more] = proposals.flatMap(({ decision }) => decision ?? []);
    expect(more).toEqual([]);
    expect(proposal?.state).toBe('PROPOSED');

    const approvers = await Promise.all([buyer.member('approver'), buyer.member('approver')]);
    const input = { decisionId: proposal?.id, version: proposal?.version };
    const answers = await Promise.all(approvers.map((approver) => many(15, () => approver.run(APPROVE, { input }))));
    const approved = payloads(answers.flat(), 'approveDecision');
    expect(approved.filter(({ decision }) => decision?.state === 'IN_FORCE')).toHaveLength(1);
    expect(approved.filter(({ userErrors }) => userErrors.length > 0)).toHaveLength(29);
    const { rows } = await service.db.admin.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entries WHERE verb = 'decision.approved'`,
    );
    expect(rows[0]?.count).toBe(1);
  });

  test('owners who remove each other leave one', async () => {
    const another = await buyer.member('owner');
    const { rows } = await service.db.admin.query<{ id: string; user_id: string }>(
      `SELECT id, user_id FROM auth.members WHERE organisation_id = $1 AND role = 'owner'`,
      [buyer.id],
    );
    const ids = rows.map(({ id }) => Buffer.from(`Member:${id}`).toString('base64url'));
    const remove = ids.flatMap((memberId) =>
      [buyer.owner, another].map((owner) => owner.run(REMOVE, { input: { memberId } })),
    );
    await Promise.all(remove);
    const left = await service.db.admin.query(
      `SELECT FROM auth.members WHERE organisation_id = $1 AND role = 'owner'`,
      [buyer.id],
    );
    expect(left.rowCount).toBe(1);
  });
});
