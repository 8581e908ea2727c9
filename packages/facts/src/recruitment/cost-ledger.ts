import { COST_HEADS } from '../choices.ts';
import type { CostStatistic } from '../choices.ts';
import { COST_PAYERS, strengthOf } from './corridor.ts';
import type { StatedSource } from '../by-hand.ts';
import type { CostLine, CostPayer } from './corridor.ts';

/** What the payers of a ledger paid in one currency, in minor units for one worker. */
export interface CurrencyTotals {
  /** ISO 4217. */
  readonly currency: string;
  readonly byPayer: Readonly<Record<CostPayer, number>>;
  readonly all: number;
}

/** Totals by currency, in the order of their codes. Currencies are never added: no table of rates ships. */
export function currencyTotals(ledger: readonly CostLine[]): CurrencyTotals[] {
  return [...Map.groupBy(ledger, ({ currency }) => currency)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, lines]) => ({
      currency,
      byPayer: Object.fromEntries(COST_PAYERS.map((payer) => [payer, sum(paidBy(lines, payer))])) as Record<
        CostPayer,
        number
      >,
      all: sum(lines),
    }));
}

/** Whether every head of cost was looked at, and no cost was paid by nobody knows whom. */
export function coversEveryHead(ledger: readonly CostLine[]): boolean {
  const isOpen = ledger.some(({ payer, minor }) => payer === 'unknown' && minor > 0);
  return !isOpen && COST_HEADS.every((head) => ledger.some((line) => line.head === head));
}

/** Whether a total of nothing is a fact and not a gap: every head has a line that says so. */
export function paidNothing(ledger: readonly CostLine[], payer: CostPayer): boolean {
  const own = paidBy(ledger, payer);
  return (
    coversEveryHead(ledger) && sum(own) === 0 && COST_HEADS.every((head) => own.some((line) => line.head === head))
  );
}

/** What a payer paid for one worker, with the source that stands for the whole. */
export interface PaidTotal {
  readonly minor: number;
  readonly currency: string;
  /** Null where the lines do not give one for their sum: medians do not add up. */
  readonly statistic: CostStatistic | null;
  /** The source behind most of the amount; of two that are equal, the weaker. */
  readonly source: StatedSource;
  /** The last year in which it was paid. */
  readonly year: number;
}

/** What a payer paid in one currency; null where no line says it, or where it is nothing and the ledger has gaps. */
export function paidTotal(ledger: readonly CostLine[], payer: CostPayer, currency: string): PaidTotal | null {
  const lines = paidBy(ledger, payer).filter((line) => line.currency === currency);
  const [first] = lines;
  if (first === undefined) return null;
  const minor = sum(lines);
  if (minor === 0 && !paidNothing(ledger, payer)) return null;
  return {
    minor,
    currency,
    statistic: statisticOf(lines),
    source: mainSource(lines),
    year: Math.max(...lines.map(({ year }) => year)),
  };
}

function paidBy(ledger: readonly CostLine[], payer: CostPayer): CostLine[] {
  return ledger.filter((line) => line.payer === payer);
}

function sum(lines: readonly CostLine[]): number {
  return lines.reduce((total, { minor }) => total + minor, 0);
}

function statisticOf(lines: readonly CostLine[]): CostStatistic | null {
  if (lines.every(({ statistic }) => statistic === 'mean')) return 'mean';
  return lines.length === 1 ? 'median' : null;
}

function mainSource(lines: readonly CostLine[]): StatedSource {
  const said = [...Map.groupBy(lines, ({ source }) => source)].map(([source, of]) => ({ source, paid: sum(of) }));
  return said.reduce((main, each) =>
    each.paid > main.paid || (each.paid === main.paid && strengthOf(each.source) < strengthOf(main.source))
      ? each
      : main,
  ).source;
}
