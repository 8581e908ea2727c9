const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'];

/**
 * How Chromium is started. In journeys a page lives for seconds, so the compiler that makes programs quick in the long run costs a little more than it saves.
 * @param optimizes as it does for everybody
 */
export function chromiumArguments({ optimizes = false } = {}): string[] {
  return optimizes ? ARGUMENTS : [...ARGUMENTS, '--js-flags=--no-turbofan'];
}
