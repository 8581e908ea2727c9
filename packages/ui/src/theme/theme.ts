import type { CSSVariablesResolver, MantineColorsTuple, MantineThemeOverride } from '@mantine/core';

/** The accent in ten steps, as Mantine wants it; index 7 is the accent of the design page. */
const accent: MantineColorsTuple = [
  '#e0eef0',
  '#c5dfe4',
  '#9fcad3',
  '#76b3c0',
  '#4f9bab',
  '#338496',
  '#1f7486',
  '#0f5c6e',
  '#0b4a59',
  '#083945',
];

const danger: MantineColorsTuple = [
  '#faedf0',
  '#f3d3da',
  '#e5a5b3',
  '#d6778c',
  '#c7506b',
  '#b93553',
  '#ad2a48',
  '#a3203f',
  '#861832',
  '#681226',
];

/** Mantine's theme from our tokens. Anything else belongs in a component of this package, not in a page. */
export const theme: MantineThemeOverride = {
  colors: { accent, danger },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  fontFamily:
    "'Inter Variable', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Thai', 'Noto Sans CJK SC', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // 1 px lines instead of shadows.
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  headings: { fontWeight: '650' },
  // Choosing what is chosen already keeps it; what can be left open has a button to clear it.
  components: { Select: { defaultProps: { allowDeselect: false } } },
};

/** Points Mantine's own variables at the tokens, so that both themes come from one file. */
export const cssVariables: CSSVariablesResolver = () => {
  const ofTokens = {
    '--mantine-color-body': 'var(--pl-panel)',
    '--mantine-color-text': 'var(--pl-ink)',
    '--mantine-color-dimmed': 'var(--pl-quiet)',
    '--mantine-color-placeholder': 'var(--pl-quiet)',
    '--mantine-color-anchor': 'var(--pl-accent)',
    '--mantine-color-error': 'var(--pl-danger)',
    '--mantine-color-default': 'var(--pl-panel)',
    '--mantine-color-default-color': 'var(--pl-ink)',
    '--mantine-color-default-hover': 'var(--pl-hover)',
    '--mantine-color-default-border': 'var(--pl-field)',
    '--mantine-color-accent-filled': 'var(--pl-accent-fill)',
    '--mantine-color-accent-filled-hover': 'var(--pl-accent-fill-hover)',
    '--mantine-color-accent-light': 'var(--pl-selected)',
    '--mantine-color-accent-light-hover': 'var(--pl-hover)',
    '--mantine-color-accent-light-color': 'var(--pl-accent)',
    '--mantine-color-accent-outline': 'var(--pl-accent)',
    '--mantine-color-accent-text': 'var(--pl-accent)',
    '--mantine-color-danger-light-color': 'var(--pl-danger)',
    '--mantine-color-danger-text': 'var(--pl-danger)',
  };
  return { variables: {}, light: ofTokens, dark: ofTokens };
};
