interface Duration {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** How long something took or has been running, in words. Never negative, even if clocks differ. */
export function durationBetween(from: string, to: string | Date): Duration {
  const all = Math.max(0, Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1000));
  return { hours: Math.floor(all / 3600), minutes: Math.floor((all % 3600) / 60), seconds: all % 60 };
}
