import type { TruthTables } from './truth-case.ts';

/** Truth tables about documents, permits, contracts and offers. */
export const HIRING_TABLES: TruthTables = {
  'DOC-CARD-PHONE-HELD': [
    [{ cardsHeld: 1 }, {}, 'TRUE C -'],
    [{ phonesHeld: 1, cardsHeld: 0 }, {}, 'TRUE C -'],
    [{ cardsHeld: 0, phonesHeld: 0 }, {}, 'FALSE - -'],
    [{ cardsHeld: 0 }, {}, 'UNKNOWN - C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'DOC-PERMIT-LAPSED': [
    [{ permitsLapsed: 1, permitsRenewedByOthers: 1 }, {}, 'TRUE H -'],
    [{ permitsLapsed: 1, permitsRenewedByOthers: 0 }, {}, 'FALSE - -'],
    [{ permitsLapsed: 0 }, {}, 'FALSE - -'],
    [{ permitsLapsed: 1 }, {}, 'UNKNOWN - H'],
    [{ permitsRenewedByOthers: 1 }, {}, 'UNKNOWN - H'],
  ],
  'CONTRACT-NONE': [
    [{ contractShare: 1 }, {}, 'FALSE - -'],
    [{ contractShare: 0.99, migrants: 0, agency: 0 }, {}, 'TRUE M -'],
    [{ contractShare: 0.99, migrants: 0.01, agency: 0 }, {}, 'TRUE H -'],
    [{ contractShare: 0, migrants: 0, agency: 0.01 }, {}, 'TRUE H -'],
    [{ contractShare: 0, agency: 0 }, {}, 'TRUE M H'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'CONTRACT-LANGUAGE': [
    [{ migrants: 0.1, contractUnderstood: 0.99, contractDays: 5 }, {}, 'TRUE M -'],
    [{ migrants: 0.1, contractUnderstood: 1, contractDays: 4 }, {}, 'TRUE M -'],
    [{ migrants: 0.1, contractUnderstood: 1, contractDays: 5 }, {}, 'FALSE - -'],
    [{ migrants: 0.1, contractDays: 4 }, {}, 'TRUE M -'],
    [{ migrants: 0.1, contractDays: 5 }, {}, 'UNKNOWN - M'],
    [{ migrants: 0, contractUnderstood: 0, contractDays: 0 }, {}, 'FALSE - -'],
    [{ contractUnderstood: 0 }, {}, 'UNKNOWN - M'],
  ],
  'CONTRACT-SUBSTITUTION': [
    [{ termsWorse: 1 }, {}, 'TRUE C -'],
    [{ termsWorse: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'RECRUIT-DECEPTION': [
    [
      { offerAsked: 40, offerDiffers: 2, offerDiffersShare: 0.05, offerPayShortfall: 0, offerOtherJob: 0 },
      {},
      'TRUE H -',
    ],
    [{ offerAsked: 40, offerDiffers: 2, offerDiffersShare: 0.0499 }, {}, 'FALSE - -'],
    [
      { offerAsked: 39, offerDiffers: 2, offerDiffersShare: 0.0499, offerPayShortfall: 0, offerOtherJob: 0 },
      {},
      'TRUE H -',
    ],
    [{ offerAsked: 39, offerDiffers: 1, offerDiffersShare: 0.3 }, {}, 'FALSE - -'],
    [{ offerAsked: 39, offerDiffers: 2, offerPayShortfall: 0.2 }, {}, 'TRUE C -'],
    [{ offerAsked: 39, offerDiffers: 2, offerPayShortfall: 0.1999, offerOtherJob: 0 }, {}, 'TRUE H -'],
    [{ offerAsked: 39, offerDiffers: 2, offerPayShortfall: 0, offerOtherJob: 1 }, {}, 'TRUE C -'],
    [{ offerAsked: 39, offerDiffers: 2, offerOtherJob: 0 }, {}, 'TRUE H C'],
    [{ offerDiffers: 0, offerDiffersShare: 0 }, {}, 'FALSE - -'],
    [{ offerDiffers: 2 }, {}, 'UNKNOWN - C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'RECRUIT-INFO-GAP': [
    [{ briefed: 0.9499 }, {}, 'TRUE M -'],
    [{ briefed: 0.95 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - M'],
  ],
  'RECRUIT-VISA-MISMATCH': [
    [{ permitsForOtherPurpose: 1 }, {}, 'TRUE H -'],
    [{ permitsForOtherPurpose: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
};
