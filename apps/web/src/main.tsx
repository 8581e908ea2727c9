import '@fontsource-variable/inter/wght.css';
import '@plumbline/ui/theme/mantine-parts.css';
import '@plumbline/ui/tokens/tokens.css';
import '@plumbline/ui/tokens/ground.css';
import '@plumbline/ui/theme/mantine.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { Application } from './frame/Application.tsx';
import { startLanguage } from './language/i18n.ts';
import { watchLine } from './service/line.ts';
import { createAppRouter } from './app-router.tsx';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id root');

watchLine();
void start(element);

/** Awaited by nothing: the texts of a language are a file that imports this one, and would wait for it for ever. */
async function start(root: HTMLElement): Promise<void> {
  const i18n = await startLanguage();
  createRoot(root).render(
    <StrictMode>
      <Application i18n={i18n} router={createAppRouter({ i18n })} />
    </StrictMode>,
  );
}
