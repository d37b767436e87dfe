import { z } from 'zod'
import type { RecordedEffort } from '../../../core/metrics/effort.ts'
import { keystrokeKinds } from '../../../core/metrics/keystrokes.ts'
import type { Reader } from '../reader.ts'

/** More than anybody types into one segment: a wrong figure must not drown all others. */
const MOST_KEYSTROKES = 1_000_000

export const keystrokes = z
  .partialRecord(z.enum(keystrokeKinds), z.number().int().min(0).max(MOST_KEYSTROKES))
  .describe('key presses since the revision before, by what they did')

export const seconds = z.number().min(0).max(86_400)

/** What was recorded of the work, as a request may send it. */
export const recordedEffort = {
  seconds: seconds.exactOptional(),
  keystrokes: keystrokes.exactOptional(),
}

/** Whoever switched recording off is not recorded, whatever their browser still sends. */
export const allowedEffort = <Sent extends RecordedEffort>(
  sent: Sent,
  { effort }: Pick<Reader, 'effort'>,
): Sent | Omit<Sent, keyof RecordedEffort> => {
  if (effort) return sent
  const { seconds: _, keystrokes: __, ...rest } = sent
  return rest
}
