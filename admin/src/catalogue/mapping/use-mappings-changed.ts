import { useQueryClient } from '@tanstack/react-query'

/** The list is made of all mappings: both are read anew. */
export function useMappingsChanged() {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: ['class-mappings'] })
}
