/** 英文 — the texts of reservations. */
export const reservation = {
  next: 'Next case',
  none: 'No free case is left in this list.',
  somebody: 'A colleague',
  mineShort: 'kept for you',
  theirsShort: '%{name} works on it',
  NOBODY: 'Nobody has taken it. Taken, it is kept for you for five minutes, and colleagues see it.',
  VIEWER: 'Kept for you until %{until}.',
  COLLEAGUE: '%{name} works on it, until %{until}.',
  act: { NOBODY: 'Take it', VIEWER: 'Keep longer', COLLEAGUE: 'Take over' },
  release: 'Put back',
}
