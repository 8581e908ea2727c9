import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { FACTS, FIELDS, type Fact } from '@plumbline/facts';
import { realData } from '../../../facts/test/real-data.ts';
import words from '../../src/mapping/header-words.json' with { type: 'json' };
import { suggestMapping } from '../../src/mapping/suggest-mapping.ts';
import { findIn } from '../records/find-in.ts';
import { writtenFile } from '../records/written-file.ts';

const CODE = 'mapping.workers-told';
const isRefused = (heading: string, cell = ''): boolean =>
  suggestMapping(['Supplier', heading], [['Acme Mills', cell]], {}).suggestions[1]?.why.code === CODE;

describe('A column of what workers, complaints or informants told', () => {
  test.each([
    'Allegations',
    'Whistle-blower reports',
    'Whistleblower details',
    'Complaint text',
    'Worker interview notes',
    'What workers said',
    'Sexual harassment cases',
    'Retaliation reported',
    'Threats against workers',
    'Child labour found',
    'Testimonio de trabajadoras',
    'Amenazas recibidas',
    'Mitarbeiterbeschwerden',
    'Übergriffe',
    'Kinderarbeit festgestellt',
    'Témoignages des ouvrières',
    'Harcèlement',
    'Relatos de assédio',
    'Violenze segnalate',
    '工人投诉内容',
    '性骚扰',
    'เรื่องร้องเรียนของคนงาน',
    'Nội dung tố cáo',
    'শ্রমিকদের অভিযোগ',
    'İşçi şikâyetleri',
    'شكاوى العمال',
    'श्रमिकों की शिकायतें',
    'Isi pengaduan pekerja',
    'Жалобы рабочих',
    '労働者の証言',
  ])('“%s” is not read', (heading) => {
    expect(isRefused(heading)).toBe(true);
  });

  test.each([
    'Grievance mechanism',
    'Complaints procedure',
    'Anti-harassment policy',
    'Child labour policy',
    'Whistleblowing channel',
    'Beschwerdeverfahren',
    'Política contra el acoso',
    '投诉渠道',
    'Customer complaints',
    'Quality complaints',
    'Kundenbeschwerden',
    'Fee survey',
    'Workers',
    'Address',
  ])('“%s” is no such column', (heading) => {
    expect(isRefused(heading)).toBe(false);
  });

  test('numbers of complaints are read, words about them are not', () => {
    expect(isRefused('Grievances', '4')).toBe(false);
    expect(isRefused('Grievances', 'Two women said that the dormitory is locked')).toBe(true);
  });

  test('cannot be read on request either, and says whom to call', () => {
    const ask = () => suggestMapping(['Supplier', 'Allegations'], [], { map: { documentHolder: 'Allegations' } });
    expect(ask).toThrow('workers-told');
  });

  test('gives nothing through its values, whatever they look like', async () => {
    const file = writtenFile(['Supplier', 'Allegations'], [['Acme Mills', '12 Long Road, Dhaka, Bangladesh']]);
    const { suppliers } = await findIn(file);
    expect(JSON.stringify(suppliers)).not.toContain('Long Road');
  });

  test('no field of a file has such a name, and no field gives a sealed fact', () => {
    const headings = Object.values(words).flatMap((languages) => Object.values(languages).join('; ').split('; '));
    expect(headings.map((heading) => heading.replace(/^~/, '')).filter((heading) => isRefused(heading))).toEqual([]);
    expect(FIELDS.filter(({ title }) => isRefused(title)).map(({ key }) => key)).toEqual([]);
    const facts: readonly Fact[] = FACTS;
    expect(facts.filter(({ sealed, fields }) => sealed === true && fields.length > 0)).toEqual([]);
  });
});

const folder = realData();
const onRealLists = folder === null ? test.skip : test;

/** The first line of a file. */
async function headingsOf(path: string): Promise<string[]> {
  if (!path.endsWith('.gz')) return (readFileSync(path, 'utf8').split('\n')[0] ?? '').split(',');
  for await (const chunk of createReadStream(path).pipe(createGunzip()))
    return (String(chunk).split('\n')[0] ?? '').split(',');
  return [];
}

onRealLists.each(['nike_2025_12.csv', 'universal_mill_list.csv', 'os_hub_facilities.csv.gz'])(
  '%s has no column that is taken for what workers told',
  async (list) => {
    const headings = await headingsOf(join(folder ?? '', 'suppliers', list));
    expect(headings.length).toBeGreaterThan(5);
    expect(headings.filter((heading) => isRefused(heading.trim()))).toEqual([]);
  },
);

test('a heading that is the key of a field is taken for that field', () => {
  expect(FIELDS.map(({ key }) => key).filter((key) => isRefused(key))).toEqual([]);
});

describe('Free text in other columns', () => {
  test('gives no fact about what was done to workers', async () => {
    const words = 'workers complain of beatings, passports held by the agent, children of 12 at the looms';
    const file = writtenFile(['Supplier', 'Country', 'Activity', 'Notes'], [['Acme Mills', 'India', words, words]]);
    const { suppliers } = await findIn(file);
    const told = Object.keys(suppliers[0]?.dossier.sites[0]?.observations ?? {});
    const facts: readonly Fact[] = FACTS;
    expect(told).not.toContain('documents.holder');
    expect(told.filter((key) => facts.some((fact) => fact.key === key && fact.sealed === true))).toEqual([]);
  });
});
