import { countries, number, one, several, share, yesNo } from '../columns.ts';
import type { Condition, Item } from '../template.ts';

/** Workers came from elsewhere, or nobody can say that none did. */
export const CAME_FROM_ELSEWHERE: Condition = {
  any: [
    { item: 'q07', test: { column: 'international', above: 0 }, orUnknown: true },
    { item: 'q07', test: { column: 'internal', above: 0 }, orUnknown: true },
  ],
};

/** Who works there, and how they got the job. */
export const workerItems: readonly Item[] = [
  {
    key: 'q06',
    section: 'workers',
    bySite: true,
    columns: [
      number('total', 'workers'),
      number('women', 'workers'),
      number('own', 'workers'),
      number('agency', 'workers'),
      number('casual', 'workers'),
      number('trainees', 'workers'),
    ],
    evidence: ['payroll-summary'],
    feeds: [
      { fact: 'workforce.total', field: 'workersTotal', column: 'total' },
      { fact: 'workforce.womenShare', field: 'womenCount', column: 'women' },
      { fact: 'workforce.payroll', field: 'payrollCount', column: 'own' },
      { fact: 'workforce.agencyShare', field: 'agencyCount', column: 'agency' },
      { fact: 'workforce.casualShare', field: 'casualCount', column: 'casual' },
      { fact: 'forms.trainees', field: 'traineeTerms', column: 'trainees', read: { zero: 'none' } },
    ],
    leadsTo: 'counts-as-told',
  },
  {
    key: 'q07',
    section: 'workers',
    bySite: true,
    columns: [
      share('international'),
      share('internal'),
      share('residents', { optional: true, when: { column: 'international', above: 0 } }),
      countries('origins', { when: { column: 'international', above: 0 } }),
      yesNo('lowWage', { when: { column: 'international', above: 0 } }),
    ],
    feeds: [
      { fact: 'workforce.migrantShare', field: 'migrantShare', column: 'international' },
      { fact: 'workforce.internalMigrantShare', field: 'internalMigrantShare', column: 'internal' },
      { fact: 'workforce.foreignResidentShare', field: 'foreignResidentShare', column: 'residents' },
      { fact: 'recruitment.origins', field: 'originCountries', column: 'origins' },
      { fact: 'workforce.lowWage', field: 'lowWage', column: 'lowWage' },
    ],
    leadsTo: 'counts-as-told',
  },
  {
    key: 'q08',
    section: 'workers',
    bySite: true,
    columns: [several('how', 'hired-by', { unsafeChoices: ['state-scheme'] }), yesNo('direct')],
    evidence: ['hiring-records'],
    feeds: [{ fact: 'recruitment.directHire', field: 'directHire', column: 'direct' }],
    leadsTo: 'counts-as-told',
  },
  {
    key: 'q09',
    section: 'workers',
    when: { item: 'q07', test: { column: 'international', above: 0 }, orUnknown: true },
    columns: [several('classes', 'permit')],
    feeds: [
      {
        fact: 'workforce.visaClass',
        field: 'visaClass',
        read: {
          words: {
            'work-permit': 'work permit',
            seasonal: 'seasonal permit',
            trainee: 'Technical Intern Training',
            domestic: 'domestic worker',
          },
        },
      },
    ],
    leadsTo: 'looked-up',
  },
  {
    key: 'q39',
    section: 'workers',
    bySite: true,
    when: { item: 'q06', test: { column: 'agency', from: 1 }, orUnknown: true },
    columns: [share('agency'), yesNo('sameTasks'), yesNo('equalPay')],
    feeds: [{ fact: 'workforce.agencyShare', field: 'agencyShare', column: 'agency' }],
    control: { topic: 'WAGES', weight: 1, full: { column: 'equalPay', is: [true] } },
    leadsTo: 'counts-as-told',
  },
  {
    key: 'q40',
    section: 'workers',
    columns: [number('tiers', 'tiers'), share('withoutEmployer')],
    feeds: [
      { fact: 'workforce.labourTiers', field: 'labourTiers', column: 'tiers' },
      { fact: 'workforce.noEmployerShare', field: 'noEmployerShare', column: 'withoutEmployer' },
    ],
    leadsTo: 'counts-as-told',
  },
  {
    key: 'q49',
    section: 'workers',
    columns: [share('share')],
    feeds: [{ fact: 'vulnerable.shockHireShare', field: 'shockHireShare' }],
    leadsTo: 'extra-care',
  },
  {
    key: 'q47',
    section: 'workers',
    columns: [
      yesNo('ageChecks'),
      number('youngest', 'years', { sealed: true }),
      one('minors', 'minors', { sealed: true }),
    ],
    evidence: ['procedure'],
    control: { topic: 'GOVERNANCE', weight: 2, full: { column: 'ageChecks', is: [true] } },
    leadsTo: 'policy',
  },
  {
    key: 'q48',
    section: 'workers',
    bySite: true,
    when: { item: 'q02', test: { column: 'kind', is: ['private-household'] } },
    columns: [yesNo('liveIn'), yesNo('weeklyRest'), one('phone', 'holder'), yesNo('privateRoom')],
    evidence: ['contract-template'],
    feeds: [
      { fact: 'housing.employerProvided', field: 'employerHousing', column: 'liveIn', detail: true },
      {
        fact: 'hours.weeksWithoutRest',
        field: 'weeksWithoutRest',
        column: 'weeklyRest',
        read: { words: { true: '0', false: '4' } },
        detail: true,
      },
      { fact: 'documents.phoneHolder', field: 'phoneHolder', column: 'phone', detail: true },
    ],
    control: {
      topic: 'HOUSING',
      weight: 2,
      full: {
        every: [
          { column: 'weeklyRest', is: [true] },
          { column: 'phone', is: ['worker'] },
          { column: 'privateRoom', is: [true] },
        ],
      },
    },
    discloses: [
      { rule: 'DOC-CARD-PHONE-HELD', when: { column: 'phone', is: ['employer', 'agent', 'dormitory', 'other'] } },
    ],
    leadsTo: 'papers-back',
  },
];
