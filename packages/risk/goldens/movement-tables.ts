import type { Columns, TruthTables } from './truth-case.ts';

const stays: Columns = { lowWageRoles: 1, employerHousing: 1 };
const leaves: Columns = {
  ...stays,
  resignationPenalised: 0,
  payForfeited: 0,
  noticeBeyondLaw: 0,
  housingAfterLeaving: 60,
};
const housed: Columns = {
  employerHousing: 1,
  belowHousingStandard: 0,
  fireExitMissing: 0,
  fireExitBlocked: 0,
  housingBasics: 1,
  spacePerPerson: 6,
  peoplePerRoom: 4,
};
const remote: Columns = { isolatedSite: 1, phoneSignal: 1, transport: 1, daysAtSea: 0 };
const heard: Columns = {
  channel: 1,
  channelLanguages: 1,
  channelOpenToAll: 1,
  barredFromUnions: 0,
  workforceScore: 30,
};

/** Group E: movement, housing, violence. */
export const MOVEMENT_TABLES: TruthTables = {
  'MOVE-RESTRICTED': [
    [{ movementRestricted: 0, movementLocked: 0 }, {}, 'FALSE - -'],
    [{ movementRestricted: 1, movementLocked: 0 }, {}, 'TRUE H -'],
    [{ movementRestricted: 1, movementLocked: 1 }, {}, 'TRUE C -'],
    [{ movementRestricted: 1 }, {}, 'TRUE H C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'MOVE-EXIT-PENALTY': [
    [leaves, {}, 'FALSE - -'],
    [{ ...leaves, resignationPenalised: 1 }, {}, 'TRUE H -'],
    [{ ...leaves, resignationPenalised: 1, payForfeited: 1 }, {}, 'TRUE C -'],
    [{ ...leaves, noticeBeyondLaw: 1 }, {}, 'TRUE H -'],
    [{ ...leaves, housingAfterLeaving: 30 }, {}, 'FALSE - -'],
    [{ ...leaves, housingAfterLeaving: 29 }, {}, 'TRUE H -'],
    [{ ...leaves, housingAfterLeaving: 0, employerHousing: 0 }, {}, 'FALSE - -'],
    [{ ...leaves, resignationPenalised: 1, lowWageRoles: 0 }, {}, 'FALSE - -'],
    [{ ...stays, noticeBeyondLaw: 1 }, {}, 'TRUE H C'],
    [{ lowWageRoles: 1, resignationPenalised: 0, payForfeited: 0, employerHousing: 0 }, {}, 'UNKNOWN - H'],
    [{ resignationPenalised: 1, payForfeited: 0 }, {}, 'UNKNOWN - H'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'MOVE-EXIT-PERMIT': [
    [{ consentToLeave: 1, exitWaiver: 0 }, {}, 'TRUE M -'],
    [{ consentToLeave: 1, exitWaiver: 1 }, {}, 'FALSE - -'],
    [{ consentToLeave: 0 }, {}, 'FALSE - -'],
    [{ consentToLeave: 1 }, {}, 'UNKNOWN - M'],
    [{}, {}, 'UNKNOWN - M'],
  ],
  'HOUSE-SUBSTANDARD': [
    [housed, {}, 'FALSE - -'],
    [{ ...housed, spacePerPerson: 4 }, {}, 'FALSE - -'],
    [{ ...housed, spacePerPerson: 3.99 }, {}, 'TRUE M -'],
    [{ ...housed, peoplePerRoom: 8 }, {}, 'FALSE - -'],
    [{ ...housed, peoplePerRoom: 9 }, {}, 'TRUE M -'],
    [{ ...housed, belowHousingStandard: 1 }, {}, 'TRUE H -'],
    [{ ...housed, fireExitMissing: 1 }, {}, 'TRUE H -'],
    [{ ...housed, housingBasics: 0 }, {}, 'TRUE H -'],
    [{ ...housed, fireExitBlocked: 1 }, {}, 'TRUE C -'],
    [{ ...housed, fireExitBlocked: 1, employerHousing: 0 }, {}, 'FALSE - -'],
    [{ employerHousing: 1, peoplePerRoom: 9 }, {}, 'TRUE M C'],
    [{ employerHousing: 1, housingBasics: 0 }, {}, 'TRUE H C'],
    [{ employerHousing: 1, fireExitMissing: 0, fireExitBlocked: 0, housingBasics: 1 }, {}, 'UNKNOWN - H'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'ISOLATE-REMOTE': [
    [remote, {}, 'FALSE - -'],
    [{ ...remote, phoneSignal: 0 }, {}, 'TRUE H -'],
    [{ ...remote, transport: 0 }, {}, 'TRUE H -'],
    [{ ...remote, daysAtSea: 90 }, {}, 'FALSE - -'],
    [{ ...remote, daysAtSea: 91 }, {}, 'TRUE H -'],
    [{ ...remote, isolatedSite: 0, phoneSignal: 0 }, {}, 'FALSE - -'],
    [{ isolatedSite: 1 }, {}, 'UNKNOWN - H'],
    [{ phoneSignal: 0 }, {}, 'UNKNOWN - H'],
  ],
  VIOLENCE: [
    [{ violence: 1 }, {}, 'TRUE C -'],
    [{ violence: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  THREATS: [
    [{ threats: 1 }, {}, 'TRUE C -'],
    [{ threats: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
};

/** Group H: voice. */
export const VOICE_TABLES: TruthTables = {
  'VOICE-NO-CHANNEL': [
    [heard, {}, 'FALSE - -'],
    [{ ...heard, channel: 0 }, {}, 'TRUE M -'],
    [{ ...heard, channelLanguages: 0.9 }, {}, 'FALSE - -'],
    [{ ...heard, channelLanguages: 0.899 }, {}, 'TRUE M -'],
    [{ ...heard, channelOpenToAll: 0 }, {}, 'TRUE M -'],
    [{ ...heard, barredFromUnions: 1 }, {}, 'TRUE M -'],
    [{ ...heard, channel: 0, workforceScore: 49.99 }, {}, 'TRUE M -'],
    [{ ...heard, channel: 0, workforceScore: 50 }, {}, 'TRUE H -'],
    [{ channel: 1, workforceScore: 30 }, {}, 'UNKNOWN - M'],
    [{ channel: 1, workforceScore: 80 }, {}, 'UNKNOWN - H'],
  ],
  'VOICE-RETALIATION': [
    [{ reprisal: 1 }, {}, 'TRUE C -'],
    [{ reprisal: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'VOICE-SILENCE': [
    [{ workers: 100, channel: 1, casesInYear: 0 }, {}, 'TRUE L -'],
    [{ workers: 99, channel: 1, casesInYear: 0 }, {}, 'FALSE - -'],
    [{ workers: 100, channel: 0, casesInYear: 0 }, {}, 'FALSE - -'],
    [{ workers: 100, channel: 1, casesInYear: 1 }, {}, 'FALSE - -'],
    [{ workers: 100, channel: 1 }, {}, 'UNKNOWN - L'],
  ],
  'VOICE-COACHED': [
    [{ auditInterfered: 1 }, {}, 'TRUE H -'],
    [{ auditInterfered: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'VOICE-SIGNAL': [
    [{ signalIndicators: 1, signalCredible: 1 }, {}, 'TRUE H -'],
    [{ signalIndicators: 2, signalCredible: 1 }, {}, 'TRUE H -'],
    [{ signalIndicators: 3, signalCredible: 1 }, {}, 'TRUE C -'],
    [{ signalIndicators: 0, signalCredible: 1 }, {}, 'FALSE - -'],
    [{ signalIndicators: 5, signalCredible: 0 }, {}, 'FALSE - -'],
    [{ signalIndicators: 2 }, {}, 'UNKNOWN - H'],
    [{}, {}, 'UNKNOWN - C'],
  ],
};
