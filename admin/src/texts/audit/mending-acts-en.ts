/** 英文 — what a reconciliation does, as the audit names it. */
export const mendingActs = {
  reconcile_request: 'Reconcile record and engine',
  reconcile_resendCompletion: 'Mend: send a completion again',
  reconcile_bindTask: 'Mend: bind a step',
  reconcile_bindCase: 'Mend: bind a case',
  reconcile_bindLadder: 'Mend: bind a deadline ladder',
  reconcile_restartCase: 'Mend: start a case again',
  reconcile_recordInstanceEnd: 'Mend: record an end',
  reconcile_redeployEdition: 'Mend: deploy a process again',
  reconcile_restartLadder: 'Mend: start a deadline ladder again',
  reconcile_armLadder: 'Mend: arm a deadline ladder again',
  reconcile_countClocks: 'Mend: count the clocks of a case again',
  reconcile_sendStartAgain: 'Mend: send the start of a case again',
  reconcile_startLadder: 'Mend: send the start of a deadline ladder again',
  reconcile_cancelInstance: 'Mend: cancel an instance without a case',
}
