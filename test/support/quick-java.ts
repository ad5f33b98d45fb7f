/** An engine of a test lives for seconds: its JVM compiles once, quickly, and starts in half the time. */
export const quickJava = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' } as const
