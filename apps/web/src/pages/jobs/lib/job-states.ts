export const JOB_STATES = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** The states that an address asks for, separated by commas; none means all. */
export function jobStates(text: string | undefined): readonly JobState[] {
  const asked = text?.split(',') ?? [];
  return JOB_STATES.filter((state) => asked.includes(state));
}
