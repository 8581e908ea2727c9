import type { Texts } from '../pseudo-locale.ts';
import frame from '../../frame/locales/th.json' with { type: 'json' };
import ui from '@plumbline/ui/words/th.json' with { type: 'json' };

export const first = { frame, ui };
export const ofPages = import.meta.glob<{ default: Texts }>('../../pages/*/locales/th.json');
