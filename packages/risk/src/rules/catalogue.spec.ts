import { expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '../text.ts';
import { RULES } from './rules.ts';

/** The rows of the methodology's catalogue, group by group: rule, severities from least to worst, and (P) where it is sealed. */
const WRITTEN: readonly string[] = [
  // A. Inherent (context; never an accusation)
  'INH-SECTOR-HIGH5 M',
  'INH-SECTOR-UNMAPPED M',
  'INH-COUNTRY-HIGH M>H',
  'INH-TIP-TIER M>H',
  'INH-STATE-IMPOSED C',
  'INH-GOOD-TVPRA M>H',
  'INH-TIED-STATUS M>H',
  'INH-CORRIDOR-COST M>H',
  'INH-RATIFICATION L>M',
  // B. Recruitment
  'RECRUIT-FEE-WORKER-PAID M>H>C',
  'RECRUIT-RCI-SEVERE C',
  'RECRUIT-COST-IMPLAUSIBLE H',
  'RECRUIT-FEE-PRESUMED H',
  'RECRUIT-NO-EPP M>H',
  'RECRUIT-AGENT-UNLICENSED H>C',
  'RECRUIT-SUBAGENTS M>H',
  'RECRUIT-AGENT-HIDDEN H',
  'RECRUIT-DECEPTION H>C',
  'RECRUIT-ONLINE-UNVERIFIED M>H>C (P)',
  'RECRUIT-VISA-MISMATCH H',
  'RECRUIT-DEPOSIT-BOND C',
  'RECRUIT-KICKBACK H',
  'RECRUIT-INFO-GAP M',
  // C. Documents
  'DOC-RETENTION H>C',
  'DOC-CARD-PHONE-HELD C',
  'DOC-PERMIT-LAPSED H',
  // D. Wages, debt, hours
  'WAGE-WITHHELD H>C',
  'WAGE-DEDUCT H>C',
  'WAGE-BELOW-MIN M>H',
  'WAGE-RECORDS M>H',
  'DEBT-BONDAGE C',
  'OT-EXCESSIVE M>H',
  'OT-FORCED C',
  // E. Movement, housing, violence
  'MOVE-RESTRICTED H>C (P)',
  'MOVE-EXIT-PENALTY H>C',
  'MOVE-EXIT-PERMIT M',
  'HOUSE-SUBSTANDARD M>H>C',
  'ISOLATE-REMOTE H',
  'VIOLENCE C (P)',
  'THREATS C (P)',
  // F. Contracts
  'CONTRACT-NONE M>H',
  'CONTRACT-LANGUAGE M',
  'CONTRACT-SUBSTITUTION C',
  // G. Agencies, subcontracting
  'AGENCY-SHARE M>H',
  'AGENCY-NO-DD M>H',
  'SUBCON-UNAUTHORISED H',
  'SUBCON-LABOUR-TIERS M>H',
  'PRISON-COMPULSORY C',
  // H. Voice
  'VOICE-NO-CHANNEL M>H',
  'VOICE-RETALIATION C (P)',
  'VOICE-SILENCE L',
  'VOICE-COACHED H',
  'VOICE-SIGNAL H>C (P)',
  // I. Vulnerability
  'VULN-DOMESTIC-LIVEIN H>C (P)',
  'VULN-CON-CHAIN H',
  'VULN-DISPLACED M',
  'VULN-IRREGULAR - (P)',
  'VULN-CLIMATE-CRISIS L',
  'VULN-CHILD C (P)',
  'VULN-GROUP-BONDED H>C',
  // J. Governance and data gaps
  'GOV-NO-POLICY M',
  'GAP-QUESTIONNAIRE M>H',
  'GAP-DECLINED M>H',
  'GAP-TRACE M>H',
  'GAP-CONTRADICTION M>H',
  'GAP-AUDIT-STALE M',
  'GOV-BUYER-PRESSURE M',
  // K. Sanctions and import bans (date-gated per regime)
  'SANC-UFLPA-ENTITY C',
  'SANC-XUAR-NEXUS C',
  'SANC-WRO-FINDING H>C',
  'SANC-DPRK C',
  'SANC-EU-FLR H>C',
  'SANC-LIST-MATCH H',
  // L. Newer and gendered forms
  'ONLINE-CLONED-EMPLOYER H (P)',
  'PLATFORM-ACCOUNT-RENTED H',
  'DEBT-MICROLOAN H',
  'POSTED-LETTERBOX H',
  'FALSE-SELF-EMPLOYED M>H',
  'SEASONAL-TIED H',
  'TRAINEE-AUPAIR H',
  'TIED-LODGING-RIDE H',
  'DAYS-UNDERDECLARED H',
  'BLACKLIST-NO-REHIRE H (P)',
  'FORCED-SAVINGS C',
  'CREW-ABANDONED H>C (P)',
  'HOMEWORK-PIECE-RATE H',
  'PREGNANCY-TEST C (P)',
  'SEXUAL-QUID-PRO-QUO C (P)',
  'WOMEN-CURFEW H',
  'PAY-TO-FAMILY-HEAD H',
  'MIGRATION-BAN-ROUTE L',
  'EXIT-UNPAID H',
];

test('every rule of the methodology is in the catalogue, with its severities and its protection, and no other', () => {
  const built = RULES.map(({ id, severities, protection }) => {
    const each = severities.map(({ severity }) => severity).join('>') || '-';
    return `${id} ${each}${protection === 'sealed' ? ' (P)' : ''}`;
  });
  expect(WRITTEN).toHaveLength(92);
  expect(built.sort()).toEqual(WRITTEN.toSorted());
});

test('the pattern that two findings make has its words, though it is no row', () => {
  expect(RULES.map(({ id }) => id)).not.toContain('PATTERN-FL');
  expect(RISK_MESSAGES.en['explain.PATTERN-FL']).toMatch(/not a legal finding/);
});
