import { leaves, type DecisionKind } from './decision-rules.ts';

/** What is open about a supplier, as far as decisions depend on it. */
export interface WhatIsOpen {
  /** Open findings about people, alleged or not. */
  readonly findings: number;
  /** Rules of the open flags that bar going on as before: a match, an order, state-imposed labour. */
  readonly barredBy: readonly string[];
  /** Names that might be on a list and wait for a person. They bar nothing. */
  readonly alerts: number;
  /** A hold stands, confirmed or not. */
  readonly held: boolean;
  /** A decision that two people stand for is in force: one alone does not lift it. */
  readonly standsByTwo: boolean;
}

/** Why a kind cannot be chosen now; their texts are under `decision.shut.<reason>`. */
export type Shut = 'findings' | 'barred' | 'held';

/** A kind of decision with what it requires now. */
export interface Offer {
  readonly kind: DecisionKind;
  /** Null for what can be chosen. */
  readonly shut: Shut | null;
  /** Another person must approve it before it is in force. A hold is in force at once, and another person confirms it. */
  readonly approval: boolean;
  readonly checklist: boolean;
  /** Requires conditions, the day by which workers must have a remedy, and its own last day. */
  readonly conditions: boolean;
  /** Requires a member who sees to it that the conditions are met. */
  readonly owner: boolean;
  /** Reasons of which one has to be chosen; their texts are under `decision.barred-reason.<key>`. Empty where none has to be. */
  readonly reasons: readonly string[];
  /** Requires to say which shipments. */
  readonly lots: boolean;
}

/** Reasons to go on buying, and to stop buying, where holding shipments is what is expected. */
const TO_GO_ON = ['other-goods', 'with-authority', 'workers-worse-off', 'preparing-to-leave'] as const;
const TO_LEAVE = ['hold-not-enough', 'law-requires', 'no-remedy-there'] as const;

/** In the order in which they are offered. */
const KINDS: readonly DecisionKind[] = [
  'hold',
  'continue',
  'continue-with-conditions',
  'engage',
  'suspend',
  'responsible-exit',
];

/**
 * What may be decided, and what each kind requires. The command, the form and the tests read it here, and nowhere else. A hold is offered where there is something to
 * hold shipments on; going on as before is not, while any of that is more than an alert, a finding about people is open, or shipments are held.
 */
export function offersOf(open: WhatIsOpen): readonly Offer[] {
  const hasGround = open.barredBy.length > 0 || open.alerts > 0;
  return KINDS.filter((kind) => kind !== 'hold' || hasGround).map((kind) => offerOf(kind, open));
}

function offerOf(kind: DecisionKind, { findings, barredBy, held, standsByTwo }: WhatIsOpen): Offer {
  const isBarred = barredBy.length > 0;
  const isConditional = kind === 'continue-with-conditions';
  const needsReason = isBarred && (isConditional || leaves(kind));
  const barred = isBarred ? 'barred' : held ? 'held' : findings > 0 ? 'findings' : null;
  return {
    kind,
    shut: kind === 'continue' ? barred : null,
    approval: kind !== 'hold' && (standsByTwo || leaves(kind) || needsReason || (isConditional && findings > 0)),
    checklist: leaves(kind),
    conditions: isConditional || kind === 'suspend',
    owner: kind === 'suspend',
    reasons: needsReason ? (leaves(kind) ? TO_LEAVE : TO_GO_ON) : [],
    lots: kind === 'hold',
  };
}
