import type { Same } from '../texts.ts'
import type { reservation as english } from './en.ts'

/** 中文 — the texts of reservations. */
export const reservation: Same<typeof english> = {
  next: '下一案件',
  none: '没有可领办的案件。',
  somebody: '同事',
  mineShort: '由您办理',
  theirsShort: '%{name}办理中',
  NOBODY: '尚无人领办。领办后五分钟内为您保留，同事可以看到。',
  VIEWER: '由您办理，保留至 %{until}。',
  COLLEAGUE: '%{name}正在办理，保留至 %{until}。',
  act: { NOBODY: '领办', VIEWER: '延长', COLLEAGUE: '接手' },
  release: '放回',
}
