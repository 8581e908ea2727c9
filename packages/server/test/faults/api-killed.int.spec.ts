import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anAnalyst } from '../../src/features/import/testing/importing.ts';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import { aService, type TestOrganisation, type TestService } from '../e2e/a-service.ts';
import { Browser } from '../e2e/browser.ts';
import { Ambush } from './ambush.ts';
import { Child } from './child.ts';
import { Importer } from './importer.ts';
import { knownList } from './lists.ts';

const PATIENCE = 300_000;
const CHECK = `mutation ($input: ImportInput!) { checkImport(input: $input) { userErrors { code } } }`;

let service: TestService;
let buyer: TestOrganisation;
let ambush: Ambush;
let api: Child;

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation('Northfield Retail');
  ambush = await Ambush.open(service.db);
}, PATIENCE);
afterAll(async () => {
  await api.kill();
  await service.close();
});

/** The owner, who speaks to the api that is killed. */
function owner(): Browser {
  const { origin, organisation } = buyer.owner.place;
  const browser = new Browser({ address: `http://127.0.0.1:${api.port}`, origin, organisation });
  browser.cookie = buyer.owner.cookie;
  return browser;
}

describe('A change whose api is killed', () => {
  test.each([
    [
      'before it is committed is done by the repetition',
      1,
      { status: 200, codes: [], data: { checkImport: { userErrors: [] } } },
    ],
    [
      'after it is committed and before the answer is kept is not done again: the repetition is told so',
      2,
      { status: 409, codes: ['ALREADY_DONE'] },
    ],
  ])(
    '%s',
    async (_, place, told) => {
      const importer = Importer.of(service.db, anAnalyst(buyer.id));
      const { id, version } = await importer.create(`${place}.csv`, knownList());
      const variables = { input: { importId: toGlobalId('Import', id), version } };
      const key = randomUUID();
      api = await Child.start('api', service.db.config);
      await ambush.at('answer', place);
      const lost = owner()
        .run(CHECK, variables, { key })
        .catch(() => 'no answer');
      await ambush.holds(async () => false);
      await api.kill();
      await ambush.lift('answer');
      expect(await lost).toBe('no answer');

      api = await Child.start('api', service.db.config);
      expect(await owner().run(CHECK, variables, { key })).toMatchObject(told);
      const runs = await importer.rows(`SELECT kind FROM job_runs WHERE organisation_id = $1 AND subject_id = $2`, [
        id,
      ]);
      expect(runs).toEqual([{ kind: 'import.check' }]);
      const asked = await importer.rows(
        `SELECT job FROM outbox WHERE organisation_id = $1 AND payload->>'importId' = $2`,
        [id],
      );
      expect(asked).toEqual([{ job: 'import.check' }]);
      await api.kill();
    },
    PATIENCE,
  );
});
