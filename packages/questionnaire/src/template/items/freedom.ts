import { country, number, one, several, text, yesNo } from '../columns.ts';
import type { Item } from '../template.ts';

/** Whether workers may leave, where they live, and work that is done elsewhere or under compulsion. */
export const freedomItems: readonly Item[] = [
  {
    key: 'q35',
    section: 'freedom',
    bySite: true,
    columns: [number('notice', 'days'), one('loss', 'resignation-loss')],
    evidence: ['contract-template'],
    feeds: [
      { fact: 'movement.noticeDays', field: 'noticeDays', column: 'notice' },
      { fact: 'movement.exitLoss', field: 'resignationLoss', column: 'loss' },
    ],
    control: { topic: 'MOVEMENT', weight: 3, full: { column: 'loss', is: ['none'] } },
    discloses: [
      {
        rule: 'MOVE-EXIT-PENALTY',
        when: {
          column: 'loss',
          is: ['fine', 'ticket-lost', 'service-bond', 'absconding-report', 'pay-forfeited', 'other'],
        },
      },
    ],
    leadsTo: 'free-to-leave',
    legal: true,
  },
  {
    key: 'q36',
    section: 'freedom',
    bySite: true,
    columns: [yesNo('consent'), yesNo('waiver', { when: { column: 'consent', is: [true] } })],
    evidence: ['waiver-template'],
    feeds: [{ fact: 'movement.exitWaiver', field: 'exitWaiver', column: 'waiver' }],
    control: {
      topic: 'MOVEMENT',
      weight: 1,
      full: { column: 'consent', is: [false] },
      half: { column: 'waiver', is: [true] },
    },
    leadsTo: 'free-to-leave',
  },
  {
    key: 'q37',
    section: 'freedom',
    bySite: true,
    when: { item: 'q02', test: { column: 'housing', is: [true] }, orUnknown: true },
    columns: [
      one('kind', 'housing'),
      number('space', 'square-metres', { decimals: 1 }),
      number('perRoom', 'workers'),
      one('fireExit', 'fire-exit'),
      yesNo('basics'),
      yesNo('foreign'),
      number('after', 'days'),
      one('womenRule', 'women-rule'),
      one('restriction', 'restriction', { sealed: true }),
    ],
    evidence: ['safety-certificate', 'site-photos'],
    feeds: [
      { fact: 'housing.spacePerPerson', field: 'spacePerPerson', column: 'space' },
      { fact: 'housing.peoplePerRoom', field: 'peoplePerRoom', column: 'perRoom' },
      { fact: 'housing.fireExit', field: 'fireExit', column: 'fireExit' },
      { fact: 'housing.basics', field: 'waterAndVentilation', column: 'basics' },
      { fact: 'housing.foreignDormitory', field: 'foreignDormitory', column: 'foreign' },
      { fact: 'housing.daysAfterLeaving', field: 'housingAfterLeaving', column: 'after' },
      { fact: 'forms.womenRules', field: 'womenRules', column: 'womenRule' },
    ],
    control: {
      topic: 'HOUSING',
      weight: 2,
      full: {
        every: [
          { column: 'space', from: 'spaceBelow' },
          { column: 'perRoom', to: 'peoplePerRoomAbove' },
          { column: 'fireExit', is: ['clear'] },
          { column: 'basics', is: [true] },
        ],
      },
      half: {
        every: [
          { column: 'fireExit', is: ['clear'] },
          { column: 'basics', is: [true] },
        ],
      },
    },
    discloses: [
      { rule: 'HOUSE-SUBSTANDARD', when: { column: 'fireExit', is: ['blocked', 'none'] } },
      { rule: 'HOUSE-SUBSTANDARD', when: { column: 'basics', is: [false] } },
      { rule: 'WOMEN-CURFEW', when: { column: 'womenRule', is: ['curfew', 'lump-sum'] } },
    ],
    leadsTo: 'safe-housing',
  },
  {
    key: 'q38',
    section: 'freedom',
    bySite: true,
    columns: [yesNo('signal'), yesNo('transport'), number('atSea', 'days', { optional: true })],
    feeds: [
      { fact: 'movement.signal', field: 'phoneSignal', column: 'signal' },
      { fact: 'movement.transport', field: 'transport', column: 'transport' },
      { fact: 'movement.daysAtSea', field: 'daysAtSea', column: 'atSea' },
    ],
    control: {
      topic: 'MOVEMENT',
      weight: 1,
      full: {
        every: [
          { column: 'signal', is: [true] },
          { column: 'transport', is: [true] },
        ],
      },
    },
    leadsTo: 'free-to-leave',
  },
  {
    key: 'q41',
    section: 'chain',
    rows: 50,
    columns: [text('name', { longest: 200 }), country('country'), several('kind', 'elsewhere')],
    feeds: [
      {
        fact: 'production.elsewhere',
        field: 'workElsewhere',
        read: { some: 'declared', none: 'none' },
      },
    ],
    leadsTo: 'looked-up',
  },
  {
    key: 'q42',
    section: 'chain',
    unsafe: true,
    columns: [
      one('work', 'compulsory'),
      one('prison', 'prison', { when: { column: 'work', is: ['prison'] } }),
      yesNo('scheme'),
    ],
    evidence: ['policy'],
    feeds: [
      { fact: 'workforce.compulsoryLabour', field: 'compulsoryLabour', column: 'work' },
      { fact: 'workforce.prisonSafeguards', field: 'prisonSafeguards', column: 'prison' },
      {
        fact: 'workforce.labourScheme',
        field: 'labourScheme',
        column: 'scheme',
        read: { words: { false: 'none', true: 'other' } },
      },
    ],
    leadsTo: 'compulsion',
    legal: true,
  },
];
