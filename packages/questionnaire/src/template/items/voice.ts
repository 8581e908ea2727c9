import { day, number, one, several, share, text, yesNo } from '../columns.ts';
import type { Item } from '../template.ts';

/** How workers are heard, who answers for the work, and what was found. */
export const voiceItems: readonly Item[] = [
  {
    key: 'q43',
    section: 'voice',
    bySite: true,
    columns: [
      several('channels', 'channel'),
      share('languages', { when: { column: 'channels', said: true } }),
      yesNo('open', { when: { column: 'channels', said: true } }),
      yesNo('anonymous', { when: { column: 'channels', said: true } }),
    ],
    evidence: ['channel-poster'],
    feeds: [
      {
        fact: 'voice.channel',
        field: 'grievanceChannel',
        column: 'channels',
        read: { some: 'yes', none: 'no' },
      },
      { fact: 'voice.languageShare', field: 'grievanceLanguageShare', column: 'languages' },
      { fact: 'voice.openToAll', field: 'grievanceOpenToAll', column: 'open' },
    ],
    control: {
      topic: 'VOICE',
      weight: 3,
      full: {
        every: [
          { column: 'languages', from: 'channelLanguagesBelow' },
          { column: 'open', is: [true] },
          { column: 'anonymous', is: [true] },
        ],
      },
      half: { column: 'open', is: [true] },
    },
    leadsTo: 'channel',
  },
  {
    key: 'q44',
    section: 'voice',
    columns: [
      number('cases', 'cases'),
      number('closed', 'cases', { when: { column: 'cases', from: 1 } }),
      number('remedied', 'cases', { when: { column: 'cases', from: 1 } }),
      several('topics', 'case-topic', { optional: true, when: { column: 'cases', from: 'sealedPeopleLeast' } }),
    ],
    evidence: ['attestation'],
    feeds: [{ fact: 'voice.cases', field: 'grievanceCases', column: 'cases' }],
    leadsTo: 'channel',
  },
  {
    key: 'q45',
    section: 'voice',
    columns: [one('who', 'representation')],
    evidence: ['procedure'],
    feeds: [{ fact: 'voice.representation', field: 'workerRepresentation' }],
    control: { topic: 'VOICE', weight: 1, full: { column: 'who', is: ['union', 'elected'] } },
    leadsTo: 'channel',
  },
  {
    key: 'q46',
    section: 'voice',
    columns: [yesNo('rule'), day('trained', { optional: true, when: { column: 'rule', is: [true] } })],
    evidence: ['procedure', 'training-record'],
    control: {
      topic: 'VOICE',
      weight: 2,
      full: { column: 'trained', said: true },
      half: { column: 'rule', is: [true] },
    },
    leadsTo: 'channel',
  },
  {
    key: 'q50',
    section: 'governance',
    columns: [yesNo('policy'), yesNo('owner'), yesNo('trained')],
    evidence: ['policy'],
    feeds: [
      { fact: 'governance.policy', field: 'flPolicy', column: 'policy' },
      { fact: 'governance.owner', field: 'flOwner', column: 'owner' },
    ],
    control: {
      topic: 'GOVERNANCE',
      weight: 2,
      full: {
        every: [
          { column: 'policy', is: [true] },
          { column: 'owner', is: [true] },
          { column: 'trained', is: [true] },
        ],
      },
      half: { column: 'policy', is: [true] },
    },
    leadsTo: 'policy',
  },
  {
    key: 'q51',
    section: 'governance',
    rows: 20,
    columns: [
      text('standard', { longest: 100 }),
      day('date'),
      one('notice', 'notice'),
      one('interviews', 'interviews'),
    ],
    evidence: ['audit-report'],
    feeds: [
      { fact: 'audit.done', field: 'audited', read: { some: 'yes', none: 'no' } },
      { fact: 'audit.date', field: 'auditDate', column: 'date', read: { rows: 'latest', by: 'date' } },
      { fact: 'audit.notice', field: 'auditNotice', column: 'notice', read: { rows: 'latest', by: 'date' } },
      {
        fact: 'audit.interviews',
        field: 'auditInterviews',
        column: 'interviews',
        read: { rows: 'latest', by: 'date' },
      },
    ],
    leadsTo: 'audits',
  },
  {
    key: 'q52',
    section: 'governance',
    columns: [yesNo('found'), text('fixed', { longest: 2000, when: { column: 'found', is: [true] } })],
    evidence: ['action-plan'],
    leadsTo: 'read-by-a-person',
  },
  {
    key: 'q53',
    section: 'governance',
    columns: [
      yesNo('process'),
      one('decides', 'decider', { when: { column: 'process', is: [true] } }),
      yesNo('funds', { when: { column: 'process', is: [true] } }),
    ],
    evidence: ['procedure'],
    feeds: [{ fact: 'governance.remedy', field: 'remedyProcess', column: 'process' }],
    control: {
      topic: 'GOVERNANCE',
      weight: 2,
      full: {
        every: [
          { column: 'process', is: [true] },
          { column: 'funds', is: [true] },
        ],
      },
      half: { column: 'process', is: [true] },
    },
    leadsTo: 'policy',
  },
  {
    key: 'q54',
    section: 'governance',
    aggregateOnly: true,
    columns: [
      yesNo('covers'),
      share('leadTimeCut', { optional: true }),
      number('paymentDays', 'days', { optional: true }),
      text('comment', { longest: 1000, optional: true }),
    ],
    feeds: [
      { fact: 'buyer.priceCovers', field: 'priceCoversLabour', column: 'covers' },
      { fact: 'buyer.leadTimeCut', field: 'leadTimeCut', column: 'leadTimeCut' },
      { fact: 'buyer.paymentDays', field: 'paymentDays', column: 'paymentDays' },
    ],
    leadsTo: 'only-counted',
  },
  {
    key: 'q55',
    section: 'governance',
    columns: [yesNo('accurate'), text('unsure', { longest: 2000, optional: true })],
    leadsTo: 'read-by-a-person',
  },
];
