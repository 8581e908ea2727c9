/** Steps from raw material to the goods, in their order, by what the goods are made of. */
export const CHAINS = {
  general: ['raw-material', 'first-processing', 'intermediate', 'final-assembly'],
  cotton: ['raw-material', 'ginning', 'spinning', 'weaving', 'dyeing', 'cutting-and-sewing'],
  polysilicon: ['raw-material', 'metallurgical-silicon', 'polysilicon', 'ingots-and-wafers', 'cells', 'modules'],
  tomatoes: ['raw-material', 'first-processing', 'packing'],
} as const;
export type Chain = keyof typeof CHAINS;
export type ProductionStep = (typeof CHAINS)[Chain][number];
export const CHAIN_KEYS = Object.keys(CHAINS) as readonly Chain[];
/** Every step once, in the order of the first chain that has it. */
export const STEPS: readonly ProductionStep[] = [...new Set(Object.values(CHAINS).flat())];
