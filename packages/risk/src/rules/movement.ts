import { above, all, always, any, below, holds, not } from './expression.ts';
import type { Rule, RuleNumbers } from './rule.ts';

const common = { version: 1, class: 'FINDING', subject: 'site', protection: 'none', variants: [] } as const;
const sealed = { ...common, protection: 'sealed' } as const;

const housingLostEarly = ({ n }: RuleNumbers) =>
  all(holds('employerHousing'), below('housingAfterLeaving', n.housingAfterLeavingBelow));

/** Group E: movement, housing, violence. See docs/methodology.md#rules. */
export const movementRules = (numbers: RuleNumbers): readonly Rule[] => {
  const { n, threshold } = numbers;
  const unsafe = any(
    holds('belowHousingStandard'),
    holds('fireExitMissing'),
    holds('fireExitBlocked'),
    not(holds('housingBasics')),
  );
  const crowded = any(below('spacePerPerson', n.spaceBelow), above('peoplePerRoom', n.peoplePerRoomAbove));
  return [
    {
      ...sealed,
      id: 'MOVE-RESTRICTED',
      trigger: holds('movementRestricted'),
      severities: [
        { severity: 'H', when: always },
        { severity: 'C', when: holds('movementLocked') },
      ],
      assuredBy: ['movement.restriction'],
      inputs: ['movement.restriction'],
      parameters: [],
      variants: [{ code: 'explain.MOVE-RESTRICTED.locked', when: holds('movementLocked') }],
      ilo: ['I3'],
      basis: 'STANDARD',
      citations: ['ILO11', 'FR GP11', 'IRIS 2'],
      thresholds: [],
      scale: 5,
      irremediability: 4,
      playbook: 'MOVE',
    },
    {
      ...common,
      id: 'MOVE-EXIT-PENALTY',
      trigger: all(
        holds('lowWageRoles'),
        any(holds('resignationPenalised'), holds('noticeBeyondLaw'), housingLostEarly(numbers)),
      ),
      severities: [
        { severity: 'H', when: always },
        { severity: 'C', when: holds('payForfeited') },
      ],
      assuredBy: ['movement.exitLoss', 'movement.noticeDays', 'housing.daysAfterLeaving'],
      inputs: ['movement.exitLoss', 'movement.noticeDays', 'housing.daysAfterLeaving', 'housing.employerProvided'],
      parameters: ['housingAfterLeaving'],
      variants: [
        { code: 'explain.MOVE-EXIT-PENALTY.pay', when: holds('payForfeited') },
        { code: 'explain.MOVE-EXIT-PENALTY.loss', when: holds('resignationPenalised') },
        { code: 'explain.MOVE-EXIT-PENALTY.notice', when: holds('noticeBeyondLaw') },
      ],
      ilo: ['I3', 'I6'],
      basis: 'STANDARD',
      citations: ['FR GP12', 'ETI 1.2', 'DP10'],
      thresholds: [threshold('housing', 'housingAfterLeavingBelow')],
      scale: 4,
      irremediability: 3,
      playbook: 'MOVE',
    },
    {
      ...common,
      id: 'MOVE-EXIT-PERMIT',
      class: 'INHERENT',
      trigger: all(holds('consentToLeave'), not(holds('exitWaiver'))),
      severities: [{ severity: 'M', when: always }],
      assuredBy: ['movement.exitWaiver'],
      inputs: ['place.country', 'movement.exitWaiver'],
      parameters: [],
      ilo: ['context'],
      basis: 'STANDARD',
      citations: ['FR GP12'],
      thresholds: [],
      scale: 0,
      irremediability: 0,
      playbook: 'MOVE',
    },
    {
      ...common,
      id: 'HOUSE-SUBSTANDARD',
      classes: { M: 'CONTROL_GAP' },
      trigger: all(holds('employerHousing'), any(unsafe, crowded)),
      severities: [
        { severity: 'M', when: always },
        { severity: 'H', when: unsafe },
        { severity: 'C', when: holds('fireExitBlocked') },
      ],
      assuredBy: ['housing.spacePerPerson', 'housing.peoplePerRoom', 'housing.fireExit', 'housing.basics'],
      inputs: [
        'housing.employerProvided',
        'housing.spacePerPerson',
        'housing.peoplePerRoom',
        'housing.fireExit',
        'housing.basics',
      ],
      parameters: [],
      variants: [
        { code: 'explain.HOUSE-SUBSTANDARD.blocked', when: holds('fireExitBlocked') },
        { code: 'explain.HOUSE-SUBSTANDARD.exit', when: holds('fireExitMissing') },
        { code: 'explain.HOUSE-SUBSTANDARD.basics', when: not(holds('housingBasics')) },
        { code: 'explain.HOUSE-SUBSTANDARD.law', when: holds('belowHousingStandard') },
      ],
      ilo: ['I10'],
      basis: 'DEFAULT',
      citations: ['national law'],
      thresholds: [threshold('square metres', 'spaceBelow'), threshold('people in a room', 'peoplePerRoomAbove')],
      scale: 3,
      irremediability: 4,
      playbook: 'HOUSE',
    },
    {
      ...common,
      id: 'ISOLATE-REMOTE',
      trigger: all(
        holds('isolatedSite'),
        any(not(holds('phoneSignal')), not(holds('transport')), above('daysAtSea', n.daysAtSeaAbove)),
      ),
      severities: [{ severity: 'H', when: always }],
      assuredBy: ['movement.signal', 'movement.transport', 'movement.daysAtSea', 'place.siteType'],
      inputs: ['place.siteType', 'movement.signal', 'movement.transport', 'movement.daysAtSea'],
      parameters: ['daysAtSea'],
      variants: [
        { code: 'explain.ISOLATE-REMOTE.sea', when: above('daysAtSea', n.daysAtSeaAbove) },
        { code: 'explain.ISOLATE-REMOTE.signal', when: not(holds('phoneSignal')) },
      ],
      ilo: ['I4'],
      basis: 'STANDARD',
      citations: ['ILO11'],
      thresholds: [threshold('days at sea', 'daysAtSeaAbove')],
      scale: 4,
      irremediability: 3,
      playbook: 'MOVE',
    },
    {
      ...sealed,
      id: 'VIOLENCE',
      trigger: holds('violence'),
      severities: [{ severity: 'C', when: always }],
      assuredBy: ['conduct.violence'],
      inputs: ['conduct.violence'],
      parameters: [],
      ilo: ['I5'],
      basis: 'STANDARD',
      citations: ['ILO11', 'C190'],
      thresholds: [],
      scale: 5,
      irremediability: 4,
      playbook: 'URGENT',
    },
    {
      ...sealed,
      id: 'THREATS',
      trigger: holds('threats'),
      severities: [{ severity: 'C', when: always }],
      assuredBy: ['conduct.threats'],
      inputs: ['conduct.threats'],
      parameters: [],
      ilo: ['I6'],
      basis: 'STANDARD',
      citations: ['ILO11', 'C29'],
      thresholds: [],
      scale: 5,
      irremediability: 4,
      playbook: 'URGENT',
    },
  ];
};
