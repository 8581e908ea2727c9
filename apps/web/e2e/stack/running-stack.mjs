/** What start-stack.mjs has started. */
export function runningStack() {
  const told = process.env.PLUMBLINE_PAGES;
  if (!told) throw new Error('The service is not running: these tests belong to the Jest project "pages"');
  return JSON.parse(told);
}
