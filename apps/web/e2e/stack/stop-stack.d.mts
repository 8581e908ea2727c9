declare function stopStack(): Promise<void>;
export { stopStack as default };
