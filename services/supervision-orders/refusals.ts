import { DomainError } from '../errors.ts'

/** 尚未派遣 — no department handles the case: nobody could answer. */
export const nobodyHandles = () =>
  new DomainError(
    'NOBODY_HANDLES',
    'No department handles this case yet. Nothing was changed; press whoever dispatches it, or wait until it is dispatched.',
  )
/** 已在督办 — one order about a case waits for a department's answer at a time. */
export const supervisionWaiting = () =>
  new DomainError(
    'SUPERVISION_WAITING',
    'The department has been pressed about this case, and its answer is still awaited. Nothing was changed.',
  )
/** 已答复 — an order is answered once. */
export const supervisionAnswered = () =>
  new DomainError(
    'SUPERVISION_ANSWERED',
    'This order has been answered already. Nothing was changed; read it again.',
  )
