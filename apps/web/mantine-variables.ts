import {
  convertCssVariables,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
} from '@mantine/core';

import { cssVariables, theme } from '../../packages/ui/src/theme/theme.ts';

/** Colours of Mantine that no part and no page asks for; each would be two dozen variables. */
const UNUSED = 'pink|grape|violet|indigo|cyan|green|lime|yellow|orange';
const OF_UNUSED = new RegExp(`^--mantine-color-(?:${UNUSED})-`);
/** How styles and code ask for a variable of such a colour, or for the colour itself. */
const ASKS = new RegExp(`var\\(--mantine-color-(${UNUSED})-|[{,]color:[\`"'](${UNUSED})[\`"'.]`, 'g');

/** The variables of Mantine with our theme, as it would make them in the browser of each person at each start. */
export function mantineVariables(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const { variables, light, dark } = deepMerge(defaultCssVariablesResolver(merged), cssVariables(merged));
  return convertCssVariables({ variables: used(variables), light: used(light), dark: used(dark) });
}

function used(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !OF_UNUSED.test(name)));
}

/** Colours that something asks for though they are left out. */
export function missingColours(code: string): readonly string[] {
  return [...code.matchAll(ASKS)].map(([, inVariable, inCode]) => inVariable ?? inCode ?? '');
}
