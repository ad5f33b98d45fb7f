/** What was asked for, and its id once that is known; null where it came to nothing. */
type Act = { readonly made: Promise<string | null>; id: string | null }

/** 可撤销 — what was done, the latest last, told whenever that changes; one whose answer is still under way is the latest, too, and one that came to nothing is none. */
export function undoable(onDone: (ids: readonly string[]) => void) {
  let acts: readonly Act[] = []
  const keep = (wanted: (act: Act) => boolean) => {
    acts = acts.filter(wanted)
    onDone(acts.flatMap(({ id }) => id ?? []))
  }
  return {
    began: (made: Act['made']) => {
      const begun: Act = { made, id: null }
      acts = [...acts, begun]
      void made.then((id) => {
        begun.id = id
        keep((act) => act !== begun || id !== null)
      })
    },
    undone: (id: string) => keep((act) => act.id !== id),
    /** The latest, which is none of them any more; null where there is none, or it came to nothing. */
    takeLast: async (): Promise<string | null> => {
      const last = acts.at(-1)
      keep((act) => act !== last)
      return last?.made ?? null
    },
  }
}
