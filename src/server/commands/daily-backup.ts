import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { backUp, backupsName } from '../store/backup.ts'
import type { Terminal } from './command.ts'
import { randomId } from './opened-store.ts'

const HOUR_MILLISECONDS = 3_600_000

/**
 * Backs the store up once a day while the app runs, the first time at its start. A backup that
 * fails is told and tried again within the hour; it never disturbs the work.
 */
export const dailyBackup = (folder: string, terminal: Terminal): { readonly stop: () => void } => {
  const look = () => void backUpIfDue(folder, terminal)
  look()
  const timer = setInterval(look, HOUR_MILLISECONDS)
  return { stop: () => clearInterval(timer) }
}

const backUpIfDue = async (folder: string, terminal: Terminal): Promise<void> => {
  try {
    if (await hasBackupOf(today(terminal), folder)) return
    const { findings } = await backUp(folder, { now: terminal.now, randomId })
    for (const { severity, file, message } of findings) {
      if (severity === 'error') terminal.tell(`Backup: ${file}: ${message}`)
    }
  } catch (error) {
    terminal.tell(`Backup: ${error instanceof Refusal ? error.message : String(error)}`)
  }
}

/** The day as the names of backups begin with it: `20261123`. */
const today = ({ now }: Terminal): string => now().slice(0, 10).replaceAll('-', '')

const hasBackupOf = async (day: string, folder: string): Promise<boolean> => {
  const names = await readdir(join(folder, backupsName)).catch(() => [])
  return names.some((name) => name.startsWith(day))
}
