/** 作业位 — a slot is free once its work is done, or its time is over: one that hangs would keep it for ever, and slot after slot the worker would fall silent. */
export function holdSlots(atMost: number) {
  const held = new Set<() => void>()
  return {
    hold: (work: Promise<void>) =>
      new Promise<void>((resolve) => {
        const free = () => {
          clearTimeout(timer)
          held.delete(free)
          resolve()
        }
        const timer = setTimeout(free, atMost)
        held.add(free)
        void work.then(free, free)
      }),
    count: () => held.size,
    freeAll: () => {
      for (const free of [...held]) free()
    },
  }
}
