import type { Texts } from '../pseudo-locale.ts';
import frame from '../../frame/locales/de.json' with { type: 'json' };
import ui from '@plumbline/ui/words/de.json' with { type: 'json' };

export const first = { frame, ui };
export const ofPages = import.meta.glob<{ default: Texts }>('../../pages/*/locales/de.json');
