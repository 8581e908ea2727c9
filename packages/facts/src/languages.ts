/** The languages in which suppliers are asked, ISO 639-1. */
export const LANGUAGES = ['en', 'es', 'zh', 'th', 'vi', 'ms', 'bn', 'ar'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];
