import { createContext, useContext, type ReactNode } from 'react';

import { createFormat, type Format } from './format.ts';

const FormatContext = createContext<Format>(createFormat('en', 'UTC'));

/** Hands the components the reader's language and the organisation's time zone. */
export function FormatProvider({ format, children }: { format: Format; children: ReactNode }) {
  return <FormatContext value={format}>{children}</FormatContext>;
}

export function useFormat(): Format {
  return useContext(FormatContext);
}
