/** Longest accepted name or identifier in characters: four times the longest name in the real lists. A longer text is a description or hostile. */
export const LONGEST_NAME = 500;
