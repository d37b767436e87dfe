/** What an act took: seconds of this process's own work, and how much its memory grew at most. */
export interface Cost {
  readonly seconds: number
  readonly megabytes: number
}

/** Counted in time of the processor, so that a busy machine makes no difference. */
export const costOf = async (act: () => unknown): Promise<Cost> => {
  const before = process.cpuUsage()
  const memory = process.resourceUsage().maxRSS
  await act()
  const { user, system } = process.cpuUsage(before)
  return {
    seconds: (user + system) / 1e6,
    megabytes: (process.resourceUsage().maxRSS - memory) / 1024,
  }
}
