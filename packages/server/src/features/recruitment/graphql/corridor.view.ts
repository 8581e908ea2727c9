import { COST_PAYERS, currencyTotals, licenceRanOut, type CurrencyTotals, type Money } from '@plumbline/facts';
import { currency as currencyRow } from '@plumbline/reference-data/currencies';
import { decimalText, inMonths } from '@plumbline/risk';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import type { MoneyType } from '../../../platform/graphql/money.types.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import type { CorridorInput } from '../corridor-details.ts';
import type { CorridorContentInput } from './corridor-inputs.types.ts';
import type { CorridorPage, CorridorRow, SupplierCorridors } from '../corridor.read-model.ts';
import { countryView } from './agent.view.ts';
import type {
  CostTotalType,
  RecruitmentCorridorPageType,
  RecruitmentCorridorType,
  SupplierCorridorsType,
} from './corridor.types.ts';

const MONTH_PLACES = 2;

export function corridorView(page: CorridorPage, viewer: Viewer, say: Say): RecruitmentCorridorType {
  const { corridor, siteName, pay, benchmarkMonths, benchmarksLoaded, today } = page;
  const { id, details, supplierId, recordedBy, ended } = corridor;
  return {
    ...details,
    id: toGlobalId('RecruitmentCorridor', id),
    version: corridor.version,
    supplierId: toGlobalId('Supplier', supplierId),
    supplierName: corridor.supplierName,
    siteKey: corridor.siteKey,
    siteName: siteName === '' ? corridor.supplierName : siteName,
    origin: countryView(corridor.origin, viewer),
    destination: countryView(corridor.destination, viewer),
    agents: corridor.agents.map((agent) => ({
      id: toGlobalId('LabourAgent', agent.id),
      name: agent.name,
      country: countryView(agent.country, viewer),
      isSubAgent: details.subAgentIds.includes(agent.id),
      licence: agent.details.licence,
      checkedOn: agent.details.checkedOn,
      licenceRanOutOn: licenceRanOut(agent.details, today),
    })),
    ledger: details.ledger.map(({ minor, currency, ...line }) => ({
      ...line,
      amount: moneyView({ minor, currency }),
      months: monthsText({ minor, currency }, pay),
    })),
    totals: currencyTotals(details.ledger).map((total) => totalView(total, pay)),
    netPay: pay === null ? null : moneyView(pay),
    netPayDate: pay?.evidenceDate ?? null,
    benchmarkMonths,
    benchmarksLoaded,
    ended,
    recordedBy: personView(recordedBy, say),
    recordedAt: corridor.recordedAt,
    viewerCanChange: !ended && may(viewer, 'recruitment.write'),
  };
}

export function corridorPageView(
  { earlier, ...page }: CorridorPage & { readonly earlier: readonly CorridorRow[] },
  viewer: Viewer,
  say: Say,
): RecruitmentCorridorPageType {
  return {
    corridor: corridorView(page, viewer, say),
    earlier: earlier.map(({ version, recordedBy, recordedAt, origin, destination, details }) => ({
      version,
      recordedBy: personView(recordedBy, say),
      recordedAt,
      text: say('recruitment.corridor-then', {
        origin: countryView(origin, viewer).name,
        destination: countryView(destination, viewer).name,
        lines: details.ledger.length,
      }),
    })),
  };
}

export function supplierCorridorsView(
  { corridors, sites }: SupplierCorridors,
  viewer: Viewer,
  say: Say,
): SupplierCorridorsType {
  return {
    corridors: corridors.map((page) => corridorView(page, viewer, say)),
    sites: sites.map(({ country, ...site }) => ({
      ...site,
      country: country === null ? null : countryView(country, viewer),
    })),
    viewerCanRecord: may(viewer, 'recruitment.write'),
  };
}

function totalView({ currency, all, byPayer }: CurrencyTotals, pay: Money | null): CostTotalType {
  const part = (minor: number) => ({
    amount: moneyView({ minor, currency }),
    months: monthsText({ minor, currency }, pay),
  });
  return {
    currency,
    ...part(all),
    parts: COST_PAYERS.flatMap((payer) => (byPayer[payer] === 0 ? [] : [{ payer, ...part(byPayer[payer]) }])),
  };
}

function monthsText(cost: Money, pay: Money | null): string | null {
  const months = pay === null || cost.currency !== pay.currency ? null : inMonths(cost, pay);
  return months === null ? null : decimalText(months, MONTH_PLACES);
}

function moneyView({ minor, currency }: Money): MoneyType {
  return { minor, currency, exponent: (currency === null ? null : currencyRow(currency)?.minorUnit) ?? MONTH_PLACES };
}

/** What a person entered, with what was left out as not known. */
export function corridorInput(input: CorridorContentInput): CorridorInput {
  const agents = (ids: readonly string[] | null | undefined): string[] =>
    (ids ?? []).map((id) => fromGlobalId('LabourAgent', id));
  return {
    siteKey: input.siteKey ?? null,
    origin: input.origin,
    destination: input.destination,
    workers: input.workers ?? null,
    agentUse: input.agentUse ?? null,
    agentIds: agents(input.agentIds),
    subAgentIds: agents(input.subAgentIds),
    contractLanguage: input.contractLanguage ?? '',
    contractUnderstood: input.contractUnderstood ?? null,
    contractDays: input.contractDays ?? null,
    documentHolder: input.documentHolder ?? null,
    documentAccess: input.documentAccess ?? null,
    loan: input.loan ?? null,
    ledger: (input.ledger ?? []).map(({ head, payer, minor, currency, year, statistic, source }) => ({
      head,
      payer,
      minor,
      currency,
      year,
      statistic,
      source,
    })),
    source: input.source,
    evidenceDate: input.evidenceDate,
  };
}
