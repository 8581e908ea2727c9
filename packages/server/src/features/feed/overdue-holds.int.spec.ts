import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { testDatabase } from '../../platform/db/testing/database.ts';
import { mailingOn } from '../../platform/mail/testing/mailing.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { anAddress, anOrganisation } from '../organisation/testing/an-organisation.ts';
import { ChooseDigest } from './commands/choose-digest.ts';
import { FeedReadModel } from './feed.read-model.ts';
import { digestLetter } from './letters/digest-letter.ts';

test('a digest tells every approver of holds that nobody has confirmed for two working days, and nobody else', async () => {
  const db = await testDatabase();
  const [texts, feed] = [new Texts(messages), new FeedReadModel(db.database)];
  // A Tuesday; digests come at seven of the next mornings in London.
  db.clock.set(new Date('2026-11-24T12:00:00Z'));
  const mailing = await mailingOn(db, { writersOf: (config) => [digestLetter({ config, texts, feed })], isSet: true });
  const { owner } = await anOrganisation(mailing.auth, 'buyer', anAddress());
  // Since Friday.
  await db.database.transaction(owner.organisationId, (tx) =>
    tx.query(
      `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, lots, conditions, checklist, open_findings, proposed_by, proposed_at)
       VALUES ($1, uuidv7(), $2, 'hold', 'held', 'On the list.', '{}', '', '{}', 0, $2, '2026-11-20T12:00:00Z')`,
      [owner.organisationId, randomUUID()],
    ),
  );
  const filter = { show: 'all', topics: [], suppliers: {} } as const;
  await new ChooseDigest(mailing.auth).execute(owner, { every: 'day', filter });
  const mailsOf = async (day: string): Promise<string[]> => {
    db.clock.set(new Date(`${day}T07:01:00Z`));
    await mailing.round();
    return mailing.server.taken.map(({ source }) => source);
  };
  expect(await mailsOf('2026-11-25')).toEqual([]);
  await db.admin.query(`UPDATE auth.members SET role = 'owner,approver' WHERE user_id = $1`, [owner.userId]);
  const mails = await mailsOf('2026-11-26');
  expect(mails).toEqual([expect.stringMatching(/1 hold of shipments waits to be\s+confirmed or\s+lifted/)]);
  expect(mails.join()).not.toContain('On the list');
  await mailing.close();
  await db.close();
});
