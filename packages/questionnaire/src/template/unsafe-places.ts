import type { UnsafePlaces } from './template.ts';

/**
 * Governments that the report names for a policy or pattern of trafficking, forced labour in their own service among it: somebody who answers there about such work
 * says something of the state. A new edition of the report replaces the list and its source together.
 */
export const UNSAFE_PLACES: UnsafePlaces = {
  countries: ['AF', 'BY', 'CN', 'CU', 'ER', 'IR', 'KP', 'MM', 'RU', 'SD', 'SS', 'SY', 'TM'],
  source:
    'US Department of State, Trafficking in Persons Report 2024, governments with a policy or pattern of trafficking',
  checked: false,
};
