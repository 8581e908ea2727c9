/** What a bundler makes of a style sheet: the names of its classes. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export { classes as default };
}

declare module '*.css';

/** The address of a file that a bundler puts beside the app. */
declare module '*?url' {
  const address: string;
  export { address as default };
}
