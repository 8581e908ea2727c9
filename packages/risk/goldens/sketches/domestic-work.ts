import { clean, fee, PEOPLE, PROOF, type Sketch } from './sketch.ts';

export const DOMESTIC_WORK: readonly Sketch[] = [
  {
    key: 'riyadh-maids',
    name: 'Najd Household Services',
    why: 'One woman in one house under a sponsor, with a fee behind her: the work that nobody inspects.',
    country: 'SA',
    siteType: 'private-household',
    sector: 'DOM',
    twins: {
      silent: { label: 'HIGH', lane: 'presumed', flags: ['RECRUIT-FEE-PRESUMED'], unknown: PEOPLE },
      candid: {
        differs: {
          flags: ['RECRUIT-FEE-WORKER-PAID'],
          because: 'A cost that is not said to be a median proves a heavy debt from six months on only.',
        },
        answers: { ...clean('1', '1', '0', true), ...fee(350) },
        response: 'disclosed',
        label: 'CRITICAL',
        lane: '2',
        flags: ['RECRUIT-FEE-WORKER-PAID', 'RECRUIT-RCI-SEVERE'],
        unknown: PROOF,
      },
      declined: {
        answers: { 'recruitment.workerCost': 'declined', 'recruitment.agentCount': 'declined' },
        label: 'HIGH',
        lane: '1',
        flags: ['GAP-DECLINED', 'RECRUIT-FEE-PRESUMED'],
        unknown: PEOPLE,
      },
    },
  },
  {
    key: 'hong-kong-helpers',
    name: 'Harbour Home Helpers',
    why: 'Helpers must live in, and training loans at home are paid from the first six wages.',
    country: 'HK',
    siteType: 'private-household',
    sector: 'DOM',
    twins: {
      silent: { label: 'HIGH', lane: 'presumed', flags: ['RECRUIT-FEE-PRESUMED'], unknown: PEOPLE },
      funded: {
        answers: { ...clean('1', '1', '0', true), ...fee(120), 'recruitment.workerCostLoan': true },
        response: 'plan-funded',
        label: 'CRITICAL',
        lane: '3',
        flags: ['RECRUIT-FEE-WORKER-PAID'],
        unknown: PROOF,
      },
    },
  },
  {
    key: 'danish-home-help',
    name: 'Rene Hjem ApS',
    why: 'Cleaners with a contract, a wage slip and a union, who go home at night: Medium.',
    country: 'DK',
    siteType: 'private-household',
    sector: 'DOM',
    twins: {
      silent: {
        differs: {
          label: 'HIGH',
          lane: 'context',
          because:
            'The text scores any private household as isolated (20) and as domestic work (S 80), so that a blank is High in any country.',
        },
        label: 'MEDIUM',
        lane: 'rest',
        flags: ['INH-SECTOR-HIGH5'],
        unknown: PEOPLE,
      },
      candid: {
        answers: clean('0', '0', '0', false),
        label: 'MEDIUM',
        lane: 'rest',
        flags: ['INH-SECTOR-HIGH5'],
        unknown: [],
      },
    },
  },
  {
    key: 'beirut-live-in',
    name: 'Cedar House Staff',
    why: 'Full sponsorship: leaving the house is an offence, the passport lies with the family, the law of labour does not apply.',
    country: 'LB',
    siteType: 'private-household',
    sector: 'DOM',
    twins: {
      silent: { label: 'HIGH', lane: 'presumed', flags: ['RECRUIT-FEE-PRESUMED'], unknown: PEOPLE },
      candid: {
        answers: { ...clean('1', '1', '0', true), 'documents.holder': 'other', 'documents.access': 'none' },
        response: 'disclosed',
        label: 'CRITICAL',
        lane: '2',
        flags: ['DOC-RETENTION'],
        unknown: PROOF,
      },
      declined: {
        answers: { 'documents.holder': 'declined' },
        label: 'HIGH',
        lane: '1',
        flags: ['GAP-DECLINED', 'RECRUIT-FEE-PRESUMED'],
        unknown: PEOPLE,
      },
    },
  },
  {
    key: 'roman-carers',
    name: 'Mani Care Roma',
    why: 'Live-in carers from the east and from Peru, alone with one old person, found by word of mouth and by agents: ask about fees.',
    country: 'IT',
    siteType: 'private-household',
    sector: 'DOM',
    twins: {
      silent: { label: 'HIGH', lane: 'presumed', flags: ['RECRUIT-FEE-PRESUMED'], unknown: PEOPLE },
      candid: {
        answers: {
          ...clean('0.5', '0', '0', true),
          'recruitment.feeSurvey': true,
          'recruitment.feeSurveyDate': '2026-05-31',
        },
        label: 'HIGH',
        lane: 'context',
        flags: ['INH-SECTOR-HIGH5'],
        unknown: ['recruitment.origins', 'recruitment.directHire', 'recruitment.employerCost'],
      },
    },
  },
];
