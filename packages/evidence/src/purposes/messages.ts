import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };

/** What purposes say, as ICU messages by locale. */
export const PURPOSE_MESSAGES = { en, es, de };
