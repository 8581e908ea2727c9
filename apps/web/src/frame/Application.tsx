import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n, TFunction } from 'i18next';
import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';

import {
  createFormat,
  cssVariables,
  FormatProvider,
  theme,
  WordsProvider,
  type WordKey,
  type Words,
} from '@plumbline/ui';

import { directionOf, formatLocale } from '../language/i18n.ts';
import type { createAppRouter } from '../app-router.tsx';

interface ApplicationProps {
  i18n: i18n;
  router: ReturnType<typeof createAppRouter>;
}

const schemes = localStorageColorSchemeManager({ key: 'plumbline-theme' });

/** The policy of the pages refuses styles without the nonce that the api put into this page. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="plumbline-nonce"]')?.content ?? '';
}

// Libraries that make styles of their own, such as the lock of scrolling behind a dialog, look for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

/** What every page relies on: theme, direction, language, component texts, routes. */
export function Application({ i18n, router }: ApplicationProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <DirectionProvider initialDirection={directionOf(i18n)}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={schemes}
          defaultColorScheme="auto"
          getStyleNonce={styleNonce}
        >
          <Language>
            <RouterProvider router={router} />
          </Language>
        </MantineProvider>
      </DirectionProvider>
    </I18nextProvider>
  );
}

/** A text that nothing is filled into is looked up once: the rows of a list ask for the same ones a hundred times. */
function wordsOf(t: TFunction<'ui'>): Words {
  const known = new Map<WordKey, string>();
  return (key, parameters) => {
    if (parameters !== undefined) return t(key, parameters);
    const text = known.get(key) ?? t(key);
    known.set(key, text);
    return text;
  };
}

/** Sets the document's language and direction to the chosen language, and hands the components their texts, and dates in the zone of the device. */
function Language({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation('ui');
  const { setDirection } = useDirection();
  const direction = directionOf(i18n);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    setDirection(direction);
  }, [i18n.language, direction, setDirection]);
  const format = useMemo(
    () => createFormat(formatLocale(i18n.language), new Intl.DateTimeFormat().resolvedOptions().timeZone),
    [i18n.language],
  );
  const words = useMemo(() => wordsOf(t), [t]);
  return (
    <FormatProvider format={format}>
      <WordsProvider words={words}>{children}</WordsProvider>
    </FormatProvider>
  );
}
