/** Longest accepted name in characters: four times the longest in the real lists. A longer text is a description or hostile. */
export const LONGEST_NAME = 500;
