import type { ReservedFragment } from '../api/generated/operations.ts'

export type Reservation = ReservedFragment['reservation']
/** For whom a step is kept now: nobody, the viewer, or a colleague. */
export type Holder = 'NOBODY' | 'VIEWER' | 'COLLEAGUE'

/** 领办人 — a reservation ends by itself. */
export function holderOf(reservation: Reservation, viewerId: string | null, now: number): Holder {
  if (reservation === null || Date.parse(reservation.until) <= now) return 'NOBODY'
  return viewerId !== null && reservation.person?.id === viewerId ? 'VIEWER' : 'COLLEAGUE'
}

/** Nobody’s name where it is not ours to know. */
export const nameIn = (reservation: Reservation, otherwise: string) =>
  reservation?.person?.name ?? otherwise

type Working = { readonly viewerId: string | null; readonly now: number }

/** Four of its five minutes have gone by. */
const renewedBeforeMs = 60_000

/** 办理即领办 — whether working on a step reserves it: one that is free, and the viewer’s own before it ends; a colleague’s never. */
export function isReservedByWorking(reservation: Reservation, { viewerId, now }: Working): boolean {
  const holder = holderOf(reservation, viewerId, now)
  if (holder === 'NOBODY' || reservation === null) return true
  return holder === 'VIEWER' && Date.parse(reservation.until) - now <= renewedBeforeMs
}
