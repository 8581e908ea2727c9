import { Injectable } from '@nestjs/common';
import { ApproveDecision } from './approve-decision.ts';
import { Decide } from './decide.ts';
import { DeclineDecision } from './decline-decision.ts';
import { RunSafeguardingCheck } from './run-safeguarding-check.ts';
import { WithdrawDecision } from './withdraw-decision.ts';

/** Everything that a person can do about decisions. */
@Injectable()
export class DecisionCommands {
  readonly decide: Decide;
  readonly approve: ApproveDecision;
  readonly decline: DeclineDecision;
  readonly withdraw: WithdrawDecision;
  readonly check: RunSafeguardingCheck;

  constructor(
    decide: Decide,
    approve: ApproveDecision,
    decline: DeclineDecision,
    withdraw: WithdrawDecision,
    check: RunSafeguardingCheck,
  ) {
    this.decide = decide;
    this.approve = approve;
    this.decline = decline;
    this.withdraw = withdraw;
    this.check = check;
  }
}
