import { monthsBefore } from '@plumbline/facts';
import { whole } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { SetColumn } from '../rules/frame.ts';
import { known, knownDecimal, observed } from './unit.ts';
import type { Unit } from './unit.ts';

/** Fills the columns about labour agents. The worst agent's state stands for all of a site's agents. */
export function agentColumns(numbers: MethodNumbers, unit: Unit, asOf: string, set: SetColumn): void {
  // Where no agent is used, no agent can be unlicensed, use others or go unpaid.
  const none = known(unit, 'recruitment.agentCount') === 0 ? false : null;
  set('agentUnlicensed', unlicensed(numbers, unit, asOf) ?? none);
  const licence = known(unit, 'agents.licence');
  set('agentRevoked', licence ? licence === 'revoked' : none);
  const others = known(unit, 'agents.subAgents');
  set('subAgentsUsed', others ? others !== 'none' : none);
  set('subAgentsInVillages', others ? (others === 'some' ? null : others === 'village-level') : none);
  const payment = known(unit, 'agents.payment');
  set('agentNotPaid', payment ? payment !== 'by-employer' : none);
  set('agentsUsed', agentsUsed(unit));
  set('agentsChecked', checked(numbers, unit, asOf));
  const agreement = known(unit, 'agents.agreement');
  set('agreementLacking', agreement && agreement !== 'full');
}

/** Found bad stays bad until it is found good; found good counts for some months only. */
function unlicensed(numbers: MethodNumbers, unit: Unit, asOf: string): boolean | null {
  const licence = observed(unit, 'agents.licence');
  if (licence?.state !== 'known') return null;
  if (licence.value !== 'valid') return true;
  const day = known(unit, 'agents.lastCheck') ?? licence.evidenceDate;
  return day >= monthsBefore(asOf, whole(numbers.agentLicenceMonths)) ? false : null;
}

function agentsUsed(unit: Unit): boolean | null {
  const agents = known(unit, 'recruitment.agentCount');
  const agency = knownDecimal(unit, 'workforce.agencyShare');
  if ((agents ?? 0) > 0 || (agency ?? 0n) > 0n) return true;
  return agents === null || agency === null ? null : false;
}

function checked(numbers: MethodNumbers, unit: Unit, asOf: string): boolean | null {
  if (known(unit, 'agents.checked') === false) return false;
  const day = known(unit, 'agents.lastCheck');
  return day === null ? null : day >= monthsBefore(asOf, whole(numbers.agentCheckMonths));
}
