import { useListContext } from 'ra-core'

/** One filter of the list: its value, and how to set it; an empty one is taken away. */
export function useFilter(name: string) {
  const { filterValues, setFilters } = useListContext()
  const value: unknown = filterValues[name]
  const setValue = (next: string) => {
    const { [name]: _before, ...others } = filterValues
    setFilters(next === '' ? others : { ...others, [name]: next })
  }
  return { value: typeof value === 'string' ? value : '', setValue }
}
