// What a test gets for '@jest/globals'. The runner has no time limit of its own, so each test and hook gets one here.

/** Long enough for a machine that does much else: a test that waits in vain ends before that, with what it waited for. */
const usualLimit = (process.env.PLUMBLINE_THOROUGH === 'yes' ? 15 : 5) * 60_000;

/** The same function, which fails when it is not done in time. */
function limited(run, milliseconds = usualLimit) {
  return async (...args) => {
    const { promise, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(`Not done after ${milliseconds / 60_000} minutes`)), milliseconds);
    try {
      return await Promise.race([run(...args), promise]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const hook = (register) => (run, milliseconds) => register(limited(run, milliseconds));
const named = (register) => (name, run, milliseconds) => register(name, limited(run, milliseconds));
const eachOf =
  (register) =>
  (...table) =>
  (name, run, milliseconds) =>
    register(...table)(name, limited(run, milliseconds));

export const { expect, describe, jest } = globalThis;
export const beforeAll = hook(globalThis.beforeAll);
export const beforeEach = hook(globalThis.beforeEach);
export const afterEach = hook(globalThis.afterEach);
export const afterAll = hook(globalThis.afterAll);
export const test = Object.assign(named(globalThis.test), {
  each: eachOf(globalThis.test.each),
  skip: globalThis.test.skip,
  only: named(globalThis.test.only),
});
