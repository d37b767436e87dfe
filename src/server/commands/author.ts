import type { Terminal } from './command.ts'

/** Stands beside changes of people who have not said what they are called. */
export const authorOf = ({ environment, account }: Terminal): string =>
  environment.ROTSTIFT_AUTHOR || account || 'Editor'
