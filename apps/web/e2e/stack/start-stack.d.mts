declare function startStack(): Promise<void>;
export { startStack as default };
