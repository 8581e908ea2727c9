import { describe, expect, test } from '@jest/globals';
import type { Found } from './find-in.ts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';

const HEADING = 'Response to findings';

/** What a file says of one supplier: the supplier's response, and that of each of its sites. */
async function responses(rows: readonly (readonly string[])[], options = {}): Promise<[unknown[], Found['problems']]> {
  const { suppliers, problems } = await findIn(writtenFile(['Supplier', 'Site name', HEADING], rows), options);
  const told = suppliers.flatMap(({ dossier }) => [dossier, ...dossier.sites]);
  const found = told.map(({ observations: { 'findings.response': response } }) =>
    response === undefined ? null : [response.value ?? response.state, response.source.row, response.source.reference],
  );
  return [found, problems];
}

describe('A response to findings in a file', () => {
  test.each([
    ['Supplier response', 'Declined to respond', 'declined'],
    ['Remediation status', 'On track', 'on-schedule'],
    ['Response to finding', 'refused', 'declined'],
    ['Response to findings', 'No', 'none'],
    ['Response to findings', 'unknown', 'notRecorded'],
    ['Answer to audit findings', 'On track', 'on-schedule'],
    ['Status of corrective actions', 'declined', 'declined'],
    ['Stellungnahme zu den Feststellungen', 'abgelehnt', 'declined'],
    ['Respuesta del fabricante a los hallazgos', 'admitido', 'disclosed'],
    ['Statut des mesures correctives', 'plan financé', 'plan-funded'],
    ['Respuesta del proveedor', 'plan financiado', 'plan-funded'],
    ['Reaktion des Lieferanten', 'Offengelegt', 'disclosed'],
    ['Réponse du fournisseur', 'Confirmé par les travailleurs', 'confirmed-by-workers'],
    ['Resposta do fornecedor', 'dentro do prazo', 'on-schedule'],
    ['Risposta del fornitore', 'nessuna risposta', 'none'],
    ['供应商回应', '已披露', 'disclosed'],
    ['การตอบสนองของซัพพลายเออร์', 'เป็นไปตามแผน', 'on-schedule'],
    ['Phản hồi của nhà cung cấp', 'từ chối', 'declined'],
    ['সরবরাহকারীর সাড়া', 'অর্থায়িত পরিকল্পনা', 'plan-funded'],
    ['Tedarikçi yanıtı', 'İşçiler onayladı', 'confirmed-by-workers'],
    ['رد المورد', 'خطة ممولة', 'plan-funded'],
    ['आपूर्तिकर्ता की प्रतिक्रिया', 'समय पर', 'on-schedule'],
    ['Tanggapan pemasok', 'menolak', 'declined'],
    ['Ответ поставщика', 'нет ответа', 'none'],
    ['サプライヤーの対応', '開示済み', 'disclosed'],
  ] as const)('%s: %s says %s', async (heading, cell, value) => {
    const { suppliers } = await findIn(writtenFile(['Supplier', heading], [['Acme Mills', cell]]));
    const told = suppliers[0]?.dossier.observations['findings.response'];
    expect(told?.value ?? told?.state).toBe(value);
  });

  test('that is not understood is kept out, with the words that are', async () => {
    const [found, problems] = await responses([['Acme Mills', 'North yard', 'CAP received']]);
    expect(found).toEqual([null, ['notRecorded', 2, HEADING]]);
    expect(problems).toMatchObject([{ row: 2, column: HEADING, code: 'not-a-choice', value: 'CAP received' }]);
  });

  test('speaks of the site of its row, and of all sites where the row names none', async () => {
    const [found] = await responses([
      ['Acme Mills', '', 'declined'],
      ['Acme Mills', 'North yard', 'disclosed'],
      ['Acme Mills', 'South yard', ''],
    ]);
    expect(found).toEqual([['declined', 2, HEADING], null, ['disclosed', 3, HEADING], ['notRecorded', 4, HEADING]]);
  });

  test.each([
    ['plan funded', 'none', 'none', 2],
    ['none', 'plan funded', 'none', 3],
    ['none', 'declined', 'declined', 2],
    ['on schedule', 'disclosed', 'disclosed', 2],
  ])('is the least of several rows about a site: %s and %s', async (one, other, least, problemRow) => {
    const [found, problems] = await responses([
      ['Acme Mills', 'North yard', one],
      ['Acme Mills', 'North yard', other],
    ]);
    expect(found[1]).toMatchObject([least, expect.anything(), HEADING]);
    const differing = problems.filter(({ code }) => code === 'responses-differ');
    expect(differing).toMatchObject([{ row: problemRow, column: HEADING }]);
  });

  test.each([
    ['supplier', 'plan funded', 'plan-funded', ['response-said-by-supplier']],
    ['supplier', 'disclosed', 'disclosed', []],
    ['buyer', 'on schedule', 'on-schedule', ['response-said-by-buyer']],
    ['buyer', 'declined', 'declined', []],
    ['buyer', 'confirmed by workers', 'confirmed-by-workers', ['response-said-by-buyer']],
    ['audit', 'confirmed by workers', 'confirmed-by-workers', ['response-said-by-audit']],
  ] as const)(
    'from a file of the %s that says “%s” is kept as said, with a problem where it counts as less',
    async (source, cell, value, codes) => {
      const [found, problems] = await responses([['Acme Mills', 'North yard', cell]], { source });
      expect(found[1]).toEqual([value, 2, HEADING]);
      expect(problems.map(({ code }) => code)).toEqual(codes);
    },
  );
});
