/** English — the texts of manuals that are taken over from a place above. */
export const upstreamTexts = {
  upstream: {
    start: 'From the place above',
    startAdvice:
      'A draft with all the lines of an edition that a place above has published. Units go by their names; those that this city does not have wait to be confirmed.',
    edition: 'Edition',
    named: '%{city} · edition %{number} · %{title}',
    reason: 'Reason',
    reasonNeeded: 'Say why the manual of the place above is taken over.',
    drift: 'Against the place above',
    note: 'What is this city’s own about the manual, and what the place above has changed since.',
    from: 'Taken over from %{city}, edition %{number}',
    none: 'Nothing to hold it against',
    noneAdvice:
      'The edition was not taken over from a place above, or that place is not above this city any more.',
    sum: '%{unchanged} lines as they were above · %{overridden} changed here · %{own} added here · %{leftOut} left out',
    inForce: 'In force there now: edition %{number}',
    lines: 'This city’s own',
    noLines: 'All as it was above',
    noLinesAdvice: 'No line was changed, added or left out here.',
    kind: 'What became of it',
    above: 'Above',
    here: 'Here',
    changed: 'Changed above since',
    noChanges: 'Nothing has been changed above since.',
    take: 'Take',
    takeLine: 'Take %{line}',
    met: 'Changed here, too: %{changes}',
    free: 'Not touched here',
    takeChosen: 'Take %{count} changes',
    takeAdvice:
      'What is taken is one act that can be undone. What is left is this city’s own from now on: the draft then counts as taken over from the edition in force above.',
    notDraft: 'Start a draft from this edition to take them.',
    taken: 'Taken: %{taken}. Left as this city’s own: %{left}.',
  },
  driftKinds: { OVERRIDDEN: 'Changed here', OWN: 'Added here', LEFT_OUT: 'Left out here' },
}
