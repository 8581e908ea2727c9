import type { Texts } from '../pseudo-locale.ts';
import frame from '../../frame/locales/ar.json' with { type: 'json' };
import ui from '@plumbline/ui/words/ar.json' with { type: 'json' };

export const first = { frame, ui };
export const ofPages = import.meta.glob<{ default: Texts }>('../../pages/*/locales/ar.json');
