/** 英文 — the texts of the ledger of all clocks, and of the printed derivation of a due date. */
export const ledgerTexts = {
  ledger: {
    title: 'Clock ledger',
    note: 'What happened to the clocks of the city’s cases, the latest first: pauses, extensions, exemptions and stops, with their effect on the due date. Nothing is ever changed here.',
    empty: 'Nothing has happened to a clock yet',
    advice: 'Each stop, pause, extension and exemption of a clock appears here.',
    at: 'When',
    clock: 'Clock',
    what: 'What happened',
    effect: 'Due date',
    actor: 'Who',
    reason: 'Reason',
    due: '%{effect}, due %{due}',
    moved: '%{effect}, due %{due}, before that %{before}',
  },
  ledgerEffects: {
    MOVED: 'Moved',
    KEPT: 'Not moved',
    STANDING: 'Stands',
    IN_TIME: 'In time',
    LATE: 'Late',
    EXEMPTED: 'Not counted as overdue',
  },
  clockSheet: {
    title: 'Derivation of a due date',
    open: 'Sheet to print',
    back: 'To the case',
    limit: 'Limit',
    state: 'State',
    due: 'Due',
    calendar: 'Edition %{number}: %{name}, from %{on}',
  },
}
