import { Refusal } from '../../src/core/refusal.ts'

/** What `act` is refused with; fails the test when it is carried out or breaks. */
export const refused = (act: () => unknown): Refusal => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('this should have been refused')
}
