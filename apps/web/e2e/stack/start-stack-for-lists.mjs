import { startStacksWith } from './start-stack.mjs';

/** The whole service, with an organisation for each real list and one for all of them. */
export default function startStackForLists({ maxWorkers }) {
  return startStacksWith(maxWorkers, '--lists');
}
