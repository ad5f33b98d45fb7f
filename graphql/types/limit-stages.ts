/** 分段时限 — what every line says of its stages. */
export const stages =
  '分段时限 — before the limit itself: `停工4工作时；处罚7工作日`, each sooner than the next; empty for none'
