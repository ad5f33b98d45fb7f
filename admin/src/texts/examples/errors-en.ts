/** English — why an act on an example, or on what examples are held against, is refused. */
export const exampleErrors = {
  EXAMPLES_DIFFER:
    'This edition differs from examples. Nothing was published; mend the edition or the examples, or give the reason for differing examples.',
  EXAMPLES_NOT_RUN:
    'The examples have not been run on the engine with all that takes effect together. Nothing was changed; run them with the same drafts, or give the reason for differing examples.',
  EXAMPLE_RETIRED: 'This example has been retired. Nothing was changed; write a new one.',
  EXAMPLE_UNCONFIRMED:
    'What is expected is not confirmed. Nothing was saved; compare each value with the printed manual and tick the box.',
}
