/** 英文 — the texts of what a department arranges: who handles a case. */
export const department = {
  handling: {
    title: 'Who handles it',
    handler: 'Handler',
    nobody: 'Nobody is appointed: whoever of the unit is free takes it.',
    appointed: '%{name} is appointed. Others of the unit still may take it.',
    choose: 'Appoint',
    none: 'Nobody of this unit may handle cases. Ask the city administrator.',
    appoint: 'Appoint',
    appointAgain: 'Appoint instead',
    withdraw: 'Withdraw',
    mine: 'appointed to you',
    theirs: 'handler: %{name}',
  },
}
