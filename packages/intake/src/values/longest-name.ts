/** Characters of the longest name that is taken for one: four times the longest of the real lists. A longer text is a description, or meant to do harm. */
export const LONGEST_NAME = 500;
