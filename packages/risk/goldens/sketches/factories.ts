import { observations } from '../../test/a-supplier.ts';
import { clean, fee, PEOPLE, PROOF, type Sketch } from './sketch.ts';

export const FACTORIES: readonly Sketch[] = [
  {
    key: 'dhaka-shirts',
    name: 'Buriganga Apparel',
    why: 'Local women on short pay; the cotton is the first question of customs.',
    country: 'BD',
    siteType: 'fixed-facility',
    sector: 'MAN-APP',
    goods: ['garments'],
    inputs: [
      { key: 'cotton', name: 'cotton', goods: ['cotton'], observations: observations({ 'input.name': 'cotton' }) },
    ],
    twins: {
      silent: {
        differs: {
          flags: ['GAP-TRACE', 'INH-GOOD-TVPRA'],
          because: 'A safeguard that is missing is told before context.',
        },
        label: 'HIGH',
        lane: 'context',
        flags: ['INH-GOOD-TVPRA'],
        unknown: ['input.origin', 'pay.overdueDays', 'workforce.casualShare'],
      },
      candid: {
        differs: {
          flags: ['GAP-TRACE', 'INH-GOOD-TVPRA'],
          because: 'A safeguard that is missing is told before context.',
        },
        answers: clean('0', '0', '0.1', false),
        label: 'HIGH',
        lane: 'context',
        flags: ['INH-GOOD-TVPRA'],
        unknown: ['input.origin'],
      },
    },
  },
  {
    key: 'shenzhen-electronics',
    name: 'Pearl Delta Boards',
    why: 'Agency workers and student interns on the line, state labour transfers into the province: High by context.',
    country: 'CN',
    siteType: 'fixed-facility',
    sector: 'MAN-ELEC',
    goods: ['electronics'],
    record: { 'place.xinjiang': { found: false, where: null, term: null } },
    twins: {
      silent: {
        label: 'HIGH',
        lane: 'context',
        flags: ['INH-GOOD-TVPRA', 'INH-TIP-TIER'],
        unknown: ['workforce.labourScheme', 'workforce.agencyShare', 'recruitment.workerCost'],
      },
      candid: {
        differs: {
          flags: ['AGENCY-SHARE', 'INH-GOOD-TVPRA', 'INH-TIP-TIER'],
          because: 'A safeguard that is missing is told before context.',
        },
        answers: { ...clean('0', '0.35', '0', true), 'workforce.internalMigrantShare': '0.8' },
        label: 'HIGH',
        lane: 'context',
        flags: ['INH-GOOD-TVPRA', 'INH-TIP-TIER'],
        unknown: ['workforce.labourScheme', 'recruitment.feeSurvey', 'recruitment.origins'],
      },
    },
  },
  {
    key: 'hsinchu-boards',
    name: 'Hsin Tai Circuits',
    why: 'One worker in six comes from Manila or Hanoi and has paid a broker: ask before the audit does.',
    country: 'TW',
    siteType: 'fixed-facility',
    sector: 'MAN-ELEC',
    goods: ['electronics'],
    twins: {
      silent: { label: 'HIGH', lane: 'presumed', flags: ['RECRUIT-FEE-PRESUMED'], unknown: PEOPLE },
      funded: {
        answers: { ...clean('0.15', '0.15', '0', true), ...fee(120) },
        response: 'plan-funded',
        label: 'HIGH',
        lane: '3',
        flags: ['RECRUIT-FEE-WORKER-PAID'],
        unknown: PROOF,
      },
      declined: {
        answers: { 'recruitment.workerCost': 'declined' },
        label: 'HIGH',
        lane: '1',
        flags: ['GAP-DECLINED', 'RECRUIT-FEE-PRESUMED'],
        unknown: PEOPLE,
      },
    },
  },
  {
    key: 'nagoya-machines',
    name: 'Owari Spindle KK',
    why: 'Machine tools by Japanese staff; trainees are elsewhere. A blank is no reason to presume fees: Medium.',
    country: 'JP',
    siteType: 'fixed-facility',
    sector: 'MAN',
    twins: {
      silent: {
        differs: {
          label: 'HIGH',
          lane: 'presumed',
          flags: ['RECRUIT-FEE-PRESUMED'],
          because:
            'By the text D 52.50 alone carries the presumption: the band below 10% undoes the tie in the usual answers, not there.',
        },
        label: 'MEDIUM',
        lane: 'rest',
        flags: ['INH-SECTOR-HIGH5'],
        unknown: PEOPLE,
      },
      candid: {
        answers: clean('0.05', '0.05', '0', false),
        label: 'MEDIUM',
        lane: 'rest',
        flags: ['INH-TIED-STATUS'],
        unknown: PROOF,
      },
    },
  },
  {
    key: 'danish-devices',
    name: 'Øresund Hearing A/S',
    why: 'Clean rooms, collective agreement, own staff: Medium while silent, and not more than that however it answers.',
    country: 'DK',
    siteType: 'fixed-facility',
    sector: 'MAN',
    twins: {
      silent: { label: 'MEDIUM', lane: 'rest', flags: ['INH-SECTOR-HIGH5'], unknown: PEOPLE },
      candid: {
        answers: clean('0.05', '0.1', '0', false),
        label: 'MEDIUM',
        lane: 'rest',
        flags: ['INH-SECTOR-HIGH5'],
        unknown: PROOF,
      },
    },
  },
  {
    key: 'irbid-garments',
    name: 'Yarmouk Sportswear',
    why: 'Export zone, dormitories, women from Sri Lanka and Bangladesh on permits of one factory.',
    country: 'JO',
    siteType: 'fixed-facility',
    sector: 'MAN-APP',
    goods: ['garments'],
    twins: {
      silent: { label: 'HIGH', lane: 'presumed', flags: ['RECRUIT-FEE-PRESUMED'], unknown: PEOPLE },
      candid: {
        answers: {
          ...clean('0.75', '0', '0', true),
          'recruitment.feeSurvey': true,
          'recruitment.feeSurveyDate': '2026-09-30',
        },
        label: 'HIGH',
        lane: 'context',
        flags: ['INH-TIED-STATUS'],
        unknown: ['recruitment.origins', 'recruitment.directHire', 'recruitment.employerCost'],
      },
    },
  },
];
