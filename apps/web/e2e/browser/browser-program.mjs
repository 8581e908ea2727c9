import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine, or the one that comes as a package. */
export async function browserProgram() {
  return installed.find((path) => existsSync(path)) ?? (await sparticuz.executablePath());
}
