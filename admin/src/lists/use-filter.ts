import { useListContext } from 'ra-core'

/** One filter of the list: its value, and how to set it; an empty one is taken away, and with any change those that mean nothing without it. */
export function useFilter(name: string, within: readonly string[] = []) {
  const { filterValues, setFilters } = useListContext()
  const value: unknown = filterValues[name]
  const setValue = (next: string) => {
    const others = Object.fromEntries(
      Object.entries(filterValues).filter(([it]) => it !== name && !within.includes(it)),
    )
    setFilters(next === '' ? others : { ...others, [name]: next })
  }
  return { value: typeof value === 'string' ? value : '', setValue }
}
