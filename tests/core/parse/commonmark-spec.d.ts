declare module 'commonmark-spec' {
  /** The examples of the specification, in its order; tabs are written as arrows. */
  const specification: {
    tests: { markdown: string; html: string; section: string; number: number }[];
  };
  export default specification;
}
