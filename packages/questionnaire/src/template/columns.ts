import type { ChoiceSet } from './choices.ts';
import type { Column, Unit } from './template.ts';

type More = Omit<Partial<Column>, 'key' | 'type'>;

/** Nobody employs more people at one site. */
const MOST_WORKERS = 1_000_000;
const MOST: Readonly<Record<Unit, number>> = {
  workers: MOST_WORKERS,
  days: 3650,
  hours: 168,
  weeks: 4,
  years: 120,
  year: 2100,
  'square-metres': 100,
  cases: 100_000,
  tiers: 10,
  periods: 366,
};

export const yesNo = (key: string, more: More = {}): Column => ({ key, type: 'boolean', ...more });
export const one = (key: string, choices: ChoiceSet, more: More = {}): Column => ({
  key,
  type: 'choice',
  choices,
  ...more,
});
export const several = (key: string, choices: ChoiceSet, more: More = {}): Column => ({
  key,
  type: 'choices',
  choices,
  ...more,
});
export const number = (key: string, unit: Unit, more: More = {}): Column => ({
  key,
  type: 'number',
  unit,
  min: 0,
  max: MOST[unit],
  ...more,
});
export const share = (key: string, more: More = {}): Column => ({
  key,
  type: 'share',
  min: 0,
  max: 100,
  decimals: 1,
  ...more,
});
export const day = (key: string, more: More = {}): Column => ({ key, type: 'date', ...more });
export const text = (key: string, more: More = {}): Column => ({ key, type: 'text', longest: 500, ...more });
export const money = (key: string, more: More = {}): Column => ({ key, type: 'money', min: 0, max: 1e10, ...more });
export const country = (key: string, more: More = {}): Column => ({ key, type: 'country', ...more });
export const countries = (key: string, more: More = {}): Column => ({ key, type: 'countries', ...more });
