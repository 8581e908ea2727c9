export const usualPatience: {
  every: number;
  within: number;
  missing: number;
  missingAtStart: number;
  silent: number;
};
