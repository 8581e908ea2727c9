import { afterAll, describe, expect, test } from '@jest/globals';
import { tmpdir } from 'node:os';
import { activityPhrases } from '@plumbline/reference-data/activity-phrases';
import { LimitExceeded, NotAllowed } from '../../platform/errors/refused.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import type { Config } from '../../platform/config/config.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { NearestActivitiesResolver } from './graphql/nearest-activities.resolver.ts';
import { NearestActivities } from './nearest-activities.ts';
import { FileLooks, LOOK_CAPS } from './reading/file-looks.ts';
import { anAnalyst } from './testing/importing.ts';

const storage = new FileStorage({ environment: { STORAGE_FOLDER: tmpdir() } } as Config);
const looks = new FileLooks(storage, LOOK_CAPS);
const texts = new Texts(messages);
const resolver = new NearestActivitiesResolver(new NearestActivities(looks), texts);
const viewer: Viewer = { ...anAnalyst(), roles: new Set(['viewer']) };

afterAll(() => looks.onModuleDestroy());

describe('The official phrase that words were read like', () => {
  test('is shown with its index, its code and the class that it leads to', async () => {
    expect(await resolver.nearestActivities(viewer, 'tuna longliner', ['AGR-FISH'])).toEqual([
      {
        sector: { key: 'AGR-FISH', name: texts.in('en')('sector.AGR-FISH') },
        phrase: 'Tuna fishing',
        index: 'NAICS 2017, US Census Bureau',
        code: '114111',
        title: 'Marine fishing',
      },
    ]);
  });

  test('is shown for each sector that words may mean, in their order', async () => {
    const found = await resolver.nearestActivities(viewer, 'packing of shirts', ['SVC-LI-WAREHOUSE', 'MAN-APP']);
    expect(found.map(({ sector }) => sector.key)).toEqual(['SVC-LI-WAREHOUSE', 'MAN-APP']);
    expect(found[1]?.phrase).toMatch(/shirt/i);
  });

  test.each([
    ['no words', '', ['AGR-FISH']],
    ['words that no index knows', '§§§ 12', ['AGR-FISH']],
    ['a sector that does not exist', 'tuna longliner', ['FISH', '__proto__']],
    ['no sector', 'tuna longliner', []],
  ])('is none for %s', async (_, text, sectors) => {
    expect(await resolver.nearestActivities(viewer, text, sectors)).toEqual([]);
  });

  test('is not looked for in a text longer than a cell, nor for more sectors than are read', async () => {
    const longest = 'tuna '.repeat(6_553);
    expect(await resolver.nearestActivities(viewer, longest, ['AGR-FISH'])).toHaveLength(1);
    await expect(resolver.nearestActivities(viewer, `${longest}boat`, ['AGR-FISH'])).rejects.toThrow(LimitExceeded);
    const four = ['AGR-FISH', 'AGR', 'MAN', 'CON'];
    await expect(resolver.nearestActivities(viewer, 'tuna', four)).rejects.toThrow(LimitExceeded);
  });

  test('is refused to people of an organisation that supplies', async () => {
    const supplier: Viewer = { ...viewer, organisationKind: 'supplier' };
    await expect(resolver.nearestActivities(supplier, 'tuna', ['AGR-FISH'])).rejects.toThrow(NotAllowed);
  });

  test('comes from an index that has a name', () => {
    const say = texts.in('en');
    const indexes = [...new Set(activityPhrases.map(({ index }) => index))];
    expect(indexes.filter((index) => say(`activity-index.${index}`).includes(index))).toEqual([]);
  });
});
