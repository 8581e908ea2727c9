/** Languages in which every page speaks. Those of suppliers' pages are more: `answering-language.ts`. */
export const PAGE_LANGUAGES = ['en', 'es', 'de'] as const;
