import { labourLaw } from '../../src/labour-law.ts';
import type { LabourLaw } from '../../src/reference.ts';
import type { ColumnTables, Where } from './column-case.ts';

const NOWHERE = { 'place.country': 'notRecorded' } as const;
const given = (law: Partial<LabourLaw>): Where => ({ reference: { law: { ...labourLaw(), ...law } } });
const usd = (...amounts: number[]) => amounts.map((minor) => ({ minor, currency: 'USD' }));
const hourly = (minor: number, currency = 'USD') => ({ 'pay.lowestHourly': { minor, currency } });

/** A minimum of 500 in one area and of 600 in another. */
const minimums = given({ minimumWages: () => usd(500, 600) });
const twoCurrencies = given({ minimumWages: () => [...usd(500), { minor: 500, currency: 'EUR' }] });
const cap = given({ deductionCap: () => '0.25' });
const notice = given({ noticeDays: () => 30 });
const standard = (squareMetres: string | null, perRoom: number | null): Where =>
  given({ housingStandard: () => ({ squareMetres, perRoom }) });
const both = standard('3.5', 8);
const room = (space: string, people?: number) => ({
  'housing.spacePerPerson': space,
  ...(people !== undefined && { 'housing.peoplePerRoom': people }),
});
const consent = (factor: string | null): Where => ({
  reference: { destinations: { XA: ['1', factor, null, null, null] } },
});

const NO_UNION = { 'voice.representation': 'none' } as const;
const unions = (barred: Readonly<Record<'all' | 'migrants' | 'agency', boolean | null>>): Where =>
  given({ barredFromUnions: (_country, _sector, workers) => barred[workers] });
const nobody = unions({ all: false, migrants: false, agency: false });
const everybody = unions({ all: true, migrants: true, agency: true });
const migrants = unions({ all: false, migrants: true, agency: false });
const agency = unions({ all: false, migrants: false, agency: true });
const shares = (migrantShare: string, agencyShare?: string) => ({
  ...NO_UNION,
  'workforce.migrantShare': migrantShare,
  ...(agencyShare !== undefined && { 'workforce.agencyShare': agencyShare }),
});

/** Of what the law of the country asks: what is recorded, and what rules read. Worked from the catalogue of rules. */
export const LAW_COLUMNS: ColumnTables = {
  // Deductions of nothing are over no cap.
  deductionsOverCap: [
    [{}, null, cap],
    [{ 'pay.deductionShare': '0.25' }, 0, cap],
    [{ 'pay.deductionShare': '0.26' }, 1, cap],
    [{ 'pay.deductionShare': '0.26', ...NOWHERE }, null, cap],
    [{ 'pay.deductionShare': '0.26' }, null],
    [{ 'pay.deductionShare': '0' }, 0],
  ],
  // Between the minimums of two areas the area would have to be known.
  belowMinimumWage: [
    [{}, null, minimums],
    [hourly(499), 1, minimums],
    [hourly(500), null, minimums],
    [hourly(599), null, minimums],
    [hourly(600), 0, minimums],
    [hourly(499, 'EUR'), null, minimums],
    [hourly(499), null, twoCurrencies],
    [{ ...hourly(499), ...NOWHERE }, null, minimums],
    [hourly(499), null],
  ],
  noticeBeyondLaw: [
    [{}, null, notice],
    [{ 'movement.noticeDays': 30 }, 0, notice],
    [{ 'movement.noticeDays': 31 }, 1, notice],
    [{ 'movement.noticeDays': 31, ...NOWHERE }, null, notice],
    [{ 'movement.noticeDays': 31 }, null],
    [{ 'movement.noticeDays': 0 }, 0],
  ],
  // The law asks for consent always or never; between them it is not known for this work.
  consentToLeave: [
    [{}, null],
    [{}, null, consent(null)],
    [{}, null, consent('0.5')],
    [{}, 0, consent('0')],
    [{}, 1, consent('1')],
    [NOWHERE, null, consent('1')],
  ],
  belowHousingStandard: [
    [room('3.5', 8), 0, both],
    [room('3.49', 8), 1, both],
    [room('3.5', 9), 1, both],
    [room('3.49'), 1, both],
    [room('3.5'), null, both],
    [{ 'housing.peoplePerRoom': 9 }, 1, both],
    [{ 'housing.peoplePerRoom': 8 }, null, both],
    [{}, null, both],
    [{ 'housing.peoplePerRoom': 8 }, 0, standard(null, 8)],
    [{ 'housing.peoplePerRoom': 9 }, 1, standard(null, 8)],
    [room('3.5'), 0, standard('3.5', null)],
    [{ ...room('3.49', 9), ...NOWHERE }, null, both],
    [room('3.49', 9), null],
  ],
  barredFromUnions: [
    [{}, null, everybody],
    [{ 'voice.representation': 'barred' }, 1],
    [{ 'voice.representation': 'union' }, 0, everybody],
    [{ 'voice.representation': 'elected' }, 0, everybody],
    [NO_UNION, 1, everybody],
    [{ ...NO_UNION, ...NOWHERE }, null, everybody],
    [NO_UNION, null],
    [shares('0', '0'), 0, nobody],
    [shares('0.1', '0'), 1, migrants],
    [shares('0', '0'), 0, migrants],
    [shares('0', '0.1'), 0, migrants],
    [shares('declined', '0'), null, migrants],
    [shares('notRecorded', '0'), null, migrants],
    [shares('0'), null, migrants],
    [shares('0', '0.1'), 1, agency],
    [shares('0', '0'), 0, agency],
    [shares('0.1', '0'), 0, agency],
    [
      shares('0.1', '0'),
      1,
      { reference: { ...nobody.reference, destinations: { XA: [null, null, null, '1', null] } } },
    ],
    [
      shares('0.1', '0'),
      0,
      { reference: { ...nobody.reference, destinations: { XA: [null, null, null, '0', null] } } },
    ],
  ],
};
