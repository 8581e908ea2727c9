declare function startStack(run: { readonly maxWorkers: number }): Promise<void>;
export { startStack as default };
