import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed } from '../../platform/errors/refused.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { RemoveContact } from '../request/commands/remove-contact.ts';
import { SaveContact } from '../request/commands/save-contact.ts';
import { ContactsReadModel, type ContactRow } from '../request/contacts.read-model.ts';
import { ImportReadModel } from './import.read-model.ts';
import { importView } from './import.view.ts';
import { importedFiles } from './imported-files.ts';
import { RemoveExpiredHandler } from './jobs/remove-expired.handler.ts';
import { anAnalyst, Importing } from './testing/importing.ts';

let importing: Importing;
let db: TestDatabase;
let viewer: Viewer;

beforeAll(async () => {
  ({ importing, test: db } = await Importing.begin());
});
afterAll(async () => {
  await db.close();
});
beforeEach(() => {
  viewer = anAnalyst();
});

const HEAD = 'Supplier,Country,Contact person,E-mail,Language';
const list = (...rows: string[]): string => [HEAD, ...rows].join('\n');
const rows = <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  importing.database.transaction(viewer.organisationId, (tx) => tx.query<Row>(sql, parameters));

async function supplierId(name = 'Alder Mill'): Promise<string> {
  const [row] = await rows<{ id: string }>('SELECT id FROM suppliers WHERE name = $1', [name]);
  return row?.id ?? '';
}

async function contacts(name?: string): Promise<ContactRow[]> {
  return new ContactsReadModel(importing.database).contacts(viewer, await supplierId(name));
}

async function told(name?: string): Promise<string[]> {
  return (await contacts(name)).map((each) => `${each.name} <${each.email}> ${each.language}`);
}

describe('Contacts of an imported file', () => {
  test('come in with their suppliers, in their language, and are read by those who ask alone', async () => {
    const row = await importing.whole(
      viewer,
      'a.csv',
      list(
        'Alder Mill,India,Li Wei,Li@alder.example,中文',
        'Birch Mill,India,,office@birch.example,Deutsch',
        'Cedar Mill,India,Noor,not an address,ms',
      ),
    );
    expect([row.newRows, row.contactCount, row.problemCount]).toEqual([3, 2, 2]);
    expect(await told()).toEqual(['Li Wei <li@alder.example> zh']);
    expect(await told('Birch Mill')).toEqual(['office@birch.example <office@birch.example> en']);
    expect(await told('Cedar Mill')).toEqual([]);
    const others: Role[][] = [['viewer'], ['approver'], ['owner']];
    for (const roles of others)
      await expect(
        new ContactsReadModel(importing.database).contacts({ ...viewer, roles: new Set(roles) }, await supplierId()),
      ).rejects.toThrow(NotAllowed);
  });

  test('stand in nothing that is kept of the import', async () => {
    const row = await importing.whole(viewer, 'a.csv', list('Alder Mill,India,Li Wei,li@alder.example,Spanish'));
    const [kept] = await importing.database.transaction(viewer.organisationId, (tx) =>
      importedFiles(tx, viewer.organisationId, new Map([[row.id, new Set([2])]])),
    );
    expect(kept?.columns.map(({ field }) => field)).toEqual(['supplierName', 'country']);
    const written = await Promise.all(
      [
        'imports',
        'import_records',
        'import_problems',
        'observations',
        'suppliers',
        'supplier_keys',
        'audit_entries',
      ].map((table) => rows(`SELECT to_jsonb(t) AS row FROM ${table} t`)),
    );
    expect(JSON.stringify([kept, [...(kept?.rows.values() ?? [])], written])).not.toMatch(/li@alder|Li Wei/);
  });

  test('are seen before the import by those who import, and by no reader', async () => {
    const created = await importing.create(viewer, 'a.csv', list('Alder Mill,India,Li Wei,li@alder.example,Spanish'));
    const samples = async (who: Viewer): Promise<string> => {
      const shown = await new ImportReadModel(importing.database).one(who, created.id);
      return JSON.stringify(shown && importView(shown, who, (code) => code).columns);
    };
    expect(await samples(viewer)).toContain('li@alder.example');
    expect(await samples({ ...viewer, roles: new Set(['viewer']) })).not.toMatch(/li@alder|Li Wei/);
  });

  test('told again take a new name; what somebody typed stays', async () => {
    await importing.whole(viewer, 'a.csv', list('Alder Mill,India,Li Wei,li@alder.example,'), '2026-01-01');
    await importing.whole(viewer, 'b.csv', list('Alder Mill,India,Li Wei-Chen,li@alder.example,es'), '2026-02-01');
    expect(await told()).toEqual(['Li Wei-Chen <li@alder.example> es']);
    const [contact] = await contacts();
    const typed = {
      supplierId: await supplierId(),
      contactId: contact?.id ?? '',
      email: 'li@alder.example',
      name: 'Dr Li',
      language: 'zh',
    };
    await new SaveContact(importing.database).execute(viewer, typed);
    await importing.whole(viewer, 'c.csv', list('Alder Mill,India,Someone,li@alder.example,en'), '2026-03-01');
    expect(await told()).toEqual(['Dr Li <li@alder.example> zh']);
  });

  test('go when the last import that told of them is undone, but for those that somebody changed or asked', async () => {
    const file = list(
      'Alder Mill,India,Li,li@alder.example,',
      'Alder Mill,India,Ana,ana@alder.example,',
      'Alder Mill,India,Noor,noor@alder.example,',
    );
    await importing.whole(viewer, 'base.csv', 'Supplier,Country\nAlder Mill,India', '2025-12-01');
    const first = await importing.whole(viewer, 'a.csv', file, '2026-01-01');
    const second = await importing.whole(viewer, 'b.csv', list('Alder Mill,India,Li,li@alder.example,'), '2026-02-01');
    const ana = (await contacts()).find(({ name }) => name === 'Ana');
    const noor = (await contacts()).find(({ name }) => name === 'Noor');
    const typed = {
      supplierId: await supplierId(),
      contactId: ana?.id ?? '',
      email: 'ana@alder.example',
      name: 'Ana R',
      language: 'es',
    };
    await new SaveContact(importing.database).execute(viewer, typed);
    await rows(
      `INSERT INTO requests (organisation_id, id, supplier_id, contact_id, supplier_organisation_id, template_version, asking, reason, note, full_because, due_on, language,
         by_mail, asked_by, asked_at) VALUES ($1, $2, $3, $4, $2, '1', '{}', 'yearly', '', '', '2099-01-01', 'en', false, $5, '2026-02-02')`,
      [viewer.organisationId, randomUUID(), await supplierId(), noor?.id, viewer.userId],
    );
    await importing.undo(viewer, await importing.read(viewer, first.id));
    expect(await told()).toHaveLength(3);
    await importing.undo(viewer, await importing.read(viewer, second.id));
    expect(await told()).toEqual(['Ana R <ana@alder.example> es', 'Noor <noor@alder.example> en']);
    await expect(new RemoveContact(importing.database).execute(viewer, ana?.id ?? '')).resolves.toBeUndefined();
  });

  test('are kept apart from the suppliers no longer than their file', async () => {
    await importing.whole(viewer, 'a.csv', list('Alder Mill,India,Li Wei,li@alder.example,'));
    expect(await rows('SELECT email FROM import_contacts')).toHaveLength(1);
    db.clock.forward({ days: 400 });
    const payload = { version: 1, organisationId: viewer.organisationId } as const;
    await new RemoveExpiredHandler(importing.database, importing.storage).handle(payload, {
      complete: async () => undefined,
    } as never);
    expect(await rows('SELECT email FROM import_contacts')).toEqual([]);
    expect(await told()).toEqual(['Li Wei <li@alder.example> en']);
  });
});
