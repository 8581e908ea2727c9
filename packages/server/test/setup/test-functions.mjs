// What a test of the service gets for '@jest/globals'. The runner has no time limit of its own, so each test and hook gets one here.

const minutes = process.env.PLUMBLINE_THOROUGH === 'yes' ? 15 : 5;

/** The same function, which fails when it is not done in time. A test that waits in vain ends before that, with what it waited for. */
function limited(run) {
  return async (...args) => {
    const { promise, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(`Not done after ${minutes} minutes`)), minutes * 60_000);
    try {
      return await Promise.race([run(...args), promise]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const hook = (register) => (run) => register(limited(run));
const named = (register) => (name, run) => register(name, limited(run));
const eachOf =
  (register) =>
  (...table) =>
  (name, run) =>
    register(...table)(name, limited(run));

export const { expect, describe } = globalThis;
export const beforeAll = hook(globalThis.beforeAll);
export const beforeEach = hook(globalThis.beforeEach);
export const afterEach = hook(globalThis.afterEach);
export const afterAll = hook(globalThis.afterAll);
export const test = Object.assign(named(globalThis.test), {
  each: eachOf(globalThis.test.each),
  skip: globalThis.test.skip,
  only: named(globalThis.test.only),
});
