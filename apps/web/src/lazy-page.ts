import { lazyRouteComponent } from '@tanstack/react-router';

import { isOffline, isReached, line } from './service/line.ts';

/** Code or texts of a page are not on this device, and there is no line to fetch them. */
export class PageNotHere extends Error {}

/** Tells code that is not on this device, and for which there is no line, by an error of its own. */
export function codeOrNotHere<Code>(importer: () => Promise<Code>): Promise<Code> {
  return importer().catch((error: Error) => {
    throw isOffline() || !isReached(line.lost()) ? new PageNotHere(error.message, { cause: error }) : error;
  });
}

/**
 * Loads the code of a page when it is first opened. The router loads the whole document again where code is gone, because a newer version has replaced it;
 * without a line that would lose the page that is on the screen, so it is told as an error of its own.
 */
export const lazyPage: typeof lazyRouteComponent = (importer, exportName) =>
  lazyRouteComponent(() => codeOrNotHere(importer), exportName);
