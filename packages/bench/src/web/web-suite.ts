import { tell, type Suite } from '../suite.ts';
import { LIGHTHOUSE } from './lighthouse.ts';
import { measureWeb } from './measure-web.ts';

/** How quick the pages are for the person before them. */
export const webSuite: Suite = {
  name: 'web',
  page: 'bench-web',
  title: 'Benchmarks of the web application',
  keys: ['web-application'],
  measure: async ({ folder, quick }) => {
    tell('The web application in Chromium');
    const web = await measureWeb(folder, quick ? 1_000 : 100_000);
    const versions = { Chromium: web.browser, Lighthouse: LIGHTHOUSE };
    return { versions, benchmarks: [], service: null, screening: null, web };
  },
};
