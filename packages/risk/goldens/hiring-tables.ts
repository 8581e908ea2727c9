import type { TruthTables } from './truth-case.ts';

/** Truth tables about documents and permits. */
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
  'RECRUIT-VISA-MISMATCH': [
    [{ permitsForOtherPurpose: 1 }, {}, 'TRUE H -'],
    [{ permitsForOtherPurpose: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - H'],
  ],
};
