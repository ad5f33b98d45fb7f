/** 英文 — the texts of merging two filed cases. */
export const mergingTexts = {
  merging: {
    act: 'Merge into another case',
    title: 'Merge case %{number} into another one',
    advice:
      'This case ends as voided: its open step, its clocks and its process end, which cannot be undone. Its reporters, photos and comments stay, and are found from the other case, which counts them.',
    into: 'The case that goes on',
    intoHint: 'Filed cases of the same class; or type class, address or case number',
    reason: 'Reason',
    needsCase: 'Choose the case that goes on.',
    needsReason: 'Say why the two are about the same.',
    merged: 'This case was merged into case %{number}, which goes on in its place.',
    open: 'Open case %{number}',
    cases: 'Cases merged into this one',
    reported: 'reported %{at}, %{count} times',
    at: 'merged %{at}',
    reporters: 'Reported by',
    photo: 'Photo %{number} of case %{case}',
    document: 'Document %{number} of case %{case}',
  },
}
