const NAMES = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether a host name of an address names the machine itself, which nobody else reaches by it. */
export function isThisMachine(hostname: string): boolean {
  return NAMES.test(hostname);
}
