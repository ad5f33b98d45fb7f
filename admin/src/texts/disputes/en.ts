/** English — what is said of a dispute over who is responsible. */
export const disputeTexts = {
  disputes: {
    title: 'Who is responsible',
    refusals: 'Refusals so far',
    refused: '%{unit} refused at %{at}',
    refusedBy: '%{unit} (%{name}) refused at %{at}',
    proposes: 'Holds responsible: %{unit}',
    rulings: 'Ruling',
    ruled: '%{unit} is responsible, ruled at %{at}',
    ruledBy: '%{unit} is responsible, ruled by %{name} at %{at}',
    binding: 'The unit ruled responsible may not refuse the case any more.',
    draft: 'Into the manual',
    draftAdvice:
      'A draft of the manual gets an exception to the line of this condition, for the street of the case, that names the unit ruled responsible. It is reviewed and published like any other.',
    similar: 'Cases of this class in this street',
    noneSimilar: 'None has been ruled on or handled within a year.',
    handled: '%{unit} handled %{count} case |||| %{unit} handled %{count} cases',
  },
}
