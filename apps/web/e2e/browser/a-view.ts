import type { Page } from 'playwright-core';
import { settled } from './settled.ts';

/** A page or a state of one that somebody looks at. */
export interface View {
  readonly name: string;
  /** Who looks; null where nobody is signed in. */
  readonly who: string | null;
  /** Below the organisation, or from the start where nobody is signed in. */
  readonly path: string;
  /** What is done there before it is looked at. */
  readonly then?: (page: Page) => Promise<void>;
  /** A journey comes by and looks for barriers there. */
  readonly onJourney?: true;
}

/** The path of a view. */
export function pathOf(view: View, organisation: string): string {
  return view.who === null ? view.path : `/o/${organisation}${view.path}`;
}

/** Opens a view by its address, as the one who looks. */
export async function show(page: Page, view: View, organisation: string): Promise<void> {
  await page.goto(pathOf(view, organisation));
  await settled(page);
  await act(page, view);
}

/** Does there what is done before it is looked at. */
export async function act(page: Page, view: View): Promise<void> {
  if (view.then === undefined) return;
  await view.then(page);
  await settled(page);
}
