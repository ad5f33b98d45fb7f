/** Under which the city's time is remembered. */
export const cityTimeKey = ['cityTime'] as const
