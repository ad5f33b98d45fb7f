import type { ShownEdition } from '../use-edition.ts'

/** What the button of an act on an edition is handed. */
export type ActProps = { readonly edition: ShownEdition; readonly onDone: () => void }
