import { RULES } from '@plumbline/risk';
import { toGlobalId } from '../../platform/graphql/ids.ts';
import type { MoneyType } from '../../platform/graphql/money.types.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import { personView } from '../person/person.view.ts';
import { exponentOf, responseText } from '../supplier/fact-text.ts';
import {
  entriesInForce,
  isAtEnd,
  isKept,
  LEDGER_DAYS,
  outstanding,
  planOf,
  type Amount,
  type Plan,
} from './remedy-rules.ts';
import { totalsOf, type RemedyTotals } from './remedy-totals.ts';
import type { EntryRow, FindingRow, RemedyRow, StepRow, SupplierRemedy } from './remedy.read-model.ts';
import type {
  RemedyEntryType,
  RemedyFindingType,
  RemedyPlanType,
  RemedyStepType,
  RemedyTotalsType,
  RemedyType,
  SupplierRemedyType,
} from './remedy.types.ts';

/** What is done about the findings of a supplier, in words of the reader. */
export function supplierRemedyView(row: SupplierRemedy, viewer: Viewer, say: Say): SupplierRemedyType {
  const entries = row.findings.flatMap(({ remedies }) => remedies.flatMap((remedy) => entriesInForce(remedy.entries)));
  const lines = entries.map(({ kind, amount, workers, formerWorkers, confirmedBy }) => ({
    kind,
    currency: amount?.currency ?? null,
    minor: amount?.minor ?? null,
    workers: workers + formerWorkers,
    entries: 1,
    confirmed: confirmedBy === null ? 0 : 1,
  }));
  return {
    id: toGlobalId('Supplier', row.supplierId),
    findings: row.findings.map((finding) => findingView(finding, row, say)),
    totals: totalsView(totalsOf(lines)),
    withheld: row.withheld,
    viewerCanRecord: may(viewer, 'remedy.record'),
  };
}

/** Totals with the decimal places of each currency. */
export function totalsView({ repaid, debtCancelled, ...counts }: RemedyTotals): RemedyTotalsType {
  return { ...counts, repaid: repaid.map(moneyView), debtCancelled: debtCancelled.map(moneyView) };
}

function moneyView({ minor, currency }: Amount): MoneyType {
  return { minor, currency, exponent: exponentOf(currency) };
}

function findingView(finding: FindingRow, surroundings: SupplierRemedy, say: Say): RemedyFindingType {
  const { ruleId, siteKey, siteId, severity, response } = finding;
  // What our own record says needs no word about lists: of a plan past its last day the record says so itself.
  const isOwn = finding.remedies.some(({ steps }) => steps.at(-1)?.response === response.said);
  const playbook = RULES.find(({ id }) => id === ruleId)?.playbook ?? 'URGENT';
  return {
    id: `${ruleId} ${siteKey}`,
    ruleId,
    title: say(`rule.${ruleId}.title`),
    siteId: siteId === null ? null : toGlobalId('Site', siteId),
    site: finding.site ?? surroundings.supplierName,
    severity,
    open: severity !== null,
    response: response.counts,
    responseText: responseText(response.counts, say),
    said: response.counts === response.said || isOwn ? null : responseText(response.said, say),
    do: say(`do.${playbook}`),
    doNot: say(`doNot.${playbook}`),
    remedies: finding.remedies.map((remedy) => remedyView(remedy, surroundings, say)),
    proposed: finding.proposed.map(({ owed, ...plan }) => ({ ...plan, owed: moneyView(owed) })),
  };
}

function remedyView(remedy: RemedyRow, { today, keptSince }: SupplierRemedy, say: Say): RemedyType {
  const { steps, entries } = remedy;
  const plan = planOf(steps);
  const lapsed = plan !== null && plan.until < today && steps.at(-1)?.response !== 'confirmed-by-workers';
  const left = plan === null ? null : outstanding(plan, entries);
  const owed = plan?.owed?.minor ?? 0;
  const atEnd = plan !== null && isAtEnd(plan, entries);
  const noPlan = say('remedy.why.no-plan');
  return {
    id: toGlobalId('Remedy', remedy.id),
    version: remedy.version,
    plan: plan === null ? null : planView(plan, say),
    lapsed,
    outstanding: left === null ? null : moneyView(left),
    progress: left === null || owed === 0 ? null : (owed - left.minor) / owed,
    atEnd,
    notOnSchedule:
      plan === null || lapsed
        ? noPlan
        : isKept(entries, keptSince)
          ? null
          : say('remedy.why.ledger-old', { days: LEDGER_DAYS }),
    notConfirmable: plan === null ? noPlan : atEnd ? null : say('remedy.why.not-at-end'),
    steps: steps.toReversed().map((step) => stepView(step, say)),
    entries: entries.toReversed().map((entry) => entryView(entry, entries, say)),
  };
}

function planView({ owed, paidBy, ...plan }: Plan, say: Say): RemedyPlanType {
  return {
    ...plan,
    owed: owed === null ? null : moneyView(owed),
    paidBy: paidBy === null ? null : say(`remedy.payer.${paidBy}`),
  };
}

function stepView(step: StepRow, say: Say): RemedyStepType {
  const { id, response, source, verifier, evidenceDate, note, recordedBy, recordedAt } = step;
  return {
    id: toGlobalId('RemedyStep', id),
    text: responseText(response, say),
    source: verifier === null ? say(`source.${source}`) : say(`remedy.verifier.${verifier}`),
    evidenceDate,
    note,
    recordedBy: personView(recordedBy, say),
    recordedAt,
  };
}

function entryView(entry: EntryRow, all: readonly EntryRow[], say: Say): RemedyEntryType {
  const { id, kind, day, workers, formerWorkers, amount, source, confirmedBy, note, takenBack, recordedAt } = entry;
  return {
    ...{ kind, day, workers, formerWorkers, source, confirmedBy, note, takenBack, recordedAt },
    id: toGlobalId('RemedyEntry', id),
    kindText: say(`remedy.kind.${kind}`),
    amount: amount === null ? null : moneyView(amount),
    sourceText: source === 'workers' ? say('remedy.source.workers') : say(`source.${source}`),
    confirmedByText: confirmedBy === null ? null : say(`remedy.verifier.${confirmedBy}`),
    replaced: all.some(({ corrects }) => corrects === id),
    isCorrection: entry.corrects !== null,
    recordedBy: personView(entry.recordedBy, say),
  };
}
