import { DomainError } from '../errors.ts'

const namedAtMost = 5

export const examplesDiffer = (number: number, names: readonly string[]) =>
  new DomainError(
    'EXAMPLES_DIFFER',
    `Edition ${number} says other things than ${names.length} examples expect: ${names.slice(0, namedAtMost).join('; ')}. Nothing was published; mend the edition or the examples, or say why it is to be published all the same.`,
    'examplesReason',
  )
export const examplesNotRun = (number: number, names: readonly string[]) =>
  new DomainError(
    'EXAMPLES_NOT_RUN',
    `${names.length} examples have not been run with edition ${number} and what takes effect beside it: ${names.slice(0, namedAtMost).join('; ')}. Nothing was changed; run the examples on the engine with the same drafts, or say why it is to be published all the same.`,
    'examplesReason',
  )
export const exampleRetired = (name: string) =>
  new DomainError(
    'EXAMPLE_RETIRED',
    `The example “${name}” has been retired. Nothing was changed; write a new one.`,
  )
export const exampleUnconfirmed = () =>
  new DomainError(
    'EXAMPLE_UNCONFIRMED',
    'What a case came to is not yet what it should have come to. Nothing was saved; compare each value with the printed manual, and confirm it.',
    'confirmed',
  )
