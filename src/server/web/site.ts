import type { DocumentId } from '../../core/review/ids.ts'
import type { LanguageTool } from '../language-tool/language-tool.ts'
import type { Spelling } from '../spelling/spelling.ts'
import type { Store } from '../store/store.ts'

/** What the web app is told when it is made; only `main.ts` reads the environment. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** Names besides localhost under which the app may be asked for, such as a proxy's. */
  readonly publicHosts: readonly string[]
  /** Stands beside changes until a person says what they are called. */
  readonly defaultAuthor: string
  /** The largest upload in bytes. */
  readonly uploadLimit: number
}

/** What every page and every API route works with. */
export interface Site {
  readonly store: Store
  /** Absent: words are not checked. */
  readonly spelling?: Spelling
  /** Absent: nobody is asked for a second opinion. */
  readonly languageTool?: LanguageTool
  readonly settings: Settings
  /** The time now, ISO 8601 in UTC. */
  readonly now: () => string
  /** A random id for a new document. */
  readonly newId: () => DocumentId
  /** Tells an error that is a bug to whoever runs the app. */
  readonly report: (error: unknown, request: string) => void
}
