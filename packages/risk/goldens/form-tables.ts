import type { Column } from '../src/rules/columns.ts';
import type { Case, Columns, TruthTables } from './truth-case.ts';

/** The table of a rule that asks one yes-or-no question and has one severity. */
const asks = (column: Column, severity: 'L' | 'H' | 'C'): readonly Case[] => [
  [{ [column]: 1 }, {}, `TRUE ${severity} -`],
  [{ [column]: 0 }, {}, 'FALSE - -'],
  [{}, {}, `UNKNOWN - ${severity}`],
];

/** Hired in a chat by nobody known: abroad, on a visitor visa, without an interview. */
const chat: Columns = {
  socialRecruiting: 1,
  employerVerified: 0,
  relocationPromised: 1,
  visitorVisaOffered: 1,
  interviewed: 0,
};

/** Truth tables about newer and gendered forms, and about bans and sanctions that came with them. */
export const FORM_TABLES: TruthTables = {
  'SANC-DPRK': asks('dprkWorkers', 'C'),
  'SANC-EU-FLR': [
    [{ euLawApplies: 1, euRisk: 1, euBan: 0 }, {}, 'TRUE H -'],
    [{ euLawApplies: 1, euRisk: 1, euBan: 1 }, {}, 'TRUE C -'],
    [{ euLawApplies: 1, euRisk: 1 }, {}, 'TRUE H C'],
    [{ euLawApplies: 1, euRisk: 0, euBan: 0 }, {}, 'FALSE - -'],
    [{ euLawApplies: 0, euRisk: 1, euBan: 1 }, {}, 'FALSE - -'],
    [{ euLawApplies: 0 }, {}, 'FALSE - -'],
    [{ euLawApplies: 1 }, {}, 'UNKNOWN - C'],
  ],
  'PLATFORM-ACCOUNT-RENTED': [
    [{ platformRented: 1, deactivationPenalty: 1 }, {}, 'TRUE H -'],
    [{ platformRented: 1, deactivationPenalty: 0 }, {}, 'FALSE - -'],
    [{ platformRented: 0, deactivationPenalty: 1 }, {}, 'FALSE - -'],
    [{ platformRented: 1 }, {}, 'UNKNOWN - H'],
    [{ deactivationPenalty: 1 }, {}, 'UNKNOWN - H'],
  ],
  'DEBT-MICROLOAN': asks('riskyLoan', 'H'),
  'POSTED-LETTERBOX': asks('letterbox', 'H'),
  'FALSE-SELF-EMPLOYED': [
    [{ selfEmployedSigns: 1 }, {}, 'FALSE - -'],
    [{ selfEmployedSigns: 2 }, {}, 'TRUE M -'],
    [{ selfEmployedSigns: 3 }, {}, 'TRUE H -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'SEASONAL-TIED': asks('seasonalTied', 'H'),
  'TRAINEE-AUPAIR': asks('traineeOutsideLaw', 'H'),
  'TIED-LODGING-RIDE': asks('lodgingTied', 'H'),
  'DAYS-UNDERDECLARED': [
    [{ declaredDays: 0.7999 }, {}, 'TRUE H -'],
    [{ declaredDays: 0.8 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'FORCED-SAVINGS': asks('payHeld', 'C'),
  'PAY-TO-FAMILY-HEAD': asks('paidToFamily', 'H'),
  'HOMEWORK-PIECE-RATE': asks('hiddenHomework', 'H'),
  'WOMEN-CURFEW': asks('womenOnlyRules', 'H'),
  'MIGRATION-BAN-ROUTE': asks('migrationBan', 'L'),
  'EXIT-UNPAID': asks('exitUnpaid', 'H'),
  'PRISON-COMPULSORY': [
    [{ prisonLabour: 1, compulsoryLabour: 0 }, {}, 'TRUE C -'],
    [{ prisonLabour: 0, compulsoryLabour: 1 }, {}, 'TRUE C -'],
    [{ prisonLabour: 1 }, {}, 'TRUE C -'],
    [{ compulsoryLabour: 1 }, {}, 'TRUE C -'],
    [{ prisonLabour: 0, compulsoryLabour: 0 }, {}, 'FALSE - -'],
    [{ prisonLabour: 0 }, {}, 'UNKNOWN - C'],
    [{ compulsoryLabour: 0 }, {}, 'UNKNOWN - C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'RECRUIT-ONLINE-UNVERIFIED': [
    [{ ...chat, scamZone: 0 }, {}, 'TRUE H -'],
    [{ ...chat, scamZone: 1 }, {}, 'TRUE C -'],
    [chat, {}, 'TRUE H C'],
    [{ ...chat, relocationPromised: 0, scamZone: 0 }, {}, 'TRUE M -'],
    [{ ...chat, visitorVisaOffered: 0, scamZone: 0 }, {}, 'TRUE M -'],
    [{ ...chat, interviewed: 1, scamZone: 0 }, {}, 'TRUE M -'],
    [{ ...chat, interviewed: 1, scamZone: 1 }, {}, 'TRUE C -'],
    [{ socialRecruiting: 1, employerVerified: 0, scamZone: 0 }, {}, 'TRUE M H'],
    [{ socialRecruiting: 1, employerVerified: 0 }, {}, 'TRUE M C'],
    [{ ...chat, employerVerified: 1, scamZone: 1 }, {}, 'FALSE - -'],
    [{ ...chat, socialRecruiting: 0, scamZone: 1 }, {}, 'FALSE - -'],
    [{ socialRecruiting: 0 }, {}, 'FALSE - -'],
    [{ employerVerified: 1 }, {}, 'FALSE - -'],
    [{ socialRecruiting: 1, scamZone: 0 }, {}, 'UNKNOWN - H'],
    [{ employerVerified: 0 }, {}, 'UNKNOWN - C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'ONLINE-CLONED-EMPLOYER': [
    [{ adSignals: 1 }, {}, 'FALSE - -'],
    [{ adSignals: 2 }, {}, 'TRUE H -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'BLACKLIST-NO-REHIRE': asks('blacklisted', 'H'),
  'CREW-ABANDONED': [
    [{ crewSign: 1, daysWithoutPort: 90, overdueDays: 8 }, {}, 'TRUE H -'],
    [{ crewSign: 0, daysWithoutPort: 91, overdueDays: 8 }, {}, 'TRUE C -'],
    [{ crewSign: 1, overdueDays: 8 }, {}, 'TRUE H C'],
    [{ crewSign: 1, daysWithoutPort: 91, overdueDays: 7 }, {}, 'FALSE - -'],
    [{ crewSign: 0, daysWithoutPort: 90, overdueDays: 8 }, {}, 'FALSE - -'],
    [{ crewSign: 1 }, {}, 'UNKNOWN - C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'PREGNANCY-TEST': asks('pregnancyTest', 'C'),
  'SEXUAL-QUID-PRO-QUO': asks('sexForWork', 'C'),
};
