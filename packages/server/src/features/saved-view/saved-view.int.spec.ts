import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ChooseDefaultView } from './commands/choose-default-view.ts';
import { DeleteView } from './commands/delete-view.ts';
import { RestoreView } from './commands/restore-view.ts';
import { SaveView, type SaveViewInput } from './commands/save-view.ts';
import { SavedViewsReadModel } from './saved-view.read-model.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const organisationId = randomUUID();
const person = (...roles: Role[]): Viewer => ({
  ...aViewer(),
  organisationId,
  userId: randomUUID(),
  roles: new Set(roles),
});
const analyst = person('analyst');
const viewer = person('viewer');
const colleague = person('analyst');

const save = (who: Viewer, view: Partial<SaveViewInput> = {}) =>
  new SaveView(db.database).execute(who, {
    changed: null,
    name: 'Gulf',
    address: '?labels=HIGH',
    shared: false,
    ...view,
  });
const names = async (who: Viewer): Promise<string[]> =>
  (await new SavedViewsReadModel(db.database).list(who)).map(({ name }) => name);
const chosen = async (who: Viewer): Promise<string[]> =>
  (await new SavedViewsReadModel(db.database).list(who)).flatMap(({ name, ownDefault, organisationDefault }) => [
    ...(ownDefault ? [`${name} for me`] : []),
    ...(organisationDefault ? [`${name} for all`] : []),
  ]);
const code = (expected: string) => ({ errors: [expect.objectContaining({ code: expected })] });

describe('A view of the suppliers', () => {
  test('is its author’s until it is shared; then everybody in the organisation has it, and nobody elsewhere', async () => {
    const { id } = await save(analyst);
    expect([await names(analyst), await names(viewer)]).toEqual([['Gulf'], []]);
    const changed = { changed: { id, version: 1 }, shared: true };
    await expect(save(viewer, changed)).rejects.toThrow('Not allowed: view.share');
    await save(analyst, changed);
    expect([await names(viewer), await names({ ...viewer, organisationId: randomUUID() })]).toEqual([['Gulf'], []]);
    const [seen] = await new SavedViewsReadModel(db.database).list(viewer);
    expect(seen).toMatchObject({ address: 'labels=HIGH', own: false, version: 2 });
  });

  test('that is private is not there for a colleague, nor to be changed, deleted or opened with', async () => {
    const { id } = await save(analyst, { name: 'Mine' });
    const tries = [
      save(colleague, { changed: { id, version: 1 }, name: 'Yours' }),
      new DeleteView(db.database).execute(colleague, id, 1),
      new RestoreView(db.database).execute(colleague, id),
      new ChooseDefaultView(db.database).execute(colleague, { viewId: id, forOrganisation: false }),
    ];
    for (const one of await Promise.allSettled(tries))
      expect(one).toMatchObject({ status: 'rejected', reason: { message: 'No view has this id' } });
  });

  test('that somebody else has changed meanwhile is not overwritten', async () => {
    const { id } = await save(analyst, { name: 'Fishing', shared: true });
    await save(colleague, { changed: { id, version: 1 }, name: 'Fishing and ports', shared: true });
    await expect(save(analyst, { changed: { id, version: 1 }, name: 'Vessels', shared: true })).rejects.toMatchObject(
      code('VIEW_CHANGED'),
    );
    await expect(new DeleteView(db.database).execute(analyst, id, 1)).rejects.toMatchObject(code('VIEW_CHANGED'));
  });

  test.each([
    [{ name: ' ' }, 'VIEW_WITHOUT_NAME'],
    [{ name: 'x'.repeat(81) }, 'VIEW_NAME_TOO_LONG'],
    [{ name: 'gulf' }, 'VIEW_NAME_TAKEN'],
    [{ name: 'Large', address: 'x'.repeat(6001) }, 'VIEW_TOO_LARGE'],
    [{ name: 'Odd', address: 'a=\0' }, 'VIEW_TOO_LARGE'],
  ])('with %j is refused', async (view, expected) => {
    await expect(save(analyst, view)).rejects.toMatchObject(code(expected));
  });

  test('opens my list before the one that opens everybody’s, and a deletion is taken back whole', async () => {
    const choose = new ChooseDefaultView(db.database);
    const { id } = await save(analyst, { name: 'All high', shared: true });
    const own = await save(viewer, { name: 'My corner' });
    await expect(choose.execute(viewer, { viewId: id, forOrganisation: true })).rejects.toThrow('view.share');
    await expect(choose.execute(colleague, { viewId: own.id, forOrganisation: true })).rejects.toThrow('No view');
    await choose.execute(analyst, { viewId: id, forOrganisation: true });
    await choose.execute(viewer, { viewId: own.id, forOrganisation: false });
    expect(await chosen(viewer)).toEqual(['All high for all', 'My corner for me']);
    await new DeleteView(db.database).execute(analyst, id, 1);
    expect([await names(colleague), await chosen(colleague)]).toEqual([expect.not.arrayContaining(['All high']), []]);
    await new RestoreView(db.database).execute(analyst, id);
    expect(await chosen(colleague)).toEqual(['All high for all']);
    await choose.execute(viewer, { viewId: null, forOrganisation: false });
    expect(await chosen(viewer)).toEqual(['All high for all']);
  });

  test('that was deleted a month ago is gone for good', async () => {
    const { id } = await save(analyst, { name: 'Old' });
    await new DeleteView(db.database).execute(analyst, id, 1);
    db.clock.forward({ days: 31 });
    const { id: another } = await save(analyst, { name: 'Another' });
    await new DeleteView(db.database).execute(analyst, another, 1);
    await expect(new RestoreView(db.database).execute(analyst, id)).rejects.toThrow('No view has this id');
  });
});
