import type { PartChange } from '../../api/generated/operations.ts'

/** 英文 — the texts of comparing two versions of a process. */
export const comparisonTexts = {
  comparison: {
    title: 'Compare versions: %{name}',
    note: 'What one version of the process has differently from another: on the diagrams, then property by property.',
    compare: 'Compare',
    compareWith: 'Compare with edition %{number}',
    from: 'Earlier version',
    to: 'Later version',
    earlier: 'More editions',
    print: 'Print',
    alone: 'There is nothing to compare yet',
    aloneAdvice: 'As soon as the process has a second edition, or a draft, both are compared here.',
    same: 'Both say the same: model, forms and decisions.',
    legend: 'Marks on the diagrams',
    elements: 'Elements of the model: %{count}',
    documents: {
      FORM: 'Form %{name}: %{count}',
      DECISION: 'Decision %{name}: %{count}',
    },
    property: 'Property',
  },
  partChanges: {
    ADDED: 'Added',
    REMOVED: 'Removed',
    CHANGED: 'Changed',
    MOVED: 'Moved',
  } satisfies Record<PartChange, string>,
}
