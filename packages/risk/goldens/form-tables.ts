import type { Column } from '../src/rules/columns.ts';
import type { Case, TruthTables } from './truth-case.ts';

/** The table of a rule that asks one yes-or-no question and has one severity. */
const asks = (column: Column, severity: 'L' | 'H' | 'C'): readonly Case[] => [
  [{ [column]: 1 }, {}, `TRUE ${severity} -`],
  [{ [column]: 0 }, {}, 'FALSE - -'],
  [{}, {}, `UNKNOWN - ${severity}`],
];

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
