import { lazily } from '../shell/lazily.ts'

/** 派遣单 — a page of its own, loaded when it is first opened. */
export const OrderSlipShow = lazily(async () => (await import('./OrderSlipShow.tsx')).OrderSlipShow)
