import { clean, PEOPLE, PROOF, type Sketch } from './sketch.ts';

export const FISHING: readonly Sketch[] = [
  {
    key: 'taiwanese-longliner',
    name: 'Hai Feng No. 8',
    why: 'Months at sea, crew hired overseas through agents, papers in the captain’s safe.',
    country: 'TW',
    siteType: 'vessel',
    sector: 'AGR-FISH',
    isic: '0311',
    goods: ['fish'],
    twins: {
      silent: {
        label: 'HIGH',
        lane: 'presumed',
        flags: ['RECRUIT-FEE-PRESUMED', 'INH-GOOD-TVPRA'],
        unknown: PEOPLE,
      },
      candid: {
        answers: { ...clean('0.9', '0.9', '0', true), 'documents.holder': 'employer', 'documents.access': 'none' },
        response: 'disclosed',
        label: 'CRITICAL',
        lane: '2',
        flags: ['DOC-RETENTION'],
        unknown: PROOF,
      },
      declined: {
        answers: { 'documents.holder': 'declined', 'pay.overdueDays': 'declined' },
        label: 'HIGH',
        lane: '1',
        flags: ['GAP-DECLINED', 'RECRUIT-FEE-PRESUMED', 'INH-GOOD-TVPRA'],
        unknown: PEOPLE,
      },
    },
  },
  {
    key: 'norwegian-salmon',
    name: 'Fjordlaks Holme AS',
    why: 'Fish farming on a quay with union agreements is not distant-water fishing: Medium.',
    country: 'NO',
    siteType: 'fixed-facility',
    sector: 'AGR-FISH',
    isic: '0321',
    twins: {
      silent: {
        differs: {
          label: 'HIGH',
          lane: 'context',
          because: 'The text scores fish farming as fishing (S 85), so that a blank is High in any country.',
        },
        label: 'MEDIUM',
        lane: 'rest',
        flags: ['INH-SECTOR-HIGH5'],
        unknown: PEOPLE,
      },
      candid: {
        answers: clean('0.1', '0.1', '0', false),
        label: 'MEDIUM',
        lane: 'rest',
        flags: ['INH-SECTOR-HIGH5'],
        unknown: PROOF,
      },
    },
  },
];
