import type { Texts } from '../pseudo-locale.ts';
import frame from '../../frame/locales/ms.json' with { type: 'json' };
import ui from '@plumbline/ui/words/ms.json' with { type: 'json' };

export const first = { frame, ui };
export const ofPages = import.meta.glob<{ default: Texts }>('../../pages/*/locales/ms.json');
